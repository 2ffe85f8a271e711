"""The items of one list."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from calculator.back.notebook.answers import Answer
from calculator.back.notebook.lists import ChecklistItem, ItemId, ListId
from calculator.back.session.section import new_id
from calculator.back.ui.sections.lists.item_card import ANSWERS, ItemCard
from calculator.back.ui.sections.lists.ready import ReadyItem
from calculator.back.ui.sections.rows_page import RowsPage
from calculator.back.ui.shelf import Shelf
from calculator.back.ui.widgets.card import Card
from calculator.back.ui.widgets.reading_cards import QuietLine, tick
from calculator.back.ui.widgets.rows import Row
from calculator.words import Words

_SIGNS = {Answer.DONE: "✓", Answer.NOT_YET: "", Answer.NOT_SAFE: "◇", Answer.NOT_FOR_ME: "–"}


class ItemsPage(RowsPage[ChecklistItem]):
    """Each item can be answered by a digit; any answer is a good one, and nothing is counted."""

    def __init__(
        self,
        words: Words,
        list_id: ListId,
        shelf: Shelf[ChecklistItem],
        pool: Sequence[str],
        ready: Mapping[str, ReadyItem],
        random: Random,
        *,
        is_read_only: bool,
    ) -> None:
        super().__init__(words, "items", shelf, pool, random, is_read_only=is_read_only)
        self._list_id = list_id
        self._ready = ready

    def plain_row(self, row: ChecklistItem) -> Row:
        """The words and the answer."""
        text = " ".join(self._text_of(row).split()) or self.words("items.unnamed")
        answer = "" if row.answer is Answer.NOT_YET else self.words(f"answer.{row.answer.value}")
        return Row(row.id, text, answer, _SIGNS[row.answer], said=", ".join(filter(None, (text, answer))))

    def quiet_row(self, row: ChecklistItem, household_name: str) -> Row:
        """A small job in the house, and how far it is."""
        answer = self.words(f"answer.quiet.{row.answer.value}")
        return Row(row.id, household_name, answer, said=f"{household_name}, {answer}")

    def plain_card(self) -> Card[ChecklistItem]:
        """All about an item."""
        row = self.shelf.get(self.chosen)
        ready = self._ready.get(row.source_id) if row is not None else None
        return ItemCard(self.words, ready, is_read_only=self.is_read_only)

    def quiet_lines(self, row: ChecklistItem) -> Sequence[QuietLine]:
        """How far the job is, and whether there is a note."""
        return [
            QuietLine(self.words("items.quiet.answer"), self.words(f"answer.quiet.{row.answer.value}")),
            tick(self.words, self.words("items.quiet.note"), is_written=bool(row.note)),
        ]

    def zoom_texts(self, row: ChecklistItem) -> Sequence[tuple[str, str]]:
        """The words, the answer, the note."""
        return (
            ("items.text", self._text_of(row)),
            ("items.answer", self.words(f"answer.{row.answer.value}")),
            ("items.note", row.note),
        )

    def new_row(self, household_name: str) -> ChecklistItem:
        """An item of her own."""
        return ChecklistItem(
            ItemId(new_id()), self._list_id, position=len(self.shelf.rows()), household_name=household_name
        )

    def take_digit(self, row_id: str, digit: int) -> None:
        """One key answers; the same key again takes the answer back."""
        row = self.shelf.get(row_id)
        if row is None or not self.is_plain or self.is_read_only or not 1 <= digit <= len(ANSWERS):
            return
        answer = ANSWERS[digit - 1]
        self.change(replace(row, answer=Answer.NOT_YET if answer is row.answer else answer))

    def quiet_name(self, place: int, row: ChecklistItem) -> str:
        """Items of the pack have the pool's names in its order: which of them are stored doesn't show."""
        return row.household_name or (self.pool[place] if place < len(self.pool) else "")

    def _text_of(self, row: ChecklistItem) -> str:
        ready = self._ready.get(row.source_id)
        return row.text or (ready.text if ready is not None else "")
