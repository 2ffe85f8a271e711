"""The notebook is there without the program's packed words: over its own copy of them, or over none."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from calculator.back.storage.opening import open_store
from calculator.back.storage.store import Store
from calculator.back.storage.words import put_words, read_words
from calculator.link.messages import Beat, Home, Shown
from calculator.paths import Places
from sheets.sealing import sealed
from tests.calculator.back.conftest import CALCULATION, CODE, ROOT, Visit, state_of
from tests.calculator.back.content.test_pack import NO_RECORDS

WORDS = Path("build") / "resources" / "words.dat"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program, with words of its own."""
    root = tmp_path / "program"
    for part in (Path("src") / "calculator", WORDS.parent):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    return root


@pytest.fixture
def visit(where: Places, tmp_path: Path, program: Path) -> Iterator[Visit]:
    """That program, started and not spoken to: it reads its words after the candidate."""
    home = tmp_path / "home"
    home.mkdir()
    visit = Visit(where, home, program)
    yield visit
    visit.close()
    assert list(home.rglob("*")) == []


def remove(words: Path) -> None:
    """No such file."""
    words.unlink()


def flip_one_bit(words: Path) -> None:
    """In the middle, where only the check finds it."""
    data = bytearray(words.read_bytes())
    data[len(data) // 2] ^= 1
    words.write_bytes(data)


def cut(words: Path) -> None:
    """Half of it."""
    words.write_bytes(words.read_bytes()[:20_000])


def empty(words: Path) -> None:
    """Nothing of it."""
    words.write_bytes(b"")


def replace_by_folder(words: Path) -> None:
    """What cannot be read by anyone, root included."""
    words.unlink()
    words.mkdir()


HARMS = [remove, flip_one_bit, cut, empty, replace_by_folder]
Harm = Callable[[Path], None]


def opened(where: Places, change: Callable[[Store], None]) -> None:
    """Do something with the notebook."""
    store = open_store(where, CODE)
    change(store)
    store.close()


def keep(where: Places, packed: bytes) -> None:
    """Give the notebook a copy of its own."""
    opened(where, lambda store: store.change(put_words(packed)))


def kept(where: Places) -> bytes:
    """The notebook's own copy."""
    found = []
    opened(where, lambda store: found.append(read_words(store)))
    return found[0]


def go_in_and_home(visit: Visit) -> None:
    """The right code, the window, the way home."""
    visit.try_entry(CODE)
    visit.hear(lambda: visit.messages.count(Beat()) >= 3)
    assert visit.messages[0] == Shown(CALCULATION)
    visit.call_home()
    assert visit.end() == 0
    assert visit.said()[-1] == Home()


@pytest.mark.parametrize("harm", HARMS)
def test_the_notebook_opens_over_its_own_copy_which_stays(
    visit: Visit, where: Places, program: Path, harm: Harm
) -> None:
    whole = (program / WORDS).read_bytes()
    keep(where, whole)
    harm(program / WORDS)
    go_in_and_home(visit)
    assert kept(where) == whole


# Of another release, which knew one id only.
FEW_WORDS = sealed(
    json.dumps({"screens": {"en": {"people.title": "Folk"}}, "content": {"en": NO_RECORDS["en"]}}).encode()
)


@pytest.mark.parametrize("copy", [b"", b"no pack", FEW_WORDS], ids=["none", "damaged", "few words"])
def test_the_notebook_opens_where_words_are_missing(visit: Visit, where: Places, program: Path, copy: bytes) -> None:
    if copy:
        keep(where, copy)
    flip_one_bit(program / WORDS)
    go_in_and_home(visit)
    assert kept(where) == copy


@pytest.mark.parametrize("harm", HARMS)
def test_a_wrong_code_stays_without_a_sign(visit: Visit, where: Places, program: Path, harm: Harm) -> None:
    harm(program / WORDS)
    before = state_of(where)
    visit.try_entry("73*58+4418")

    assert visit.end() == 0
    assert visit.messages == []
    assert state_of(where) == before


@pytest.mark.parametrize("copy", [b"", b"words of an older release"])
def test_whole_words_become_the_notebooks_behind_the_window(
    visit: Visit, where: Places, program: Path, copy: bytes
) -> None:
    if copy:
        keep(where, copy)
    visit.try_entry(CODE)
    # Called home at once it may leave them for the next visit; a second is enough to write them.
    visit.hear(lambda: visit.messages.count(Beat()) >= 10)
    visit.call_home()
    assert visit.end() == 0
    assert kept(where) == (program / WORDS).read_bytes()


def test_damage_of_both_is_told_in_a_window(visit: Visit, where: Places, program: Path) -> None:
    for path in where.memories():
        path.write_bytes(bytes(path.stat().st_size))
    remove(program / WORDS)
    before = {path.name: path.read_bytes() for path in where.files()}
    go_in_and_home(visit)
    assert {path.name: path.read_bytes() for path in where.files()} == before
