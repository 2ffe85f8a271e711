"""A list that is read and moved through with the keyboard alone."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from calculator.back.ui.widgets.rows import Row, RowPainter, Rows

# A telephone number stays on one line.
TELEPHONE_LETTERS: Final = 16
# Most words do.
WORD_LETTERS: Final = 14

_DIGITS: Final = {
    Qt.Key.Key_1.value: 1,
    Qt.Key.Key_2.value: 2,
    Qt.Key.Key_3.value: 3,
    Qt.Key.Key_4.value: 4,
}


class Roster(QListView):
    """Rows to choose one of. Alt with the arrows moves the chosen row; Enter opens it; a digit answers it."""

    # The id of the row that was chosen by key or mouse.
    row_chosen = Signal(str)
    row_opened = Signal(str)
    # By how many rows, down being positive.
    row_moved = Signal(str, int)
    digit_typed = Signal(str, int)
    # Backspace: to where this list was opened from.
    back_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._rows = Rows(self)
        self._is_telling = True
        self.setModel(self._rows)
        self._letters = 0
        self._painter = RowPainter(self)
        self.setItemDelegate(self._painter)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        # On the smallest screens a row or two is better than a window that is taller than the screen.
        self.setMinimumHeight(48)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.clicked.connect(self._tell_clicked)

    def show_rows(self, rows: Sequence[Row], chosen: str | None) -> None:
        """Show `rows` with one of them chosen; tells nothing."""
        self._is_telling = False
        self._painter.forget_heights()
        self._rows.show_rows(rows)
        self.setCurrentIndex(self._rows.index(self._rows.place_of(chosen)))
        self._is_telling = True

    def update_row(self, row: Row) -> None:
        """Show `row` in place of the one with its id."""
        self._painter.forget_heights()
        self._rows.update_row(row)
        self.scheduleDelayedItemsLayout()

    def choose(self, row_id: str) -> None:
        """Choose a row."""
        self.setCurrentIndex(self._rows.index(self._rows.place_of(row_id)))

    def chosen(self) -> str | None:
        """The id of the chosen row."""
        return self._rows.id_at(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's own keys, then the ordinary ones."""
        chosen = self.chosen()
        key = event.key()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Backspace:
            self.back_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            # Qt would copy the row without the mark that keeps it out of clipboard histories.
            event.accept()
        elif chosen is None:
            super().keyPressEvent(event)
        elif modifiers == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.row_moved.emit(chosen, 1 if key == Qt.Key.Key_Down else -1)
        elif modifiers == Qt.KeyboardModifier.NoModifier and key in _DIGITS:
            self.digit_typed.emit(chosen, _DIGITS[key])
        elif modifiers == Qt.KeyboardModifier.NoModifier and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.row_opened.emit(chosen)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another size of type takes other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._painter.forget_heights()
            self.keep_room_for(self._letters)

    def keep_room_for(self, letters: int) -> None:
        """Never be narrower than a row of that many letters takes, in any size of type."""
        self._letters = letters
        if letters:
            self.setMinimumWidth(letters * self.fontMetrics().averageCharWidth() + 4 * RowPainter.MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _tell_chosen(self, current: QModelIndex, _: QModelIndex) -> None:
        row_id = self._rows.id_at(current.row())
        if self._is_telling and row_id is not None:
            self.row_chosen.emit(row_id)

    def _tell_clicked(self, index: QModelIndex) -> None:
        row_id = self._rows.id_at(index.row())
        if row_id is not None:
            self.row_opened.emit(row_id)
