"""People: who they are, and by what name they are shown."""

from collections.abc import Sequence
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


def new_person(person_id: PersonId, people: Sequence[Person], household_name: str) -> Person:
    """An empty person at the end of the list."""
    last = max((person.position for person in people), default=-1)
    return Person(id=person_id, household_name=household_name, position=last + 1)


def longest_field(person: Person) -> int:
    """Characters in the longest field; numbers count as one field, with their line ends."""
    fields = (person.real_name, person.shown_name, person.safe_times, person.safe_ways, person.notes)
    return max(len("\n".join(person.numbers)), *(len(field) for field in fields))
