"""Packing: each thing, where it is now, and who holds it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from calculator.back.notebook.people import Person, PersonId

PackingId = NewType("PackingId", str)


class Whereabouts(StrEnum):
    """Where a thing is now."""

    MISSING = "missing"
    AT_HOME = "at_home"
    PUT_AWAY = "put_away"
    WITH_SOMEONE = "with_someone"
    COPIED = "copied"
    OUT_OF_REACH = "out_of_reach"


@dataclass(frozen=True, slots=True)
class PackingItem:
    """One thing to take. One of the content pack has a `source_id`, and an empty text until she words it herself.

    `holder` has the thing, `copy_holder` the copy of it: both are people of this notebook. `take_last` claims that its
    absence would show. `position` orders the things, dense from 0.
    """

    id: PackingId
    text: str = ""
    source_id: str = ""
    for_whom: str = ""
    whereabouts: Whereabouts = Whereabouts.MISSING
    holder: PersonId | None = None
    has_copy: bool = False
    copy_holder: PersonId | None = None
    confirmed_on: date | None = None
    take_last: bool = False
    note: str = ""
    position: int = 0
    household_name: str = ""


@dataclass(frozen=True, slots=True)
class RemovedPerson:
    """A person who was taken out, with all it takes to put them back: what they held, and what they held copies of."""

    person: Person
    held: tuple[PackingId, ...] = ()
    copies: tuple[PackingId, ...] = ()


def longest_packing_field(item: PackingItem) -> int:
    """Characters in the longest field."""
    return max(len(field) for field in (item.text, item.source_id, item.for_whom, item.note, item.household_name))
