"""One line on which a code is typed as on the calculator; Enter and "=" end it."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from calculator.back.notebook.entry import entry_of
from calculator.back.ui.widgets.editor import Editor, Lines
from calculator.words import Words


class _Line(Editor):
    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and "=" end what was typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text() == "=":
            if not event.isAutoRepeat():
                self.ended.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing: what was copied may outlive this in a history."""
        return QMimeData()


class CodeLine(QWidget):
    """A label and the line below it, empty again after each entry."""

    # What was typed, as the calculator's keys.
    entered = Signal(str)

    def __init__(self, words: Words, label: str, name: str) -> None:
        super().__init__()
        self._line = _Line(words, Lines.ONE, self)
        self._line.setObjectName(name)
        self._line.setAccessibleName(label)
        self._line.ended.connect(self.end)
        self.setFocusProxy(self._line)
        above = QLabel(label, self)
        above.setBuddy(self._line)
        above.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(above)
        layout.addWidget(self._line)

    def end(self) -> None:
        """Tell what was typed, and forget it."""
        entry = entry_of(self._line.text())
        self._line.fill("")
        if entry:
            self.entered.emit(entry)
