"""The tables of the people."""

from calculator.back.notebook.people import Person, PersonId
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store


def read_people(store: Store) -> tuple[Person, ...]:
    """Everyone, in the order of the list."""
    numbers: dict[str, tuple[str, ...]] = {}
    for person_id, number in store.rows("SELECT person_id, number FROM number ORDER BY person_id, position"):
        numbers[person_id] = (*numbers.get(person_id, ()), number)
    return tuple(
        Person(
            id=PersonId(person_id),
            real_name=real_name,
            shown_name=shown_name,
            numbers=numbers.get(person_id, ()),
            safe_times=safe_times,
            safe_ways=safe_ways,
            notes=notes,
            household_name=household_name,
            position=position,
        )
        for person_id, real_name, shown_name, safe_times, safe_ways, notes, household_name, position in store.rows(
            "SELECT id, real_name, shown_name, safe_times, safe_ways, notes, household_name, position"
            " FROM person ORDER BY position, id"
        )
    )


def put_person(person: Person) -> list[Statement]:
    """What writes a person, new or not."""
    return [
        Statement(
            "INSERT INTO person (id, real_name, shown_name, safe_times, safe_ways, notes, household_name, position)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET real_name = excluded.real_name, shown_name = excluded.shown_name,"
            " safe_times = excluded.safe_times, safe_ways = excluded.safe_ways, notes = excluded.notes,"
            " household_name = excluded.household_name, position = excluded.position",
            (
                person.id,
                person.real_name,
                person.shown_name,
                person.safe_times,
                person.safe_ways,
                person.notes,
                person.household_name,
                person.position,
            ),
        ),
        Statement("DELETE FROM number WHERE person_id = ?", (person.id,)),
        *(
            Statement(
                "INSERT INTO number (person_id, position, number) VALUES (?, ?, ?)", (person.id, position, number)
            )
            for position, number in enumerate(person.numbers)
        ),
    ]


def remove_person(person_id: PersonId) -> list[Statement]:
    """What takes a person out, numbers included; nothing where there is none of that id."""
    return [Statement("DELETE FROM person WHERE id = ?", (person_id,))]
