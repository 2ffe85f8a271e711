"""The people of an open notebook."""

from collections.abc import Sequence
from random import Random

from calculator.back.notebook.household import drawn_name
from calculator.back.notebook.packing import RemovedPerson
from calculator.back.notebook.people import Person, PersonId, longest_field, new_person
from calculator.back.session.section import Section, new_id
from calculator.back.storage.packing import hand_back, read_packing
from calculator.back.storage.people import put_person, read_people, remove_person


class PeopleSection(Section):
    """Who is in the notebook."""

    def people(self) -> tuple[Person, ...]:
        """Everyone, in the order of the list."""
        return read_people(self._store)

    def save_person(self, person: Person) -> None:
        """Write `person`, new or not. Raises TooLong."""
        self._change(put_person(person), longest_field(person))

    def add_person(self, pool: Sequence[str], random: Random) -> Person:
        """An empty person under a name drawn from `pool`, saved at the end of the list."""
        people = self.people()
        name = drawn_name(pool, {person.household_name for person in people}, random)
        person = new_person(new_person_id(), people, name)
        self.save_person(person)
        return person

    def remove_person(self, person_id: PersonId) -> RemovedPerson | None:
        """Take a person out; what they held stays, held by no one. Returns what `put_back_person` needs.

        Nothing happens when there is none of that id.
        """
        removed = self._removed(person_id)
        if removed is not None:
            self._change(remove_person(person_id))
        return removed

    def put_back_person(self, removed: RemovedPerson) -> None:
        """Undo a removal: the person, and what they held where no one else holds it by now."""
        self._change([*put_person(removed.person), *hand_back(removed)], longest_field(removed.person))

    def _removed(self, person_id: PersonId) -> RemovedPerson | None:
        packing = read_packing(self._store)
        for person in self.people():
            if person.id == person_id:
                return RemovedPerson(
                    person,
                    held=tuple(item.id for item in packing if item.holder == person_id),
                    copies=tuple(item.id for item in packing if item.copy_holder == person_id),
                )
        return None


def new_person_id() -> PersonId:
    """An id that no one else has."""
    return PersonId(new_id())
