"""What is printed: one page for the worker and one to take home, in each language, for letter paper and for A4."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from calculator.identity import Identity


class Paper(StrEnum):
    """A size of paper."""

    LETTER = "letter"
    A4 = "a4"


class Card(StrEnum):
    """Who a card is for. The one to take home reads as a calculator's, and so does its file's name."""

    WORKER = "worker"
    HOME = "calculator"


@dataclass(frozen=True, slots=True)
class CardOrder:
    """What is on the cards of one house: nothing about a person. `key` is the fingerprint, "" for none yet."""

    identity: Identity
    languages: tuple[str, ...]
    papers: tuple[Paper, ...] = tuple(Paper)
    key: str = ""


# Files by name, from an order.
DrawCards = Callable[[CardOrder], Mapping[str, bytes]]


def file_name(card: Card, language: str, paper: Paper) -> str:
    """The name of a card's file."""
    return f"{card}-{language}-{paper}.pdf"
