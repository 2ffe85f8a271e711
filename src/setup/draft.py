"""What set-up has gathered so far. Nothing of it is on the disk before the last step."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from random import Random
from typing import Final, Self

from calculator.back.notebook.code_offers import Kind, Offers, drawn_offers
from calculator.back.notebook.codes import recovery_entry
from setup.device import STORED_HERE, Place, Replies, speaks_against

_CENTS: Final = ("29", "49", "59", "79", "89", "99")
_LABELS: Final = ("label.people.first", "label.people.other")


class Task(StrEnum):
    """What set-up is used for."""

    NEW = "new"
    AGAIN = "again"
    BACK = "back"
    UPDATE = "update"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Draft:
    """One set-up. `code` stays empty until it is known; `calculation` is what the calculator shows on coming home.

    `folder` is where the files go, "" for where the system puts those of an installed program; `spare` is the file
    that a notebook comes back from, and `spare_entry` what opens it.
    """

    language: str
    offers: Offers
    recovery: str
    calculation: str
    label_id: str
    kind: Kind = Kind.SUM
    code: str = ""
    task: Task = Task.NEW
    replies: Replies = field(default_factory=dict)
    place: Place | None = None
    folder: str = ""
    country: str = ""
    spare: str = ""
    spare_entry: str = ""

    @property
    def makes_notebook(self) -> bool:
        """A notebook will be made, new or from a spare, unless the replies lead elsewhere."""
        return self.task in (Task.NEW, Task.BACK)

    @property
    def leads_elsewhere(self) -> bool:
        """The way ends with advice, and nothing is stored here."""
        against = bool(self.replies) and bool(speaks_against(self.replies))
        return against or (self.place is not None and self.place not in STORED_HERE)

    def speaking(self, language: str) -> Self:
        """The same in another language."""
        return replace(self, language=language)


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
