"""The card of one person in plain view: everything can be written on it."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout

from calculator.back.notebook.people import Person
from calculator.back.notebook.text import filled_lines
from calculator.back.ui.widgets.card import Card
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.words import Words


class PlainCard(Card[Person]):
    """Fields over one person."""

    def __init__(self, words: Words, *, is_read_only: bool = False) -> None:
        super().__init__(words, is_read_only=is_read_only)
        self._real_name = Field(words, "people.real_name", Lines.ONE, "real_name")
        self._shown_name = Field(words, "people.shown_name", Lines.ONE, "shown_name", "people.shown_name_hint")
        self._numbers = Field(words, "people.numbers", Lines.FEW, "numbers", "people.numbers_hint")
        self._safe_times = Field(words, "people.safe_times", Lines.FEW, "safe_times", "people.safe_times_hint")
        self._safe_ways = Field(words, "people.safe_ways", Lines.FEW, "safe_ways", "people.safe_ways_hint")
        self._notes = Field(words, "people.notes", Lines.MANY, "notes")
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
        grid.addWidget(self.last_buttons("people.remove"), 4, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(5, 1)
        self.watch(self._real_name, self._shown_name, self._numbers, self._safe_times, self._safe_ways, self._notes)

    def show_row(self, row: Person) -> None:
        """Show a person."""
        self._real_name.fill(row.real_name)
        self._shown_name.fill(row.shown_name)
        self._numbers.fill("\n".join(row.numbers))
        self._safe_times.fill(row.safe_times)
        self._safe_ways.fill(row.safe_ways)
        self._notes.fill(row.notes)

    def written(self, row: Person) -> Person:
        """The person as the fields have it."""
        return replace(
            row,
            real_name=self._real_name.text(),
            shown_name=self._shown_name.text(),
            numbers=filled_lines(self._numbers.text()),
            safe_times=self._safe_times.text(),
            safe_ways=self._safe_ways.text(),
            notes=self._notes.text(),
        )
