"""The bag: what to take, where each thing is now, and what is still missing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from calculator.back.content.records import PackingItem as Idea
from calculator.back.notebook.household import drawn_name
from calculator.back.notebook.packing import PackingId, PackingItem, Whereabouts
from calculator.back.session.section import new_id
from calculator.back.ui.book import Book
from calculator.back.ui.sections.bag.card import BagCard
from calculator.back.ui.sections.rows_page import RowsPage
from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.card import Card
from calculator.back.ui.widgets.holder import name_of
from calculator.back.ui.widgets.reading_cards import QuietLine, tick
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.widgets.rows import Row
from calculator.words import Words


class BagPage(RowsPage[PackingItem]):
    """Every thing with its place; what is still missing stands above the list."""

    def __init__(self, words: Words, book: Book, random: Random) -> None:
        super().__init__(
            words, "bag", book.packing, book.content.pool("packing"), random, is_read_only=book.is_read_only
        )
        self._book = book
        self._missing = QLabel(self)
        self._missing.setObjectName("missing")
        self._missing.setWordWrap(True)
        self.put_above(self._missing)
        self._ready = {one.id: one.text for one in book.content.packing}
        self._ideas = Button("", self)
        self._ideas.setObjectName("ideas_button")
        self._ideas.clicked.connect(self.show_ideas)
        self.put_below(self._ideas)
        self.empty.take_other(self.show_ideas)

    def refresh(self) -> None:
        """Show everything, and count again what is missing."""
        self.row_changed()
        has_ideas = self.is_plain and not self.is_read_only and bool(self._ideas_left())
        self._ideas.setText(self.words("bag.ideas") if has_ideas else "")
        self._ideas.setVisible(has_ideas)
        self.empty.offer_other(self._ideas.text())
        super().refresh()

    def row_changed(self) -> None:
        """Count what is missing."""
        missing = sum(1 for row in self.shelf.rows() if row.whereabouts is Whereabouts.MISSING)
        view = "plain" if self.is_plain else "quiet"
        self._missing.setText(self.words(f"bag.missing.{view}", number=missing) if missing else "")
        self._missing.setVisible(bool(missing))

    def show_ideas(self) -> None:
        """Things of the pack that are not in the bag yet, to put in one by one."""
        ideas = Roster("ideas")
        ideas.setAccessibleName(self.words("bag.ideas"))
        rows = [Row(one.id, one.text, one.how) for one in self._ideas_left()]
        ideas.show_rows(rows, rows[0].id if rows else None)
        # Later, since taking one makes the list anew.
        ideas.row_opened.connect(self.take_idea, Qt.ConnectionType.QueuedConnection)
        self.show_beside(ideas)
        ideas.setFocus()

    def take_idea(self, idea_id: str) -> None:
        """Put a thing of the pack into the bag."""
        idea = next((one for one in self._ideas_left() if one.id == idea_id), None)
        if idea is None or self.is_read_only:
            return
        name = drawn_name(self.pool, self.shelf.household_names(), self.random)
        self.change(replace(self.new_row(name), source_id=idea.id, take_last=idea.take_last))
        self.show_ideas()

    def _ideas_left(self) -> list[Idea]:
        there = {row.source_id for row in self.shelf.rows()}
        return [one for one in self._book.content.packing if one.id not in there]

    def plain_row(self, row: PackingItem) -> Row:
        """What it is, and where."""
        where = self.words(f"bag.where.{row.whereabouts.value}")
        holder = self._book.people.get(row.holder)
        if holder is not None and row.whereabouts in (Whereabouts.WITH_SOMEONE, Whereabouts.COPIED):
            where = self.words("bag.where_with", where=where, name=name_of(holder, self.words))
        text = " ".join(self._text_of(row).split()) or self.words("bag.unnamed")
        return Row(row.id, text, where, self._mark(row))

    def quiet_row(self, row: PackingItem, household_name: str) -> Row:
        """A thing of the cupboard, and how much is there."""
        return Row(row.id, household_name, self.words(f"bag.quiet.{row.whereabouts.value}"))

    def plain_card(self) -> Card[PackingItem]:
        """Everything about a thing."""
        return BagCard(self.words, self._book.people.rows(), self._ready, date.today, is_read_only=self.is_read_only)

    def quiet_lines(self, row: PackingItem) -> Sequence[QuietLine]:
        """The cupboard's words for it."""
        words = self.words
        return [
            QuietLine(words("bag.quiet.where"), words(f"bag.quiet.{row.whereabouts.value}")),
            tick(words, words("bag.quiet.take_last"), is_written=row.take_last),
            tick(words, words("bag.quiet.has_copy"), is_written=row.has_copy),
            tick(words, words("bag.quiet.confirmed"), is_written=row.confirmed_on is not None),
            tick(words, words("bag.quiet.note"), is_written=bool(row.note)),
        ]

    def zoom_texts(self, row: PackingItem) -> Sequence[tuple[str, str]]:
        """What it is, where, and with whom."""
        holder = self._book.people.get(row.holder)
        return (
            ("bag.text", self._text_of(row)),
            ("bag.where", self.words(f"bag.where.{row.whereabouts.value}")),
            ("bag.holder", name_of(holder, self.words) if holder is not None else ""),
            ("bag.note", row.note),
        )

    def new_row(self, household_name: str) -> PackingItem:
        """A thing that is still missing."""
        return PackingItem(PackingId(new_id()), position=len(self.shelf.rows()), household_name=household_name)

    def _text_of(self, row: PackingItem) -> str:
        return row.text or self._ready.get(row.source_id, "")

    def _mark(self, row: PackingItem) -> str:
        return "●" if row.whereabouts is Whereabouts.MISSING else ""
