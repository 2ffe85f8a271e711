"""People: who they are, and by what name they are shown."""

from dataclasses import dataclass
from typing import NewType

PersonId = NewType("PersonId", str)


@dataclass(frozen=True, slots=True)
class Person:
    """One person. Every field may be empty.

    `household_name` is drawn once from the pool of the book of a house, kept, and is all that quiet view shows of the
    row. `position` orders the list, from 0.
    """

    id: PersonId
    real_name: str = ""
    shown_name: str = ""
    numbers: tuple[str, ...] = ()
    safe_times: str = ""
    safe_ways: str = ""
    notes: str = ""
    household_name: str = ""
    position: int = 0
