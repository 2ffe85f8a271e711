"""Another code with new keys: what opens before, during and after it, over real encrypted files."""

import errno
import os
import shutil
from pathlib import Path

import pytest

import sqlcipher3
from calculator.back.storage.block import Role, block_bytes, salt_of
from calculator.back.storage.derived import derived, read_blocks
from calculator.back.storage.key_block import write_block
from calculator.back.storage.keys import copy_keys, derive
from calculator.back.storage.opening import claimed, mirror_of, slots_in
from calculator.back.storage.people import put_person, read_people
from calculator.back.storage.slots import changed, put_slots, read_slots
from calculator.back.storage.store import Condition, Store
from calculator.errors import NotOpened, StoreReadOnly, StoreUnwritable
from calculator.paths import PAGE_BYTES, places
from tests.faults.installations import (
    CANARY,
    CHEAP,
    MAIN,
    RECODED,
    RECOVERY,
    Killer,
    Made,
    contents,
    copied,
    flip,
    person,
)

NEW = "604-97*3+518"
PAPER = "918840275161+604918273355"
# The block is at the front of the file, twice.
BLOCK = slice(0, PAGE_BYTES)
AGAIN = slice(PAGE_BYTES, 2 * PAGE_BYTES)


def notebook_key(made: Made, entry: str) -> bytes:
    """The notebook key that a code opens."""
    return slots_in(derived(made.places, entry, CHEAP))[0].slot.notebook_key


def change(store: Store, entry: str, role: Role = Role.MAIN) -> None:
    """Give `role` another code."""
    store.rekey({role: store.key_of(entry)})


def assert_holds(made: Made, *entries: str) -> None:
    """Each of these codes opens the whole text, in both copies."""
    for entry in entries:
        store = made.open(entry)
        assert CANARY in {one.real_name for one in read_people(store)}
        store.verify()
        assert store.condition is Condition.OPEN
        store.close()


def put_page(made: Made, page: int, block: bytes) -> None:
    """Write one copy of the key block."""
    with made.places.state.open("r+b") as file:
        file.seek(page * PAGE_BYTES)
        file.write(block)


def test_the_new_code_and_the_paper_open_and_the_old_code_does_not(made: Made) -> None:
    store = made.open()
    change(store, NEW)
    store.change(put_person(person("Ann", 7)))
    assert len(read_people(store)) == 2
    store.close()
    assert_holds(made, NEW, RECOVERY)
    with pytest.raises(NotOpened):
        made.open(MAIN)


def test_new_numbers_on_paper_leave_the_code(made: Made) -> None:
    store = made.open(RECOVERY)
    change(store, PAPER, Role.RECOVERY)
    store.close()
    assert_holds(made, MAIN, PAPER)
    with pytest.raises(NotOpened):
        made.open(RECOVERY)


def test_everything_but_the_salt_is_new(made: Made) -> None:
    """The keys, both copies of the slots, and every page of both files; the sizes stay."""
    before, old_key = contents(made.places), notebook_key(made, MAIN)
    store = made.open()
    change(store, NEW)
    store.close()
    after = contents(made.places)
    assert {name: len(data) for name, data in after.items()} == {name: len(data) for name, data in before.items()}
    assert notebook_key(made, NEW) != old_key
    assert notebook_key(made, NEW) == notebook_key(made, RECOVERY)
    state, old_state = after["state"], before["state"]
    assert state[BLOCK] == state[AGAIN]
    assert state[:32] == old_state[:32]
    assert sum(one == other for one, other in zip(state[32:PAGE_BYTES], old_state[32:PAGE_BYTES], strict=True)) < 60
    for path in made.copies():
        old, new = before[path.name], after[path.name]
        pieces = {old[start : start + 16] for start in range(0, len(old), 16)}
        assert not any(new[start : start + 16] in pieces for start in range(0, len(new), 16))
    untouched = {path.name for path in made.places.memories()} - {path.name for path in made.copies()}
    assert all(after[name] == before[name] for name in untouched)
    assert len({path.stat().st_mtime_ns for path in made.places.files()}) == 1


@pytest.mark.parametrize("copy", [0, 1])
def test_the_old_key_opens_neither_file(made: Made, copy: int) -> None:
    old = copy_keys(notebook_key(made, MAIN), made.pair)[copy]
    store = made.open()
    change(store, NEW)
    store.close()
    connection = sqlcipher3.connect(str(made.copies()[copy]))
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{old.hex()}'\"")
    with pytest.raises(sqlcipher3.DatabaseError):
        connection.execute("SELECT * FROM meta")
    connection.close()


def test_codes_can_be_changed_again_and_again(made: Made) -> None:
    store = made.open()
    for entry in (NEW, "7358*44-19.5", MAIN):
        change(store, entry)
        store.change(put_person(person(entry, 3)))
    store.close()
    assert_holds(made, MAIN, RECOVERY)
    with pytest.raises(NotOpened):
        made.open(NEW)


def test_a_notebook_that_cannot_be_written_keeps_its_code(made: Made) -> None:
    path = made.copies()[0]
    path.unlink()
    path.mkdir()
    store = made.open()
    with pytest.raises(StoreReadOnly):
        change(store, NEW)
    store.close()
    path.rmdir()
    assert_healed_with(made, MAIN)


def assert_healed_with(made: Made, entry: str) -> None:
    """It opens, is mended if need be, and then holds for the paper too."""
    store = made.open(entry)
    assert CANARY in {one.real_name for one in read_people(store)}
    store.close()
    assert_holds(made, entry, RECOVERY)


@pytest.fixture
def between(made: Made, tmp_path: Path) -> Made:
    """The files as a kill leaves them when copy b has its new key and both blocks are new: a is still the old one."""
    work = copied(made, tmp_path / "work")
    found = slots_in(derived(work.places, MAIN, CHEAP))[0]
    lock = claimed(work.places)
    mirror = mirror_of(work.places, found.slot, writes=True)
    mirror.open()
    fresh = os.urandom(32)
    slots = changed(read_slots(mirror), Role.MAIN, derive(NEW, salt_of(found.block), CHEAP), made.pair, fresh)

    def enter() -> None:
        write_block(work.places, block_bytes(salt_of(found.block), slots))
        copied(work, tmp_path / "between")

    mirror.rekey(copy_keys(fresh, made.pair), put_slots(slots), enter)
    mirror.close()
    lock.release()
    return Made(places(str(tmp_path / "between")), made.pair)


@pytest.mark.parametrize("new_pages", [(), (0,), (0, 1)])
@pytest.mark.parametrize("entry", [MAIN, NEW, RECOVERY])
def test_cut_short_between_two_blocks_each_code_opens_all_or_nothing(
    made: Made, between: Made, new_pages: tuple[int, ...], entry: str
) -> None:
    """Whichever code comes first afterwards decides which of them counts, and the blocks follow it."""
    old_block, new_block = made.places.state.read_bytes()[BLOCK], between.places.state.read_bytes()[BLOCK]
    for page in (0, 1):
        put_page(between, page, new_block if page in new_pages else old_block)
    works = {MAIN: len(new_pages) < 2, NEW: bool(new_pages), RECOVERY: True}
    if not works[entry]:
        with pytest.raises(NotOpened):
            between.open(entry)
        return
    assert_healed_with(between, entry)
    state = between.places.state.read_bytes()
    assert state[BLOCK] == state[AGAIN]
    other = MAIN if entry == NEW or (entry == RECOVERY and new_pages) else NEW
    with pytest.raises(NotOpened):
        between.open(other)


@pytest.mark.parametrize("torn", range(1, 8))
def test_a_block_torn_between_sectors_loses_no_code_that_counts(made: Made, between: Made, torn: int) -> None:
    """The first block is half new; the second still old."""
    old_block, new_block = made.places.state.read_bytes()[BLOCK], between.places.state.read_bytes()[BLOCK]
    put_page(between, 0, new_block[: torn * 512] + old_block[torn * 512 :])
    put_page(between, 1, old_block)
    assert_healed_with(between, MAIN)


@pytest.mark.parametrize("page", [0, 1])
def test_a_block_that_was_harmed_is_mended_when_the_notebook_opens(made: Made, page: int) -> None:
    for offset in range(0, PAGE_BYTES, 100):
        flip(made.places.state, page * PAGE_BYTES + offset)
    made.open().close()
    first, second = read_blocks(made.places)
    assert first == second
    assert_holds(made, MAIN, RECOVERY)


def test_a_block_that_cannot_be_written_leaves_the_old_code(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second block, say; and then not even the first can be put back, until the next change."""
    store = made.open()
    real, calls = os.write, []

    def failing(descriptor: int, data: bytes) -> int:
        if Path(f"/proc/self/fd/{descriptor}").readlink() == made.places.state:
            calls.append(descriptor)
            if len(calls) > 1:
                raise OSError(errno.EIO, "no")
        return real(descriptor, data)

    monkeypatch.setattr(os, "write", failing)
    with pytest.raises(StoreUnwritable):
        change(store, NEW)
    assert CANARY in {one.real_name for one in read_people(store)}
    with pytest.raises(StoreUnwritable):
        store.change(put_person(person("Ann", 7)))
    store.verify()
    half = copied(made, made.places.folder.with_name("half"))
    monkeypatch.setattr(os, "write", real)
    assert_healed_with(copied(half, half.places.folder.with_name("half_new")), NEW)
    assert_healed_with(half, MAIN)
    store.change(put_person(person("Ann", 7)))
    store.close()
    assert_holds(made, MAIN, RECOVERY)
    with pytest.raises(NotOpened):
        made.open(NEW)


def test_a_kill_at_each_flush_leaves_one_code_and_the_whole_text(
    template: Made, killed: Killer, tmp_path: Path
) -> None:
    """Each write-side call is tried by the long fault suite."""
    outcomes = []
    for when in range(1, 100):
        made = copied(template, tmp_path / f"{when}")
        lines, is_killed = killed("recode", made.places.folder, "fsync,fdatasync", when)
        assert is_killed or lines == ["recoded", "closed"], f"{when}: {lines}"
        opened = [entry for entry in (MAIN, RECODED) if opens(made, entry)]
        assert opened, f"{when}"
        assert_healed_with(made, opened[0])
        outcomes.append((lines, opened))
        shutil.rmtree(made.places.folder)
        if not is_killed:
            break
    assert len(outcomes) > 7
    assert outcomes[0] == ([], [MAIN])
    assert outcomes[-1] == (["recoded", "closed"], [RECODED])
    assert all(opened == [RECODED] for lines, opened in outcomes if lines)


def opens(made: Made, entry: str) -> bool:
    """Whether a code opens a copy of these files."""
    tried = copied(made, made.places.folder.with_name(f"{made.places.folder.name}-tried"))
    try:
        tried.open(entry).close()
    except NotOpened:
        return False
    finally:
        shutil.rmtree(tried.places.folder)
    return True
