"""Notebooks of older releases: opened, brought along, and never lost on the way."""

import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from calculator.back.notebook.lists import Checklist, ListId
from calculator.back.session.session import Session
from calculator.back.storage.attachments import read_attachments, read_content
from calculator.back.storage.database import Database
from calculator.back.storage.derived import derived
from calculator.back.storage.keys import copy_keys
from calculator.back.storage.lists import put_list, read_items, read_lists
from calculator.back.storage.opening import slots_in
from calculator.back.storage.packing import read_packing
from calculator.back.storage.people import put_person, read_people
from calculator.back.storage.schema import VERSION
from calculator.back.storage.services import read_services
from calculator.back.storage.settings import read_settings
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Condition, Store
from calculator.back.storage.tasks import put_task, read_tasks
from calculator.back.storage.words import put_words, read_words
from calculator.errors import NoRoom, NoSpace, StoreReadOnly
from calculator.paths import MEMORY_BYTES, PAGE_BYTES
from tests.faults.installations import CHEAP, MAIN, RECOVERY, Killer, Made, contents, flip, person, said, strace
from tests.golden.notebooks import (
    ITEM_2,
    LINES_4,
    LIST_2,
    PACKING_2,
    PEOPLE_1,
    SERVICE_2,
    SETTINGS_1,
    TASK_2,
    WORDS_3,
    golden,
)

NEW_TABLES = ("piece", "attachment", "words", "service", "task", "packing", "item", "list")
# The writes are tried in as many tests, so that none of them takes long.
EVERY = 4
PACKED = bytes(range(256)) * 200
LIST = Checklist(ListId("one"), "Mine")


@pytest.fixture
def old(tmp_path: Path) -> Made:
    """The golden notebook of schema 1."""
    return golden(1, tmp_path / "old")


@pytest.fixture
def second(tmp_path: Path) -> Made:
    """The golden notebook of schema 2."""
    return golden(2, tmp_path / "second")


def version_of(store: Store) -> int:
    """The version of its tables."""
    return int(store.rows("PRAGMA user_version")[0][0])


def holds_all(store: Store) -> bool:
    """Whether everything of the golden notebook is there, and both copies are whole."""
    store.verify()
    kept = tuple(person for person in read_people(store) if person.id in {one.id for one in PEOPLE_1})
    return kept == PEOPLE_1 and read_settings(store) == SETTINGS_1 and len(store.rows("SELECT position FROM slot")) == 2


def fill_up(store: Store) -> None:
    """Add people until there is no room."""
    with suppress(NoSpace):
        for number in range(1, 1000):
            store.change(put_person(person("n" * 1500, number)))


def tables_of(store: Store) -> list[tuple[str, str]]:
    """The names and definitions of its tables."""
    rows = store.rows("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    return [(str(name), str(sql)) for name, sql in rows]


@pytest.mark.parametrize("entry", [MAIN, RECOVERY])
def test_a_notebook_of_the_first_schema_opens_and_takes_new_rows(old: Made, entry: str) -> None:
    store = old.open(entry)
    assert store.condition is Condition.OPEN
    assert version_of(store) == VERSION
    assert holds_all(store)
    store.change(put_list(LIST))
    store.close()
    store = old.open()
    assert read_lists(store) == (LIST,)
    assert holds_all(store)
    store.close()


@pytest.mark.parametrize("entry", [MAIN, RECOVERY])
def test_a_notebook_of_the_second_schema_keeps_every_row_and_takes_words(second: Made, entry: str) -> None:
    store = second.open(entry)
    assert store.condition is Condition.OPEN
    assert version_of(store) == VERSION
    assert read_words(store) == b""
    store.change(put_words(PACKED))
    store.close()
    store = second.open()
    assert read_words(store) == PACKED
    assert holds_all(store)
    assert read_lists(store) == (LIST_2,)
    assert read_items(store, LIST_2.id) == (ITEM_2,)
    assert read_packing(store) == (PACKING_2,)
    assert read_tasks(store) == (TASK_2,)
    assert read_services(store) == (SERVICE_2,)
    store.close()


@pytest.mark.parametrize("entry", [MAIN, RECOVERY])
def test_the_notebook_of_schema_three_opens_and_gets_its_seals(tmp_path: Path, entry: str) -> None:
    third = golden(3, tmp_path / "third")
    store = third.open(entry)
    assert store.condition is Condition.OPEN
    assert version_of(store) == VERSION
    store.change(put_task(replace(TASK_2, text="Ruban")))
    store.close()
    before = contents(third.places)
    store = third.open()
    assert read_words(store) == WORDS_3
    assert holds_all(store)
    assert read_tasks(store) == (replace(TASK_2, text="Ruban"),)
    assert read_packing(store) == (PACKING_2,)
    store.close()
    assert contents(third.places) == before


@pytest.mark.parametrize("entry", [MAIN, RECOVERY])
def test_the_notebook_of_schema_four_opens_by_its_seals_and_takes_attachments(tmp_path: Path, entry: str) -> None:
    fourth = golden(4, tmp_path / "fourth")
    session = Session(fourth.open(entry))
    assert session.condition is Condition.OPEN
    assert session.own_words() == WORDS_3
    assert session.own_lines() == LINES_4
    assert session.packing() == (PACKING_2,)
    one = session.add_attachment(TASK_2.id, "Reçu", PACKED, date(2026, 11, 27))
    session.close()
    store = fourth.open(entry)
    assert store.condition is Condition.OPEN
    assert version_of(store) == VERSION
    assert holds_all(store)
    assert read_attachments(store, TASK_2.id) == (one,)
    assert read_content(store, one.id) == PACKED
    store.close()


def test_a_notebook_full_to_the_last_page_is_read_until_it_grows(tmp_path: Path) -> None:
    """Its last page is where its seal will be."""
    third = golden(3, tmp_path / "third")
    slot = slots_in(derived(third.places, MAIN, CHEAP))[0].slot
    last = MEMORY_BYTES // PAGE_BYTES
    for path, key in zip(third.copies(), copy_keys(slot.notebook_key, slot.pair), strict=True):
        database = Database(path, key, last)
        size = 1_900_000
        while database.page_count() < last:
            database.stage([Statement("DELETE FROM words"), *put_words(bytes(size))])
            database.commit()
            size += 4000
        database.close()
    for _ in range(2):
        store = third.open()
        assert store.condition is Condition.NO_ROOM
        assert read_people(store) == PEOPLE_1
        assert store.verify()
        store.close()
    store = third.open()
    store.grow(1)
    store.close()
    store = third.open()
    assert store.condition is Condition.OPEN
    assert holds_all(store)
    store.close()


@pytest.mark.parametrize("schema", [1, 2, 3, 4])
def test_an_upgraded_notebook_has_the_tables_of_a_new_one(tmp_path: Path, made: Made, schema: int) -> None:
    upgraded, fresh = golden(schema, tmp_path / "golden").open(), made.open()
    assert tables_of(upgraded) == tables_of(fresh)
    assert upgraded.rows("PRAGMA foreign_key_check") == []
    upgraded.close()
    fresh.close()


def test_an_upgrade_writes_both_copies_and_leaves_every_size(old: Made) -> None:
    before = contents(old.places)
    old.open().close()
    after = contents(old.places)
    assert {name: len(data) for name, data in after.items()} == {name: len(data) for name, data in before.items()}
    assert {name for name in before if before[name] != after[name]} == {path.name for path in old.copies()}
    assert len({path.stat().st_mtime_ns for path in old.places.files()}) == 1
    old.open().close()
    assert contents(old.places) == after


@pytest.mark.parametrize("copy", [0, 1])
@pytest.mark.parametrize("harm", ["gone", "bit", "short"])
def test_one_bad_copy_does_not_stop_an_upgrade(old: Made, copy: int, harm: str) -> None:
    path = old.copies()[copy]
    match harm:
        case "gone":
            path.write_bytes(b"")
        case "bit":
            flip(path, 5 * 4096 + 100)
        case _:
            path.write_bytes(path.read_bytes()[:20000])
    store = old.open()
    assert version_of(store) == VERSION
    assert holds_all(store)
    store.close()


@pytest.mark.parametrize("newer", [0, 1])
def test_copies_of_two_schemas_become_one(old: Made, tmp_path: Path, newer: int) -> None:
    """As after a kill in mid-upgrade, or one copy put back from elsewhere."""
    other = golden(1, tmp_path / "other")
    other.open().close()
    old.copies()[newer].write_bytes(other.copies()[newer].read_bytes())
    store = old.open()
    assert version_of(store) == VERSION
    assert holds_all(store)
    store.close()


@pytest.mark.parametrize(("call", "first"), [("fsync", 1), *(("pwrite64", first) for first in range(1, EVERY + 1))])
def test_a_kill_at_each_write_of_an_upgrade_loses_nothing(
    killed: Killer, tmp_path: Path, call: str, first: int
) -> None:
    """Each call that reaches the files, from the first mark over the new tables and a save to the clean end."""
    reached = 0
    for when in range(first, 1000, 1 if call == "fsync" else EVERY):
        made = golden(1, tmp_path / f"{when}")
        lines, is_killed = killed("once", made.places.folder, call, when)
        assert is_killed or lines[-1] == "closed", f"{when}: {lines}"
        store = made.open()
        assert version_of(store) == VERSION, f"{when}"
        assert holds_all(store), f"{when}"
        saved = len(read_people(store)) - len(PEOPLE_1)
        store.close()
        shutil.rmtree(made.places.folder)
        assert saved in ((8,) if "saved 1111" in lines else (0, 8)), f"{when}"
        if not is_killed:
            break
        reached += 1
    assert reached >= 5


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_an_upgrade_that_fails_leaves_a_notebook_to_read(tmp_path: Path, error: str) -> None:
    """One write after another of the upgrade fails once; the next opening brings the notebook along."""
    log = tmp_path / "log"
    outcomes = set()
    for when in range(1, 37, 3 if error == "ENOSPC" else 7):
        made = golden(1, tmp_path / f"{when}")
        inject = strace(log, "-e", "trace=pwrite64", "-e", f"inject=pwrite64:error={error}:when={when}")
        lines = said("once", made.places.folder, inject)
        assert lines[-1] == "closed", f"{when}: {lines}"
        outcomes.add(lines[0])
        store = made.open()
        assert version_of(store) == VERSION
        assert holds_all(store)
        # What failed on the second copy only was not called saved, and is there all the same.
        assert len(read_people(store)) in ((10,) if lines[0] == "saved 1111" else (2, 10))
        store.close()
    assert ("NoSpace" if error == "ENOSPC" else "StoreReadOnly") in outcomes


def test_a_full_notebook_of_an_older_release_is_read(made: Made) -> None:
    """It has no room for the new tables."""
    store = made.open()
    store.change([Statement(f"DROP TABLE {table}") for table in NEW_TABLES])
    store.change([Statement("PRAGMA user_version = 1")])
    fill_up(store)
    people = read_people(store)
    store.close()
    for _ in range(2):
        store = made.open()
        assert store.condition is Condition.NO_ROOM
        assert Session(store).contents().notice_id == "notice.no_room"
        assert version_of(store) == 1
        assert read_people(store) == people
        assert [*read_lists(store), *read_packing(store), *read_tasks(store), *read_services(store)] == []
        with pytest.raises(NoRoom):
            store.change(put_list(LIST))
        store.close()
    store = made.open()
    store.grow(1)
    store.close()
    store = made.open()
    assert store.condition is Condition.OPEN
    assert version_of(store) == VERSION
    assert read_people(store) == people
    store.change(put_list(LIST))
    store.close()


@pytest.mark.parametrize("blocked", [0, 1])
def test_an_older_notebook_that_cannot_be_written_is_read(old: Made, blocked: int) -> None:
    """A folder in place of what should be a file of the pair cannot be written by anyone, root included."""
    path = old.copies()[blocked]
    path.unlink()
    path.mkdir()
    before = old.copies()[1 - blocked].read_bytes()
    session = Session(old.open())
    assert session.contents().is_read_only
    assert session.people() == PEOPLE_1
    assert [*session.lists(), *session.packing(), *session.tasks(), *session.chosen_services()] == []
    assert session.own_words() == b""
    session.keep_words(PACKED)
    with pytest.raises(StoreReadOnly):
        session.add_task(("hinge",), Random(1))
    session.close()
    assert old.copies()[1 - blocked].read_bytes() == before
    path.rmdir()
