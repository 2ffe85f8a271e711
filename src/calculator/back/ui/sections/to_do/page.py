"""To do: what comes next, in her own words."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from PySide6.QtWidgets import QVBoxLayout

from calculator.back.notebook.tasks import Task, TaskId
from calculator.back.session.section import new_id
from calculator.back.ui.book import Book
from calculator.back.ui.sections.rows_page import RowsPage
from calculator.back.ui.widgets.card import Card
from calculator.back.ui.widgets.choice import Toggle
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.back.ui.widgets.flow import FlowRow
from calculator.back.ui.widgets.reading_cards import QuietLine, tick
from calculator.back.ui.widgets.rows import Row
from calculator.words import Words

_DONE_DIGIT = 1


class ToDoPage(RowsPage[Task]):
    """A short list; 1 marks a thing as done, or as not done."""

    def __init__(self, words: Words, book: Book, random: Random) -> None:
        super().__init__(words, "to_do", book.tasks, book.content.pool("today"), random, is_read_only=book.is_read_only)

    def plain_row(self, row: Task) -> Row:
        """The words, and a tick when it is done."""
        text = row.text.strip() or self.words("to_do.unnamed")
        return Row(row.id, text, mark=_sign(row), said=self._said(text, row))

    def quiet_row(self, row: Task, household_name: str) -> Row:
        """A thing of the house, and the tick."""
        return Row(row.id, household_name, mark=_sign(row), said=self._said(household_name, row))

    def plain_card(self) -> Card[Task]:
        """The words and the tick."""
        return _TaskCard(self.words, is_read_only=self.is_read_only)

    def quiet_lines(self, row: Task) -> Sequence[QuietLine]:
        """Whether it is done."""
        return [tick(self.words, self.words("to_do.quiet.done"), is_written=row.is_done)]

    def zoom_texts(self, row: Task) -> Sequence[tuple[str, str]]:
        """The words."""
        return [("to_do.text", row.text)]

    def new_row(self, household_name: str) -> Task:
        """Something to do."""
        return Task(TaskId(new_id()), position=len(self.shelf.rows()), household_name=household_name)

    def take_digit(self, row_id: str, digit: int) -> None:
        """1: done, or not."""
        row = self.shelf.get(row_id)
        if row is not None and digit == _DONE_DIGIT and self.is_plain and not self.is_read_only:
            self.change(replace(row, is_done=not row.is_done))

    def _said(self, text: str, row: Task) -> str:
        return f"{text}, {self.words('to_do.done')}" if row.is_done else text


class _TaskCard(Card[Task]):
    """One field and one tick."""

    def __init__(self, words: Words, *, is_read_only: bool = False) -> None:
        super().__init__(words, is_read_only=is_read_only)
        self._text = Field(words, "to_do.text", Lines.FEW, "text")
        self._done = Toggle("done", words("to_do.done_key"), self)
        self._done.setEnabled(not is_read_only)
        self._done.clicked.connect(self.tell_edited)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(self._text)
        row = FlowRow(self)
        row.add(self._done)
        layout.addWidget(row)
        layout.addWidget(self.last_buttons("to_do.remove"))
        layout.addStretch(1)
        self.watch(self._text)

    def show_row(self, row: Task) -> None:
        """Show something to do."""
        self._text.fill(row.text)
        self._done.setChecked(row.is_done)

    def written(self, row: Task) -> Task:
        """It, as the card has it."""
        return replace(row, text=self._text.text(), is_done=self._done.isChecked())


def _sign(row: Task) -> str:
    return "✓" if row.is_done else ""
