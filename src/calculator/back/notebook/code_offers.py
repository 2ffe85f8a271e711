"""Codes to choose from: two that are drawn, and one of one's own."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import Final

from calculator.back.notebook.codes import offered_number, offered_numbers, offered_sum, offered_sums
from calculator.back.notebook.resistance import years


class Kind(StrEnum):
    """Where the code comes from."""

    SUM = "sum"
    NUMBER = "number"
    OWN = "own"


# What one strong computer needs to try every code of the kind, in whole years.
YEARS: Final = {Kind.SUM: round(years(offered_sums())), Kind.NUMBER: round(years(offered_numbers()))}


@dataclass(frozen=True, slots=True)
class Offers:
    """Two codes to choose from, as canonical entries."""

    sum: str
    number: str

    def of(self, kind: Kind) -> str:
        """The code of a kind; "" for one of one's own."""
        return {Kind.SUM: self.sum, Kind.NUMBER: self.number}.get(kind, "")


def drawn_offers(random: Random) -> Offers:
    """Two fresh codes."""
    return Offers(offered_sum(random), offered_number(random))
