"""The seal of a copy: what it takes, and what it does not."""

import os
from pathlib import Path

import pytest

from calculator.back.storage.database import Database
from calculator.back.storage.derived import derived
from calculator.back.storage.keys import copy_keys
from calculator.back.storage.opening import slots_in
from calculator.back.storage.people import put_person, read_people
from calculator.back.storage.seal import SealedFile
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Condition
from calculator.errors import StoreDamaged
from calculator.paths import MEMORY_BYTES, PAGE_BYTES
from tests.faults.installations import CANARY, CHEAP, MAIN, Made, contents, copied, flip, person

LIMIT = MEMORY_BYTES // PAGE_BYTES - 1
KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database of five pages or more in a file with noise behind it."""
    path = tmp_path / "file"
    database = Database(path, KEY, LIMIT)
    database.stage([Statement("CREATE TABLE t (x)"), Statement("INSERT INTO t VALUES (?)", (bytes(20000),))])
    database.commit()
    count = database.page_count()
    database.close()
    with path.open("ab") as file:
        file.write(os.urandom(MEMORY_BYTES - count * PAGE_BYTES))
    SealedFile(path, KEY, LIMIT).close_over(7, count)
    return path


def put(path: Path, offset: int, data: bytes) -> None:
    """Write over part of a file."""
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(data)


def test_a_seal_fits_the_file_it_was_made_for(path: Path) -> None:
    seal = SealedFile(path, KEY, LIMIT)
    assert not seal.is_intact()
    assert seal.generation() == 7
    assert seal.is_intact()
    assert path.stat().st_size == MEMORY_BYTES
    assert SealedFile(path, bytes(32), LIMIT).generation() is None
    assert SealedFile(path.with_name("none"), KEY, LIMIT).generation() is None


def test_a_page_of_zeros_which_the_cipher_lets_pass_is_seen(path: Path) -> None:
    """In the text of a row it would be text of zeros, and SQLite finds nothing wrong with that."""
    database = Database(path, KEY, LIMIT)
    last = database.page_count() - 1
    database.close()
    put(path, last * PAGE_BYTES, bytes(PAGE_BYTES))
    database = Database(path, KEY, LIMIT)
    assert database.rows("PRAGMA quick_check") == [("ok",)]
    database.close()
    assert SealedFile(path, KEY, LIMIT).generation() is None


@pytest.mark.parametrize("page", range(5))
def test_old_pages_among_the_new_are_seen(path: Path, page: int) -> None:
    """Each is authentic by itself."""
    old = path.read_bytes()
    database = Database(path, KEY, LIMIT)
    database.stage([Statement("UPDATE t SET x = ?", (bytes(20001),))])
    database.commit()
    count = database.page_count()
    database.close()
    seal = SealedFile(path, KEY, LIMIT)
    assert seal.generation() is None
    seal.close_over(8, count)
    start = page * PAGE_BYTES
    if path.read_bytes()[start : start + PAGE_BYTES] == old[start : start + PAGE_BYTES]:
        return
    put(path, start, old[start : start + PAGE_BYTES])
    assert SealedFile(path, KEY, LIMIT).generation() is None


def test_a_page_that_rotted_is_found_by_reading_it(path: Path) -> None:
    flip(path, 2 * PAGE_BYTES + 100)
    seal = SealedFile(path, KEY, LIMIT)
    assert seal.generation() == 7
    assert not seal.is_intact()
    assert seal.is_intact(lambda: False) is None


@pytest.mark.parametrize("offset", [0, 30, 2000, PAGE_BYTES - 1])
def test_a_torn_seal_is_none(path: Path, offset: int) -> None:
    flip(path, LIMIT * PAGE_BYTES + offset)
    assert SealedFile(path, KEY, LIMIT).generation() is None


@pytest.mark.parametrize("written", [bytes(PAGE_BYTES), b"x" * 2000])
def test_what_did_not_reach_the_disk_as_written_is_not_sealed(path: Path, written: bytes) -> None:
    seal = SealedFile(path, KEY, LIMIT)
    assert seal.generation() == 7
    put(path, 2 * PAGE_BYTES + PAGE_BYTES - len(written), written)
    with pytest.raises(OSError, match="not as written"):
        seal.close_over(8, 5)


def test_a_copy_without_its_seal_is_made_anew_and_two_are_damage(made: Made, tmp_path: Path) -> None:
    spoilt = copied(made, tmp_path / "spoilt")
    for path in (made.copies()[0], *spoilt.copies()):
        put(path, LIMIT * PAGE_BYTES, os.urandom(PAGE_BYTES))
    store = made.open()
    assert {one.real_name for one in read_people(store)} == {CANARY}
    store.close()
    before = contents(spoilt.places)
    with pytest.raises(StoreDamaged):
        spoilt.open()
    assert contents(spoilt.places) == before


@pytest.mark.parametrize("behind", [0, 1])
def test_the_copy_that_was_written_last_is_taken(made: Made, behind: int) -> None:
    """A copy that was put back from yesterday fits its seal too."""
    old = made.copies()[behind].read_bytes()
    store = made.open()
    store.change(put_person(person("Ann", 7)))
    store.close()
    made.copies()[behind].write_bytes(old)
    store = made.open()
    assert {one.real_name for one in read_people(store)} == {CANARY, "Ann"}
    assert store.condition is Condition.OPEN
    store.close()
    slot = slots_in(derived(made.places, MAIN, CHEAP))[0].slot
    seals = [
        SealedFile(path, key, LIMIT).generation()
        for path, key in zip(made.copies(), copy_keys(slot.notebook_key, slot.pair), strict=True)
    ]
    assert seals[0] == seals[1]


def test_a_copy_that_is_newer_but_rotten_does_not_take_the_older_with_it(made: Made) -> None:
    store = made.open()
    old = made.copies()[1].read_bytes()
    store.change(put_person(person("Ann", 7)))
    store.close()
    made.copies()[1].write_bytes(old)
    flip(made.copies()[0], 6 * PAGE_BYTES + 100)
    store = made.open()
    assert CANARY in {one.real_name for one in read_people(store)}
    assert store.verify()
    store.close()


def test_an_opening_and_a_clean_end_write_nothing(made: Made) -> None:
    before = contents(made.places)
    store = made.open()
    read_people(store)
    store.verify()
    store.close()
    assert contents(made.places) == before
