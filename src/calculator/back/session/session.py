"""An open notebook, and what can be done with it. Every call waits for the disk: make it on the worker."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from calculator.back.notebook.household import drawn_name
from calculator.back.notebook.people import Person, PersonId, longest_field, new_person
from calculator.back.notebook.settings import Settings
from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.storage.people import put_person, read_people, remove_person
from calculator.back.storage.settings import read_settings
from calculator.back.storage.store import Condition, Store
from calculator.errors import TooLong


@dataclass(frozen=True, slots=True)
class Contents:
    """What the window shows of a notebook that has just been opened.

    `notice_id` names one sentence about the notebook's condition, "" where there is nothing to say.
    """

    people: tuple[Person, ...]
    settings: Settings
    is_read_only: bool = False
    notice_id: str = ""


class Session:
    """One open notebook, over its store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def condition(self) -> Condition:
        """In what state the store was found."""
        return self._store.condition

    def contents(self) -> Contents:
        """Everything the window needs at first, in one call."""
        notices = {Condition.HEALED: "notice.healed", Condition.READ_ONLY: "error.read_only"}
        return Contents(
            people=self.people(),
            settings=self.settings(),
            is_read_only=self.condition is Condition.READ_ONLY,
            notice_id=notices.get(self.condition, ""),
        )

    def people(self) -> tuple[Person, ...]:
        """Everyone, in the order of the list."""
        return tuple(sorted(read_people(self._store), key=lambda person: person.position))

    def settings(self) -> Settings:
        """The notebook's settings."""
        return read_settings(self._store)

    def save_person(self, person: Person) -> None:
        """Write `person`, new or not. It is on both copies when this returns.

        Raises TooLong, and what the store raises: NoSpace, StoreReadOnly, StoreUnwritable.
        """
        if longest_field(person) > FIELD_LIMIT:
            raise TooLong
        self._store.change(put_person(person))

    def add_person(self, pool: Sequence[str], random: Random) -> Person:
        """An empty person under a name drawn from `pool`, saved at the end of the list. Raises as save_person."""
        people = self.people()
        name = drawn_name(pool, {person.household_name for person in people}, random)
        person = new_person(new_person_id(), people, name)
        self.save_person(person)
        return person

    def remove_person(self, person_id: PersonId) -> None:
        """Take a person out; nothing happens when there is none of that id. Raises as save_person, but TooLong."""
        self._store.change(remove_person(person_id))

    def close(self) -> None:
        """Mark a clean end and let go of the files."""
        self._store.close()


def new_person_id() -> PersonId:
    """An id that no one else has: 128 bits at random, as hexadecimal digits."""
    return PersonId(os.urandom(16).hex())
