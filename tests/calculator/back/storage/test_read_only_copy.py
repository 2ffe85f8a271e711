"""A copy that SQLite got to read only, as when its file could not be opened for a moment, is no end of saving.

Found by the proof "faults": every later save of the session failed.
"""

import pytest

from calculator.back.storage.database import Database
from calculator.back.storage.people import put_person, read_people
from calculator.back.storage.store import Condition
from tests.faults.installations import CANARY, Made, person


@pytest.mark.parametrize("copy", [0, 1])
def test_the_next_change_makes_it_anew_and_is_saved(made: Made, monkeypatch: pytest.MonkeyPatch, copy: int) -> None:
    opened: list[Database] = []
    begin = Database.meta

    def noted(database: Database) -> object:
        opened.append(database)
        return begin(database)

    monkeypatch.setattr(Database, "meta", noted)
    store = made.open()
    assert len(opened) == 2
    # From here on it answers every write with SQLITE_READONLY, as one that was opened so.
    opened[copy].rows("PRAGMA query_only = ON")
    store.change(put_person(person("Ann", 7)))
    store.change(put_person(person("Bob", 8)))
    assert {one.real_name for one in read_people(store)} == {CANARY, "Ann", "Bob"}
    store.close()
    store = made.open()
    assert store.condition is Condition.OPEN
    assert {one.real_name for one in read_people(store)} == {CANARY, "Ann", "Bob"}
    assert store.verify()
    store.close()
