"""A card on which everything of one row can be written."""

from dataclasses import dataclass
from typing import Generic

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from calculator.back.ui.shelf import RowT
from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.editor import Editor
from calculator.back.ui.widgets.field import Field
from calculator.back.ui.widgets.flow import FlowRow
from calculator.words import Words


@dataclass(frozen=True, slots=True)
class Caret:
    """Where someone was writing: on whose card, the field's object name, the place in its text."""

    row_id: str
    field: str
    position: int


class Card(QWidget, Generic[RowT]):
    """Fields over one row; tells every change as a new row. A section says which fields, and how they are laid out."""

    # The changed row.
    edited = Signal(object)
    removal_wanted = Signal()
    # By how many places, down being positive.
    move_wanted = Signal(int)
    caret_moved = Signal()

    def __init__(self, words: Words, *, is_read_only: bool = False) -> None:
        super().__init__()
        self.setObjectName("plain_card")
        self.words = words
        self.is_read_only = is_read_only
        self._row: RowT | None = None
        self._fields: tuple[Field, ...] = ()
        # A line of about that many letters is still easy to read.
        self.setMaximumWidth(120 * self.fontMetrics().averageCharWidth())

    @property
    def row(self) -> RowT | None:
        """What the card shows, as it is now."""
        return self._row

    def fill(self, row: RowT) -> None:
        """Show `row`."""
        self._row = row
        self.show_row(row)

    def fits(self, _: RowT) -> bool:
        """Whether this card can show that row, too."""
        return True

    def show_row(self, row: RowT) -> None:
        """Put the row's texts into the fields."""
        raise NotImplementedError

    def written(self, row: RowT) -> RowT:
        """`row` with what the fields hold now."""
        raise NotImplementedError

    def watch(self, *fields: Field) -> None:
        """Hear what is typed in `fields`; the first of them is where writing begins."""
        self._fields = fields
        for field in fields:
            field.editor.setReadOnly(self.is_read_only)
            field.edited.connect(self.tell_edited)
            field.editor.cursorPositionChanged.connect(self.caret_moved)

    def last_buttons(self, remove_id: str) -> FlowRow:
        """Move up, move down, remove: made after the fields, so that Tab comes to them last. "" offers no removal."""
        buttons = FlowRow(self)
        self._button(buttons, "move_up", self.words("edit.move_up")).clicked.connect(self._want_up)
        self._button(buttons, "move_down", self.words("edit.move_down")).clicked.connect(self._want_down)
        if remove_id:
            self._button(buttons, "remove", self.words(remove_id)).clicked.connect(self.removal_wanted)
        buttons.setVisible(not self.is_read_only)
        return buttons

    def tell_edited(self) -> None:
        """Take what the fields hold now."""
        if self._row is not None:
            self._row = self.written(self._row)
            self.edited.emit(self._row)

    def focus_first(self) -> None:
        """Begin to write at the top."""
        if self._fields:
            self._fields[0].setFocus()

    def caret(self) -> Caret | None:
        """Where the writing goes on, None when the focus is elsewhere."""
        editor = self.focusWidget()
        if self._row is None or not isinstance(editor, Editor) or not editor.hasFocus():
            return None
        return Caret(self._row.id, editor.objectName(), editor.textCursor().position())

    def restore(self, caret: Caret) -> None:
        """Go back to where `caret` was taken, if it was on this row's card."""
        for field in self._fields:
            if self._row is not None and caret.row_id == self._row.id and field.name == caret.field:
                cursor = field.editor.textCursor()
                cursor.setPosition(min(caret.position, field.editor.document().characterCount() - 1))
                field.editor.setTextCursor(cursor)
                field.setFocus()

    def caret_area(self) -> QRect | None:
        """The line being written, in this card's coordinates."""
        editor = self.focusWidget()
        if not isinstance(editor, Editor) or not editor.hasFocus():
            return None
        area = editor.cursorRect()
        return QRect(editor.viewport().mapTo(self, area.topLeft()), area.size())

    def _button(self, row: FlowRow, name: str, text: str) -> Button:
        button = Button(text, row)
        button.setObjectName(name)
        row.add(button)
        return button

    def _want_up(self) -> None:
        self.move_wanted.emit(-1)

    def _want_down(self) -> None:
        self.move_wanted.emit(1)
