"""The book of a house in another language: drawn labels and names are turned, what she wrote stays."""

from collections.abc import Sequence
from dataclasses import replace

from calculator.back.content.kinds import LabelKind
from calculator.back.content.records import Content
from calculator.back.notebook.household import turned
from calculator.back.notebook.settings import Settings
from calculator.back.ui.book import Book
from calculator.back.ui.shelf import RowT, Shelf


def turned_labels(settings: Settings, before: Content, after: Content) -> Settings:
    """`settings` with each drawn label in the other language; one that the pack does not know stays."""
    for one in before.labels:
        page_id = one.id.removeprefix("page_")
        other = after.page(page_id)
        if one.kind is LabelKind.PAGE and other is not None:
            label = settings.drawn_label_of(page_id)
            settings = settings.relabelled(page_id, turned(label, one.quiet, other.quiet))
    return settings


def turn_names(book: Book, before: Content, after: Content) -> None:
    """Give every row the name of the same thing of the house in the other language."""
    _turn(book.people, before.pool("people"), after.pool("people"))
    _turn(book.packing, before.pool("packing"), after.pool("packing"))
    _turn(book.tasks, before.pool("today"), after.pool("today"))
    _turn(book.lists, before.pool("lists"), after.pool("lists"))
    for one in book.lists.rows():
        # Items of the pack have the pool's names in its order.
        if not one.source_id:
            _turn(book.items_of(one.id), before.pool("plan"), after.pool("plan"))


def _turn(shelf: Shelf[RowT], before: Sequence[str], after: Sequence[str]) -> None:
    for row in shelf.rows():
        name = turned(row.household_name, before, after)
        if name != row.household_name:
            shelf.put(replace(row, household_name=name))
