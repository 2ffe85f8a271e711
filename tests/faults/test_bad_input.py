"""Files that are missing, empty, foreign, cut, changed or mixed up: the right text, or an honest refusal."""

import os
import shutil
from pathlib import Path
from random import Random

import pytest

from calculator.back.storage.people import read_people
from calculator.back.storage.store import Condition, Store
from calculator.errors import NotOpened, StoreDamaged
from calculator.front.files import prepare
from calculator.paths import PAGE_BYTES, places
from tests.faults.installations import CANARY, MAIN, RECOVERY, WRONG, Made, contents, copied, flip, make, said, strace

LENGTHS = [0, 1, 4095, 4096, 4097, 8192, 40000, 1048576, 2097151]


def texts(store: Store) -> set[str]:
    """What the notebook says, then close it."""
    found = {person.real_name[:4] for person in read_people(store)}
    store.close()
    return found


def assert_healed(made: Made) -> None:
    """Both copies are whole again, of full size, and each alone holds the text."""
    store = made.open()
    assert store.condition is Condition.OPEN
    assert texts(store) == {"0000"}
    for copy in (0, 1):
        assert made.copies()[copy].stat().st_size == 2097152
        alone = copied(made, made.places.folder.with_name(f"alone{copy}"))
        alone.copies()[1 - copy].write_bytes(os.urandom(2097152))
        assert texts(alone.open()) == {"0000"}
        shutil.rmtree(alone.places.folder)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("copy", [0, 1])
def test_a_cut_copy_is_answered_from_the_other_and_made_anew(made: Made, copy: int, length: int) -> None:
    """Whether or not the front completed it first."""
    os.truncate(made.copies()[copy], length)
    store = made.open()
    assert store.condition is Condition.HEALED
    assert texts(store) == {"0000"}
    assert_healed(made)


@pytest.mark.parametrize("length", LENGTHS)
def test_a_cut_copy_that_the_front_completed_is_mended_too(made: Made, length: int) -> None:
    """The front fills it up with random bytes at the next start, knowing nothing of it."""
    os.truncate(made.copies()[0], length)
    prepare(made.places)
    store = made.open()
    assert {person.real_name[:4] for person in read_people(store)} == {"0000"}
    store.verify()
    store.close()
    assert_healed(made)


@pytest.mark.parametrize("copy", [0, 1])
@pytest.mark.parametrize("damage", ["missing", "random", "foreign", "zeros", "longer"])
def test_a_copy_that_is_something_else_is_made_anew(made: Made, template: Made, copy: int, damage: str) -> None:
    """The other one has the text."""
    path = made.copies()[copy]
    match damage:
        case "missing":
            path.unlink()
        case "random":
            path.write_bytes(os.urandom(2097152))
        case "foreign":
            path.write_text("a shopping list\n" * 1000)
        case "zeros":
            path.write_bytes(bytes(2097152))
        case _:
            path.write_bytes(path.read_bytes() + b"more")
    store = made.open()
    assert store.condition is Condition.HEALED
    assert texts(store) == {"0000"}
    assert_healed(made)


@pytest.mark.parametrize("copy", [0, 1])
def test_a_changed_bit_in_any_page_is_answered_from_the_other_copy(made: Made, copy: int) -> None:
    """One bit in each page that the notebook uses, one after the other."""
    store = made.open()
    ((pages,),) = store.rows("PRAGMA page_count")
    store.close()
    for page in range(pages):
        flip(made.copies()[copy], page * PAGE_BYTES + 50 + 31 * page)
        store = made.open()
        assert {person.real_name[:4] for person in read_people(store)} == {"0000"}, page
        store.verify()
        assert store.condition is Condition.HEALED, page
        store.close()
    assert_healed(made)


def test_a_bad_page_met_by_a_change_is_mended_first(made: Made) -> None:
    """The change goes on, on both copies."""
    store = made.open()
    ((pages,),) = store.rows("PRAGMA page_count")
    store.close()
    for page in range(2, pages):
        flip(made.copies()[0], page * PAGE_BYTES + 99)
    assert said("twice", made.places.folder)[-3:] == ["saved 2222", "shows 2222", "closed"]


def test_both_copies_bad_is_said_and_nothing_is_written(made: Made) -> None:
    """The first page of both."""
    for copy in (0, 1):
        flip(made.copies()[copy], 100)
    before = contents(made.places)
    with pytest.raises(StoreDamaged):
        made.open()
    assert contents(made.places) == before


def test_bad_pages_in_both_copies_are_never_spread(made: Made) -> None:
    """Different pages of a quickly opened notebook: neither copy is sacrificed for the other."""
    store = made.open()
    ((pages,),) = store.rows("PRAGMA page_count")
    store.close()
    for copy in (0, 1):
        for page in range(3, pages):
            flip(made.copies()[copy], page * PAGE_BYTES + 7)
    before = contents(made.places)
    store = made.open()
    with pytest.raises(StoreDamaged):
        read_people(store)
    store.close()
    assert contents(made.places) == before


@pytest.mark.parametrize("length", LENGTHS[:6])
def test_a_cut_state_file_opens_or_gives_only_the_sum(made: Made, length: int) -> None:
    """The key block is there twice; what is cut comes back from the other, and the front never changes a byte."""
    os.truncate(made.places.state, length)
    before = made.places.state.read_bytes()
    if length < 4096:
        with pytest.raises(NotOpened):
            made.open()
    else:
        assert texts(made.open()) == {"0000"}
    prepare(made.places)
    after = made.places.state.read_bytes()
    assert len(after) == 16384
    assert after.startswith(before)
    assert after[:4096] == after[4096:8192]


@pytest.mark.parametrize("page", [0, 1])
def test_one_bad_key_block_is_answered_from_the_other(made: Made, page: int) -> None:
    """Each part of it."""
    for offset in range(0, 4096, 100):
        flip(made.places.state, page * PAGE_BYTES + offset)
    for entry in (MAIN, RECOVERY):
        assert texts(made.open(entry)) == {"0000"}


def test_wrong_codes_and_a_never_used_installation_open_nothing(made: Made, tmp_path: Path) -> None:
    """No store, empty files, random files, text files."""
    with pytest.raises(NotOpened):
        made.open(WRONG)
    none = Made(places(str(tmp_path / "none")), 0)
    with pytest.raises(NotOpened):
        none.open()
    assert not none.places.folder.exists()
    prepare(none.places)
    with pytest.raises(NotOpened):
        none.open()
    for content in (b"", b"text\n" * 9000):
        for path in none.places.files():
            path.write_bytes(content)
        with pytest.raises(NotOpened):
            none.open()


def test_parts_of_another_installation_are_never_taken(made: Made, tmp_path: Path) -> None:
    """State, copies or pairs from elsewhere, with the same codes: refused, and not a byte changes."""
    other = make(tmp_path / "other")
    names = {
        "state": [made.places.state],
        "copies": list(made.copies()),
        "swapped": [],
    }
    for kind, paths in names.items():
        mixed = copied(made, tmp_path / kind)
        for path in paths:
            source = other.places.state if path == made.places.state else other.copies()[made.copies().index(path)]
            shutil.copyfile(source, mixed.places.folder / path.name)
        if kind == "swapped":
            first, second = (path.read_bytes() for path in mixed.copies())
            mixed.copies()[0].write_bytes(second)
            mixed.copies()[1].write_bytes(first)
        before = contents(mixed.places)
        with pytest.raises((StoreDamaged, NotOpened)):
            mixed.open()
        assert contents(mixed.places) == before


def test_an_old_copy_put_back_never_wins_over_the_newer_one(made: Made) -> None:
    """Either copy, from before the last changes, clean or not."""
    for copy in (0, 1):
        old = made.copies()[copy].read_bytes()
        assert said("twice", made.places.folder)[-1] == "closed"
        made.copies()[copy].write_bytes(old)
        assert texts(made.open()) == {"2222"}
        said("first", made.places.folder)


def test_nothing_that_exists_is_changed_by_the_front(tmp_path: Path) -> None:
    """Foreign files under our names, some missing, too long or too short: none is made, changed or cut."""
    installation = places(str(tmp_path))
    installation.memory(0, 0).write_text("a letter")
    installation.memory(1, 1).write_bytes(b"x" * 3000000)
    prepare(installation)
    assert contents(installation) == {"memory-0a": b"a letter", "memory-1b": b"x" * 3000000}
    installation.state.write_text("a diary")
    prepare(installation)
    after = contents(installation)
    assert sorted(after) == ["memory-0a", "memory-1b", "state"]
    assert after["state"].startswith(b"a diary")
    assert after["memory-0a"].startswith(b"a letter")
    assert after["memory-1b"] == b"x" * 3000000


def test_no_typed_word_is_in_any_file(tmp_path: Path) -> None:
    """Names, notes, numbers, codes, the label of a setting: not in UTF-8, not in UTF-16."""
    made = make(tmp_path / "files")
    words = [CANARY, "Quandary", "555 0100", "mornings", "Plumber", "Kettle", "House numbers", MAIN, RECOVERY, "SQLite"]
    for name, data in contents(made.places).items():
        for word in words:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                assert word.encode(encoding) not in data, f"{word} in {name}"
    assert sorted(path.name for path in made.places.folder.iterdir()) == sorted(contents(made.places))


def test_a_save_writes_to_its_own_pair_only(made: Made, tmp_path: Path) -> None:
    """By the record of the process's own calls; nothing is made, renamed, linked or removed anywhere."""
    log = tmp_path / "log"
    calls = (
        "pwrite64,pwritev,write,writev,ftruncate,truncate,rename,renameat,renameat2,unlink,unlinkat,link,symlink,mkdir"
    )
    said("twice", made.places.folder, strace(log, "-e", f"trace={calls}"))
    lines = [line for line in log.read_text().splitlines() if str(made.places.folder) in line]
    other = [line for line in log.read_text().splitlines() if "write(1<" not in line and "+++" not in line]
    own = [f"<{path}>" for path in made.copies()]
    assert len(lines) > 10
    # SQLCipher's pages, and the seal.
    assert all(("pwrite64(" in line or " write(" in line) and any(path in line for path in own) for line in lines)
    assert [line for line in other if line not in lines] == []


def test_all_files_have_the_same_time_after_each_save(made: Made) -> None:
    """And after closing."""
    os.utime(made.places.state, (1, 1))
    assert said("once", made.places.folder)[-1] == "closed"
    assert len({path.stat().st_mtime_ns for path in made.places.files()}) == 1


@pytest.mark.parametrize("seed", range(60))
def test_random_damage_gives_the_text_or_one_of_our_errors(made: Made, seed: int) -> None:
    """A few bits, holes or cuts anywhere: never a mixed text, never another kind of exception."""
    chance = Random(seed)
    for _ in range(chance.randint(1, 6)):
        path = chance.choice(made.places.files())
        size = path.stat().st_size
        match chance.randrange(3):
            case 0 if size:
                flip(path, min(int(chance.paretovariate(0.3)), size - 1))
            case 1:
                path.write_bytes(path.read_bytes()[: chance.randrange(size + 1)])
            case _:
                start = chance.randrange(size + 1)
                path.write_bytes(path.read_bytes()[:start] + bytes(512) + path.read_bytes()[start + 512 :])
    try:
        found = texts(made.open())
    except (NotOpened, StoreDamaged):
        return
    assert found == {"0000"}
