"""One notebook in one file, and back again into files that may hold another."""

import os
import shutil
from pathlib import Path

import pytest

from calculator.back.storage.block import opened, salt_of
from calculator.back.storage.keys import derive, spare_key
from calculator.back.storage.making import NewCodes
from calculator.back.storage.people import put_person, read_people
from calculator.back.storage.restoring import restore
from calculator.back.storage.seal import SealedFile
from calculator.back.storage.spare import opened_spare
from calculator.back.storage.store import Condition
from calculator.back.storage.words import put_words, read_words
from calculator.errors import (
    AppError,
    NameTaken,
    NotOpened,
    StoreDamaged,
    StoreInUse,
    StoreNewer,
    StoreUnwritable,
    WrongCode,
)
from calculator.front.files import prepare
from calculator.paths import MEMORY_BYTES, PAGE_BYTES, places
from tests.faults.installations import (
    CANARY,
    CHEAP,
    MAIN,
    RECODED,
    RECOVERY,
    WRONG,
    Killer,
    Made,
    contents,
    copied,
    flip,
    make,
    person,
    said,
    state_of,
    strace,
)

CODES = NewCodes("5804-91*7+36.2", "918840275161+604918273355")


@pytest.fixture
def spare(made: Made, tmp_path: Path) -> Path:
    """A spare of the notebook with CANARY in it."""
    path = tmp_path / "spare"
    store = made.open()
    store.write_spare(path, store.spare_key_of(MAIN))
    store.close()
    return path


@pytest.fixture
def other(tmp_path: Path) -> Made:
    """Another installation, whose notebook has other people and another person's code."""
    other = make(tmp_path / "other")
    store = other.open()
    store.change(put_person(person("Someone else")))
    store.close()
    return other


def make_newer(spare: Path) -> None:
    """What a later release would have written."""
    block = spare.read_bytes()[-PAGE_BYTES:]
    slot = opened(block, derive(MAIN, salt_of(block), CHEAP))
    assert slot is not None
    with opened_spare(spare, MAIN, CHEAP) as database:
        database.rows("PRAGMA user_version = 99")
        count = database.page_count()
    SealedFile(spare, spare_key(slot.notebook_key), MEMORY_BYTES // PAGE_BYTES - 2).close_over(1, count)


def names(made: Made, entry: str) -> set[str]:
    """Who is in the notebook that a code opens."""
    store = made.open(entry)
    assert store.verify()
    found = {one.real_name for one in read_people(store)}
    store.close()
    return found


def test_a_spare_changes_nothing_here_and_shows_nothing(made: Made, tmp_path: Path) -> None:
    store = made.open()
    before = contents(made.places)
    store.write_spare(tmp_path / "spare", store.spare_key_of(MAIN))
    assert contents(made.places) == before
    store.close()
    data = (tmp_path / "spare").read_bytes()
    assert len(data) == MEMORY_BYTES
    used = [before["state"], *(before[path.name][: 60 * PAGE_BYTES] for path in made.copies())]
    pieces = {one[start : start + 16] for one in used for start in range(len(one) - 15)}
    assert not any(data[start : start + 16] in pieces for start in range(len(data) - 15))
    assert CANARY.encode() not in data


def test_a_spare_of_a_grown_notebook_is_as_large_as_it_must_be(made: Made, tmp_path: Path) -> None:
    large = os.urandom(3 * MEMORY_BYTES)
    store = made.open()
    store.grow(3 * MEMORY_BYTES)
    store.change(put_words(large))
    store.write_spare(tmp_path / "spare", store.spare_key_of(RECOVERY))
    store.close()
    assert (tmp_path / "spare").stat().st_size == 4 * MEMORY_BYTES
    fresh = places(str(tmp_path / "fresh"))
    store = restore(fresh, tmp_path / "spare", RECOVERY, CODES, CHEAP)
    assert read_words(store) == large
    store.close()
    assert {path.stat().st_size for path in fresh.memories()} == {4 * MEMORY_BYTES}


def test_nothing_is_written_over_a_file_that_is_there(made: Made, tmp_path: Path) -> None:
    path = tmp_path / "letter"
    path.write_text("Dear Ann")
    store = made.open()
    with pytest.raises(NameTaken):
        store.write_spare(path, store.spare_key_of(MAIN))
    store.close()
    assert path.read_text() == "Dear Ann"


def test_a_place_that_cannot_be_written_gets_no_file(made: Made, tmp_path: Path) -> None:
    store = made.open()
    with pytest.raises(StoreUnwritable):
        store.write_spare(tmp_path / "nowhere" / "spare", store.spare_key_of(MAIN))
    store.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["files"]


@pytest.mark.parametrize("state", ["none", "unused", "used", "used by it", "cut"])
def test_a_spare_comes_back_into_whatever_files_there_are(
    made: Made, other: Made, spare: Path, tmp_path: Path, state: str
) -> None:
    match state:
        case "none":
            target = Made(places(str(tmp_path / "none")), 0)
        case "unused":
            target = Made(places(str(tmp_path / "unused")), 0)
            prepare(target.places)
        case "used":
            target = other
        case "used by it":
            target = made
        case _:
            target = other
            os.truncate(other.places.state, 5000)
            os.truncate(other.copies()[1], 5000)
    kept = spare.read_bytes()
    before = contents(target.places)
    store = restore(target.places, spare, MAIN, CODES, CHEAP)
    assert store.condition is Condition.OPEN
    store.close()
    for entry in (CODES.main, CODES.recovery):
        assert names(target, entry) == {CANARY}
    for entry in (MAIN, RECOVERY):
        with pytest.raises(NotOpened):
            target.open(entry)
    assert spare.read_bytes() == kept
    after = contents(target.places)
    assert {len(data) for name, data in after.items() if name != "state"} == {MEMORY_BYTES}
    pieces = {one[start : start + 16] for one in before.values() for start in range(0, len(one), 16)}
    assert not any(one[start : start + 16] in pieces for one in after.values() for start in range(0, len(one), 16))
    assert len({path.stat().st_mtime_ns for path in target.places.files()}) == 1


def test_the_slot_keys_of_the_notebook_are_not_in_its_spare(made: Made, spare: Path, tmp_path: Path) -> None:
    """Whoever opens a spare must not be able to open the notebook here with what is in it."""
    store = made.open()
    kept = {key for row in store.rows("SELECT slot_key, notebook_key FROM slot") for key in row}
    store.close()
    store = restore(places(str(tmp_path / "fresh")), spare, MAIN, CODES, CHEAP)
    assert not kept & {key for row in store.rows("SELECT slot_key, notebook_key FROM slot") for key in row}
    store.close()


@pytest.mark.parametrize("harm", ["wrong code", "page", "block", "cut", "text", "empty", "missing", "newer"])
def test_a_spare_that_is_not_whole_replaces_nothing(other: Made, spare: Path, harm: str) -> None:
    entry = MAIN
    expected: type[AppError] = WrongCode
    match harm:
        case "wrong code":
            entry = WRONG
        case "page":
            flip(spare, 5 * PAGE_BYTES + 100)
            expected = StoreDamaged
        case "block":
            for offset in range(0, PAGE_BYTES, 100):
                flip(spare, MEMORY_BYTES - PAGE_BYTES + offset)
        case "cut":
            os.truncate(spare, MEMORY_BYTES - 1)
        case "text":
            spare.write_text("a shopping list\n" * 1000)
        case "empty":
            spare.write_bytes(b"")
        case "missing":
            spare.unlink()
        case _:
            make_newer(spare)
            expected = StoreNewer
    before = state_of(other.places)
    with pytest.raises(expected):
        restore(other.places, spare, entry, CODES, CHEAP)
    assert state_of(other.places) == before
    assert names(other, MAIN) == {"Someone else"}


def test_files_that_a_notebook_has_open_stay_as_they_are(other: Made, spare: Path) -> None:
    store = other.open()
    before = contents(other.places)
    with pytest.raises(StoreInUse):
        restore(other.places, spare, MAIN, CODES, CHEAP)
    assert contents(other.places) == before
    store.close()


def test_a_code_changed_later_does_not_change_the_spare(made: Made, spare: Path, tmp_path: Path) -> None:
    assert said("recode", made.places.folder) == ["recoded", "closed"]
    restore(places(str(tmp_path / "fresh")), spare, MAIN, CODES, CHEAP).close()


def test_a_kill_at_each_flush_of_a_restore_leaves_the_old_notebook_or_the_new(
    other: Made, spare: Path, killed: Killer, tmp_path: Path
) -> None:
    """With the old code or the new one; the spare stays."""
    ends = []
    for when in range(1, 100, 3):
        target = copied(other, tmp_path / f"{when}")
        shutil.copy(spare, tmp_path / f"{when}-spare")
        lines, is_killed = killed("restore", target.places.folder, "fsync", when)
        assert is_killed or lines == ["restored"], f"{when}: {lines}"
        try:
            found = names(target, RECODED)
        except NotOpened:
            found = names(target, MAIN)
        ends.append(found)
        shutil.rmtree(target.places.folder)
        (tmp_path / f"{when}-spare").unlink()
        if not is_killed:
            break
    assert all(found in ({"Someone else"}, {CANARY}) for found in ends)
    assert ends[0] == {"Someone else"}
    assert ends[-1] == {CANARY}
    assert len(ends) > 5


@pytest.mark.parametrize(("call", "when"), [("pwrite64", 1), ("pwrite64", 20), ("write", 1), ("write", 9)])
def test_a_spare_that_could_not_be_written_leaves_no_file(made: Made, tmp_path: Path, call: str, when: int) -> None:
    path = made.places.folder.with_name("files-spare")
    on_it = ("-P", str(path), "-e", f"trace={call}", "-e", f"inject={call}:error=ENOSPC:when={when}")
    lines = said("spare", made.places.folder, strace(tmp_path / "log", *on_it))
    assert lines == ["NoSpace", "closed"]
    assert not path.exists()
    assert names(made, MAIN) == {CANARY}
