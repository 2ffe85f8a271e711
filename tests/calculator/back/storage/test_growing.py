"""More room: every file larger by the same, none of them lost on the way."""

import os
import shutil
from pathlib import Path

import pytest

from calculator.back.storage.people import put_person, read_people
from calculator.back.storage.store import Condition
from calculator.back.storage.words import put_words, read_words
from calculator.errors import NoRoom, NoSpace
from calculator.front.files import prepare
from calculator.paths import MEMORY_BYTES, STATE_BYTES
from calculator.sizes import LARGEST_BYTES, memory_bytes
from tests.faults.installations import CANARY, Killer, Made, contents, copied, person, said, strace

LARGE = os.urandom(64) * 40000


def sizes(made: Made) -> set[int]:
    """The sizes of the memory files."""
    return {path.stat().st_size for path in made.places.memories()}


def assert_well(made: Made, size: int) -> None:
    """Opened by a calculator's start and a code, it holds the text, in files of this size."""
    prepare(made.places)
    store = made.open()
    assert CANARY in {one.real_name for one in read_people(store)}
    store.change(put_person(person("Ann", 7)))
    store.verify()
    store.close()
    assert sizes(made) == {size}


def test_every_file_grows_by_the_same_and_the_notebook_uses_it(made: Made) -> None:
    before = contents(made.places)
    store = made.open()
    with pytest.raises(NoRoom):
        store.change(put_words(LARGE))
    store.grow(MEMORY_BYTES + 1)
    assert store.size_bytes() == 3 * MEMORY_BYTES
    store.change(put_words(LARGE))
    assert store.room_bytes() > MEMORY_BYTES
    store.close()
    after = contents(made.places)
    assert sizes(made) == {3 * MEMORY_BYTES}
    assert len(after["state"]) == STATE_BYTES
    used = {path.name for path in made.copies()}
    assert all(after[name].startswith(data) for name, data in before.items() if name not in used)
    assert len({path.stat().st_mtime_ns for path in made.places.files()}) == 1
    store = made.open()
    assert store.condition is Condition.OPEN
    assert read_words(store) == LARGE
    store.close()


def test_a_grown_notebook_can_be_mended_rekeyed_and_grown_again(made: Made) -> None:
    store = made.open()
    store.grow(1)
    store.change(put_words(LARGE))
    store.close()
    made.copies()[0].write_bytes(os.urandom(2 * MEMORY_BYTES))
    store = made.open()
    assert store.condition is Condition.HEALED
    store.grow(1)
    assert read_words(store) == LARGE
    store.close()
    os.truncate(made.copies()[1], 5000)
    assert_well(made, 3 * MEMORY_BYTES)
    store = made.open()
    assert read_words(store) == LARGE
    store.close()


def test_what_is_too_much_is_refused(made: Made) -> None:
    store = made.open()
    with pytest.raises(NoSpace):
        store.grow(LARGEST_BYTES)
    store.close()
    assert_well(made, MEMORY_BYTES)


def test_a_file_that_is_none_of_ours_makes_none_of_the_others_larger(made: Made) -> None:
    """Sparse, and larger than any notebook may be."""
    os.truncate(made.places.memory(1 - made.pair, 0), LARGEST_BYTES + MEMORY_BYTES)
    assert memory_bytes(made.places) == MEMORY_BYTES
    prepare(made.places)
    made.open().close()
    assert sizes(made) == {MEMORY_BYTES, LARGEST_BYTES + MEMORY_BYTES}


@pytest.mark.parametrize("by_the_front", [True, False])
def test_a_growth_cut_short_is_finished_by_the_next_opening(made: Made, *, by_the_front: bool) -> None:
    """Some files have the new size, one a part of it."""
    for number, path in enumerate(made.places.memories()):
        with path.open("ab") as file:
            file.write(os.urandom(MEMORY_BYTES >> number))
    if by_the_front:
        prepare(made.places)
    store = made.open()
    assert CANARY in {one.real_name for one in read_people(store)}
    assert store.condition is Condition.OPEN
    store.close()
    assert sizes(made) == {2 * MEMORY_BYTES}
    assert_well(made, 2 * MEMORY_BYTES)


def test_a_growth_cut_short_in_its_first_file_is_taken_back(made: Made) -> None:
    """No file has the new size yet."""
    with made.places.memory(1 - made.pair, 0).open("ab") as file:
        file.write(os.urandom(70000))
    assert_well(made, MEMORY_BYTES)


@pytest.mark.parametrize("first", [1, 12])
def test_a_kill_at_the_writes_of_a_growth_loses_nothing(
    template: Made, killed: Killer, tmp_path: Path, first: int
) -> None:
    ends = []
    for when in range(first, 100, 23):
        made = copied(template, tmp_path / f"{when}")
        lines, is_killed = killed("grow", made.places.folder, "write,fsync", when)
        assert is_killed or lines == ["grown", "closed"], f"{when}: {lines}"
        prepare(made.places)
        grown = memory_bytes(made.places)
        assert_well(made, grown)
        ends.append(grown)
        shutil.rmtree(made.places.folder)
        if not is_killed:
            break
    assert ends[-1] == 2 * MEMORY_BYTES
    assert first > 1 or ends[0] == MEMORY_BYTES


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("when", [1, 14, 32])
def test_a_growth_that_fails_leaves_the_files_as_they_were(
    template: Made, tmp_path: Path, error: str, when: int
) -> None:
    made = copied(template, tmp_path / "made")
    inject = strace(tmp_path / "log", "-e", "trace=write", "-e", f"inject=write:error={error}:when={when}")
    lines = said("grow", made.places.folder, inject)
    assert lines[0] == ("NoSpace" if error == "ENOSPC" else "StoreUnwritable")
    assert sizes(made) == {MEMORY_BYTES}
    assert_well(made, MEMORY_BYTES)
