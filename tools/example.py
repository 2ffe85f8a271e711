"""Fills a folder with a notebook of fictional people, to look at, and says how to open it."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from random import Random, SystemRandom
from typing import Final

from calculator.back.content.pack import read_pack
from calculator.back.notebook.codes import offered_sum, recovery_entry
from calculator.back.notebook.household import drawn_name, names_in
from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.storage.keys import REAL, Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.people import put_person
from calculator.paths import Places, places, resources

# Nobody's: the names are invented, and 555-01xx numbers are kept free for fiction.
PEOPLE: Final = (
    Person(
        PersonId("example-1"),
        real_name="Maple Example",
        shown_name="Dry cleaner",
        numbers=("613 555 0142",),
        safe_times="Weekdays before noon",
        safe_ways="Text first, never leave a message",
        notes="Knows about the code word. Has the spare key.",
    ),
    Person(
        PersonId("example-2"),
        real_name="Robin Fictional",
        shown_name="Piano lessons",
        numbers=("514 555 0117", "514 555 0118"),
        safe_times="Tuesday and Thursday, 10 to 14 h",
        safe_ways="Call; if someone else answers, ask about the piano",
        notes="Holds copies of the papers.",
    ),
    Person(
        PersonId("example-3"),
        real_name="Sandy Invented",
        shown_name="Library",
        numbers=("902 555 0163",),
        safe_times="Evenings",
        safe_ways="Email from the library only",
        notes="",
    ),
)


def fill(where: Places, random: Random, cost: Cost = REAL) -> str:
    """Make the notebook with its people in `where`; the code that opens it."""
    code = offered_sum(random)
    pool = names_in(read_pack((resources() / "words.dat").read_bytes()).screens("en")("people.pool"))
    store = make_store(where, NewCodes(main=code, recovery=recovery_entry(random)), Settings(), cost)
    try:
        for person in with_household_names(PEOPLE, pool, random):
            store.change(put_person(person))
    finally:
        store.close()
    return code


def with_household_names(people: Sequence[Person], pool: Sequence[str], random: Random) -> list[Person]:
    """The same people in order, each with a name of its own for quiet view."""
    named: list[Person] = []
    for person in people:
        name = drawn_name(pool, [other.household_name for other in named], random)
        named.append(replace(person, household_name=name, position=len(named)))
    return named


def how_to(code: str) -> str:
    """What to type and press, for the terminal."""
    return f"""
A calculator opens over a throw-away notebook of invented people.

  Open it      type  {code}  and press Enter (or click it: × is *, ÷ is /)
  See details  F8; F8 again for the quiet view, which it always starts in
  Go home      Esc or F12: the calculator is back
  End          close the calculator; the folder is removed

Any other sum is only a sum.
"""


def main(arguments: list[str]) -> int:
    """Fill the folder that is named."""
    if len(arguments) != 1:
        print("usage: python -m tools.example FOLDER")
        return 2
    code = fill(places(arguments[0]), SystemRandom())
    print(how_to(code), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
