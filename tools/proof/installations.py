"""Made notebooks for the proofs, with a key derivation that costs nothing, and what they say."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.storage.keys import Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.people import put_person, read_people
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store
from calculator.paths import Places, places

CHEAP: Final = Cost(memory_kib=64, passes=1, lanes=1)
CODES: Final = NewCodes("73*58+4419", "123456789012+210987654321")
PEOPLE: Final = 8
_REPEATED: Final = 60
_PREFIX: Final = "proof-"
# Memory where there is some: thousands of installations are made and thrown away.
_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - folders in it get random names


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone afterwards, in memory where that can be. What a killed proof left goes with it."""
    is_good = os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > 1 << 30
    parent = _MEMORY if is_good else Path(tempfile.gettempdir())
    for left in parent.glob(f"{_PREFIX}*-*"):
        owner = left.name.removeprefix(_PREFIX).partition("-")[0]
        if owner.isdigit() and not Path(f"/proc/{owner}").exists():
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=f"{_PREFIX}{os.getpid()}-", dir=parent) as folder:
        yield Path(folder)


def made(folder: Path, text: str = "0000") -> Places:
    """A fresh installation with a notebook that says `text`, closed."""
    where = places(str(folder))
    store = make_store(where, CODES, Settings(), CHEAP)
    store.change(change_to(text))
    store.close()
    return where


def copied(where: Places, folder: Path) -> Places:
    """The same installation elsewhere; what was there is gone."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(where.folder, folder)
    return places(str(folder))


def pair_of(store: Store) -> int:
    """The pair in which an open notebook lies."""
    ((pair,),) = store.rows("SELECT DISTINCT pair FROM slot")
    return int(pair)


def change_to(text: str) -> list[Statement]:
    """One change that touches many pages: all people say `text`, over and over, in their first and last fields."""
    return [
        statement
        for number in range(PEOPLE)
        for statement in put_person(
            Person(PersonId(f"id{number}"), text * _REPEATED, "Plumber", notes=text * _REPEATED, position=number)
        )
    ]


def text_of(store: Store) -> str:
    """What a notebook says: the text of `change_to`, or a sentence that no change ever wrote."""
    people = read_people(store)
    fields = {text for person in people for text in (person.real_name, person.notes)}
    if len(people) != PEOPLE or len(fields) != 1:
        return f"{len(people)} people say {sorted(field[:8] for field in fields)}"
    whole = fields.pop()
    return whole[:4] if whole == whole[:4] * _REPEATED else f"torn {whole[:40]}"
