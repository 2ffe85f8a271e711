"""The card of one person in plain view: everything can be written on it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.text import filled_lines
from calculator.back.ui.widgets.editor import Editor, Lines
from calculator.back.ui.widgets.field import Field
from calculator.words import Words


@dataclass(frozen=True, slots=True)
class Caret:
    """Where someone was writing: whose card, the field's object name, the place in its text."""

    person_id: PersonId
    field: str
    position: int


class PlainCard(QWidget):
    """Fields over one person; tells every change as a new record."""

    edited = Signal(Person)
    removal_wanted = Signal()
    caret_moved = Signal()

    def __init__(self, words: Words, *, is_read_only: bool = False) -> None:
        super().__init__()
        self.setObjectName("plain_card")
        self._person: Person | None = None
        self._real_name = Field(words, "people.real_name", Lines.ONE, "real_name")
        self._shown_name = Field(words, "people.shown_name", Lines.ONE, "shown_name", "people.shown_name_hint")
        self._numbers = Field(words, "people.numbers", Lines.FEW, "numbers", "people.numbers_hint")
        self._safe_times = Field(words, "people.safe_times", Lines.FEW, "safe_times", "people.safe_times_hint")
        self._safe_ways = Field(words, "people.safe_ways", Lines.FEW, "safe_ways", "people.safe_ways_hint")
        self._notes = Field(words, "people.notes", Lines.MANY, "notes")
        self._fields = (
            self._real_name,
            self._shown_name,
            self._numbers,
            self._safe_times,
            self._safe_ways,
            self._notes,
        )

        # A line of about that many letters is still easy to read.
        self.setMaximumWidth(120 * self.fontMetrics().averageCharWidth())
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        grid.addWidget(self._real_name, 0, 0)
        grid.addWidget(self._shown_name, 0, 1)
        grid.addWidget(self._numbers, 1, 0, 1, 2)
        grid.addWidget(self._safe_times, 2, 0)
        grid.addWidget(self._safe_ways, 2, 1)
        grid.addWidget(self._notes, 3, 0, 1, 2)
        # Made after the fields, so that Tab comes to it last.
        remove = QPushButton(words("people.remove"), self)
        remove.setObjectName("remove")
        remove.clicked.connect(self.removal_wanted)
        remove.setVisible(not is_read_only)
        grid.addWidget(remove, 4, 0, 1, 2, Qt.AlignmentFlag.AlignLeading)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(5, 1)
        for field in self._fields:
            field.editor.setReadOnly(is_read_only)
            field.edited.connect(self._tell_edited)
            field.editor.cursorPositionChanged.connect(self.caret_moved)

    def fill(self, person: Person) -> None:
        """Show `person`."""
        self._person = person
        self._real_name.fill(person.real_name)
        self._shown_name.fill(person.shown_name)
        self._numbers.fill("\n".join(person.numbers))
        self._safe_times.fill(person.safe_times)
        self._safe_ways.fill(person.safe_ways)
        self._notes.fill(person.notes)

    def focus_first(self) -> None:
        """Begin to write at the top."""
        self._real_name.setFocus()

    def caret(self) -> Caret | None:
        """Where the writing goes on, None when the focus is elsewhere."""
        editor = self.focusWidget()
        if self._person is None or not isinstance(editor, Editor) or not editor.hasFocus():
            return None
        return Caret(self._person.id, editor.objectName(), editor.textCursor().position())

    def restore(self, caret: Caret) -> None:
        """Go back to where `caret` was taken, if it was on this person's card."""
        for field in self._fields:
            if self._person is not None and caret.person_id == self._person.id and field.name == caret.field:
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

    def _tell_edited(self) -> None:
        if self._person is None:
            return
        self._person = replace(
            self._person,
            real_name=self._real_name.text(),
            shown_name=self._shown_name.text(),
            numbers=filled_lines(self._numbers.text()),
            safe_times=self._safe_times.text(),
            safe_ways=self._safe_ways.text(),
            notes=self._notes.text(),
        )
        self.edited.emit(self._person)
