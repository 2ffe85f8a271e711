"""People: who can be reached, and how."""

from collections.abc import Sequence
from random import Random

from calculator.back.notebook.people import Person, new_person
from calculator.back.session.session import new_person_id
from calculator.back.ui.book import Book
from calculator.back.ui.sections.people.plain_card import PlainCard
from calculator.back.ui.sections.rows_page import RowsPage
from calculator.back.ui.widgets.card import Card
from calculator.back.ui.widgets.reading_cards import QuietLine, tick
from calculator.back.ui.widgets.rows import Row
from calculator.words import Words


class PeoplePage(RowsPage[Person]):
    """Everyone, each with a card."""

    def __init__(self, words: Words, book: Book, random: Random) -> None:
        super().__init__(
            words, "people", book.people, book.content.pool("people"), random, is_read_only=book.is_read_only
        )

    def plain_row(self, row: Person) -> Row:
        """The real name, and the shown name below."""
        names = [name for name in (row.real_name, row.shown_name) if name]
        first, *second = names or [self.words("people.unnamed")]
        return Row(row.id, first, *second)

    def plain_card(self) -> Card[Person]:
        """Everything about a person."""
        return PlainCard(self.words, is_read_only=self.is_read_only)

    def quiet_lines(self, row: Person) -> Sequence[QuietLine]:
        """Of each field, only whether anything is written there."""
        return [
            tick(self.words, self.words(f"people.quiet.{name}"), is_written=is_written)
            for name, is_written in (
                ("real_name", bool(row.real_name)),
                ("shown_name", bool(row.shown_name)),
                ("numbers", bool(row.numbers)),
                ("safe_times", bool(row.safe_times)),
                ("safe_ways", bool(row.safe_ways)),
                ("notes", bool(row.notes)),
            )
        ]

    def zoom_texts(self, row: Person) -> Sequence[tuple[str, str]]:
        """Names and numbers, each on a line of its own."""
        return (
            ("people.real_name", row.real_name),
            ("people.shown_name", row.shown_name),
            ("people.numbers", "\n".join(row.numbers)),
            ("people.safe_times", row.safe_times),
            ("people.safe_ways", row.safe_ways),
        )

    def new_row(self, household_name: str) -> Person:
        """Someone without a name."""
        return new_person(new_person_id(), self.shelf.rows(), household_name)
