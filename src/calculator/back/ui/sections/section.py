"""The sections of the notebook, in the order of the side list."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from calculator.back.ui.book import Book
from calculator.back.ui.sections.page import Page
from calculator.words import Words


class SectionId(StrEnum):
    """The start of the ids of a section's words."""

    RIGHT_NOW = "right_now"
    HELP = "help"
    PEOPLE = "people"
    BAG = "bag"
    TO_DO = "to_do"
    LISTS = "lists"
    MORE = "more"
    # No line of the side list: a key and a button lead there.
    FIND = "find"


@dataclass(frozen=True, slots=True)
class Section:
    """One line of the side list, and how its page is made.

    `label` is the page's id in the labels of the pack and in the settings, `key` the key that leads there, as people
    call it. One that `is_optional` is there only when it was asked for.
    """

    id: SectionId
    label: str
    key: str
    make: Callable[[Words, Book, Random], Page]
    is_optional: bool = False
