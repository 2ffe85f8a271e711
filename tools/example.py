"""Fills a folder with a notebook of fictional people, to look at, and says how to open it."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from random import Random, SystemRandom
from typing import Final

from calculator.back.content.pack import read_pack
from calculator.back.content.records import Content
from calculator.back.notebook.codes import offered_sum, recovery_entry
from calculator.back.notebook.household import drawn_name
from calculator.back.notebook.people import Person
from calculator.back.notebook.settings import Settings
from calculator.back.session.session import Session
from calculator.back.storage.keys import REAL, Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.paths import Places, places, resources
from calculator.words import catalogue
from tools.fiction import FICTIONS, Fiction

PEOPLE: Final = FICTIONS["en"].people


def fill(where: Places, random: Random, cost: Cost = REAL, language: str = "en") -> str:
    """Make the invented notebook of `language` in `where`; the code that opens it."""
    code = offered_sum(random)
    content = read_pack((resources() / "words.dat").read_bytes()).content(language)
    codes = NewCodes(main=code, recovery=recovery_entry(random))
    session = Session(make_store(where, codes, settings_in(language), cost))
    try:
        write(FICTIONS[language], session, content, random)
    finally:
        session.close()
    return code


def settings_in(language: str) -> Settings:
    """What set-up chooses for a notebook in `language`."""
    label = catalogue((resources() / "setup.json").read_bytes(), language)("label.people.first")
    return Settings(language=language, people_label=label)


def write(fiction: Fiction, session: Session, content: Content, random: Random) -> None:
    """Put everything of `fiction` into an empty notebook, and ask for every page."""
    session.save_settings(replace(session.settings(), shown_pages=frozenset({"lists"})))
    session.save_own_lines(fiction.own_lines)
    session.choose_service(fiction.service)
    for person in with_household_names(fiction.people, content.pool("people"), random):
        session.save_person(person)
    for task in fiction.tasks:
        added = session.add_task(content.pool("today"), random, task.text)
        session.save_task(replace(added, is_done=task.is_done))
    for invented in fiction.lists:
        checklist = session.add_list(invented.title, invented.phase, content.pool("lists"), random)
        for item in invented.items:
            written = session.add_item(checklist.id, content.pool("plan"), random, item.text)
            session.save_item(replace(written, answer=item.answer, note=item.note))
    for thing in fiction.packing:
        kept = session.add_packing_item(content.pool("packing"), random, thing.text)
        session.save_packing_item(
            replace(thing, id=kept.id, position=kept.position, household_name=kept.household_name)
        )


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
