"""The card of one person in plain view: everything can be written on it."""

from dataclasses import replace
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from calculator.back.notebook.people import Person
from calculator.back.notebook.text import filled_lines
from calculator.back.ui.widgets.card import Card
from calculator.back.ui.widgets.editor import Lines
from calculator.back.ui.widgets.field import Field
from calculator.words import Words

# A field of fewer letters hides most of a name.
_TWO_COLUMNS_LETTERS: Final = 56


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
        for field in (
            self._real_name,
            self._shown_name,
            self._numbers,
            self._safe_times,
            self._safe_ways,
            self._notes,
        ):
            # In the order of Tab, before the buttons.
            field.setParent(self)
        self._buttons = self.last_buttons("people.remove")
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        self._columns = 0
        self._arrange(2)
        self.watch(self._real_name, self._shown_name, self._numbers, self._safe_times, self._safe_ways, self._notes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange(2 if event.size().width() >= _TWO_COLUMNS_LETTERS * self.fontMetrics().averageCharWidth() else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        row = 0
        for parts in (
            (self._real_name, self._shown_name),
            (self._numbers,),
            (self._safe_times, self._safe_ways),
            (self._notes,),
            (self._buttons,),
        ):
            for place, part in enumerate(parts):
                span = columns if len(parts) == 1 else 1
                self._grid.addWidget(part, row + place // columns, place % columns, 1, span)
            row += -(-len(parts) // columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
        for below in range(row + 1):
            self._grid.setRowStretch(below, 1 if below == row else 0)

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
