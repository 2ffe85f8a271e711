"""What set-up has gathered so far. Nothing of it is on the disk before the last step."""

from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random
from typing import Final, Self

from calculator.back.notebook.codes import offered_number, offered_sum, recovery_entry

_CENTS: Final = ("29", "49", "59", "79", "89", "99")
_LABELS: Final = ("label.people.first", "label.people.other")


class Kind(StrEnum):
    """Where the code comes from."""

    SUM = "sum"
    NUMBER = "number"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Offers:
    """Two codes to choose from, as canonical entries."""

    sum: str
    number: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One set-up. `code` stays empty until it is known; `calculation` is what the calculator shows on coming home."""

    language: str
    offers: Offers
    recovery: str
    calculation: str
    label_id: str
    kind: Kind = Kind.SUM
    code: str = ""

    def speaking(self, language: str) -> Self:
        """The same in another language."""
        return replace(self, language=language)


def drawn_offers(random: Random) -> Offers:
    """Two fresh codes."""
    return Offers(offered_sum(random), offered_number(random))


def drawn_draft(language: str, random: Random) -> Draft:
    """A fresh draft: all that is drawn at random for one installation."""
    return Draft(
        language, drawn_offers(random), recovery_entry(random), drawn_calculation(random), random.choice(_LABELS)
    )


def drawn_calculation(random: Random) -> str:
    """Two or three prices of a grocery list: "4.99*2+12.49"."""
    first = _price(random)
    if random.random() < 0.5:
        first += f"*{random.randrange(2, 5)}"
    return f"{first}+{_price(random)}"


def _price(random: Random) -> str:
    return f"{random.randrange(1, 15)}.{random.choice(_CENTS)}"
