"""A take-home stick: the calculator among ordinary files, none like another, checked from the worker's side."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.words import LANGUAGES, Words
from kit.command import words_of
from kit.drawing import Surroundings, drawn_surroundings
from kit.errors import ProgramsDamaged, ProgramsMissing, StickNotEmpty
from kit.making import make_home_stick
from kit.places import own_resources
from kit.programs import System, read_programs
from kit.sticks.checking_home import check_home_stick
from kit.sticks.disk import files_in
from kit.sticks.findings import Finding, Kind, Verdict
from kit.sticks.sums import is_plain_path
from tests.kit.conftest import nothing
from tools.word_list import found_in

NOW = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)
BOTH = tuple(System)


def drawn(words: Words, seed: int) -> Surroundings:
    """What is drawn with a seed."""
    return drawn_surroundings(words, NOW, Random(seed))


@pytest.fixture
def home(worker: Path, tmp_path: Path, kit_words: dict[str, Words]) -> Path:
    """A take-home stick for both systems."""
    folder = tmp_path / "home"
    folder.mkdir()
    make_home_stick(folder, worker, BOTH, drawn(kit_words["en"], 1), nothing)
    return folder


def check(home: Path, worker: Path) -> Verdict:
    """From the worker's side."""
    return check_home_stick(home, read_programs(worker).sums, nothing)


def test_it_is_whole_and_holds_nothing_of_the_worker(home: Path, worker: Path) -> None:
    assert check(home, worker).is_whole
    names = list(files_in(home))
    assert not any("etup" in name or "SHA" in name or "guide" in name or "README" in name.upper() for name in names)
    assert [name for name in names if found_in(name)] == []


@pytest.mark.parametrize("systems", [(System.WINDOWS,), (System.LINUX,), BOTH])
def test_only_the_systems_asked_for_are_on_it(
    worker: Path, tmp_path: Path, kit_words: dict[str, Words], systems: tuple[System, ...]
) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    make_home_stick(folder, worker, systems, drawn(kit_words["fr"], 2), nothing)
    programs = [path for path in files_in(folder) if Path(path).name in ("Calculator", "Calculator.exe")]
    assert len(programs) == len(systems)
    verdict = check(folder, worker)
    assert verdict.is_whole
    assert verdict.files == len(systems) * 7


@pytest.mark.parametrize("own", LANGUAGES)
def test_no_two_of_many_are_alike(own: str, kit_words: dict[str, Words]) -> None:
    seen = [drawn(kit_words[own], seed) for seed in range(60)]
    assert len({frozenset(file.path for file in one.files) for one in seen}) == 60
    assert len({file.text for one in seen for file in one.files}) > 0.95 * sum(len(one.files) for one in seen)
    assert len({one.folder for one in seen}) > 5


@given(st.integers(min_value=0, max_value=2**64), st.sampled_from(LANGUAGES))
def test_whatever_is_drawn_is_ordinary(seed: int, own: str) -> None:
    one = drawn(words_of(own_resources(), own), seed)
    assert 5 <= len(one.files) <= 13
    assert len({file.path.lower() for file in one.files}) == len(one.files)
    for file in one.files:
        assert is_plain_path(file.path)
        assert file.path.count("/") <= 1
        assert found_in(file.path + file.text) == ()
        assert len(file.text.split("\r\n")) > 2
        assert file.written < NOW
        assert 7 < file.written.hour < 23
        assert file.written.microsecond == 0
    assert is_plain_path(one.folder)


def test_the_days_are_on_the_files(home: Path, kit_words: dict[str, Words]) -> None:
    surroundings = drawn(kit_words["en"], 1)
    for file in surroundings.files:
        assert (home / file.path).stat().st_mtime == file.written.timestamp()


def test_a_stick_in_use_is_still_whole(home: Path, worker: Path) -> None:
    """She has written files of her own, and the calculator has made its own."""
    program = next(home.rglob("Calculator.exe")).parent
    for name in ("state", "memory-0a", "memory-0b", "memory-1a", "memory-1b"):
        (program / name).write_bytes(b"x" * 8192)
    (home / "song.mp3").write_bytes(b"ID3 a song")
    (home / "letter.txt").write_text("Dear aunt")
    for path in home.rglob("*.txt"):
        path.write_text("written over")
    assert check(home, worker).is_whole


@pytest.mark.parametrize("system", BOTH)
def test_a_changed_missing_or_added_file_of_the_calculator_is_found(home: Path, worker: Path, system: System) -> None:
    folder = next(home.rglob(system.title()))
    for path in sorted(file for file in folder.rglob("*") if file.is_file()):
        name = path.relative_to(home).as_posix()
        before = path.read_bytes()
        path.write_bytes(before[:-1] + b"?" if before else b"?")
        assert Finding(Kind.CHANGED, name) in check(home, worker).findings
        path.unlink()
        assert Finding(Kind.MISSING, name) in check(home, worker).findings
        path.write_bytes(before)
        added = path.with_name("version.dll")
        added.write_bytes(b"MZ")
        assert check(home, worker).findings == (Finding(Kind.ADDED, added.relative_to(home).as_posix()),)
        added.unlink()
    assert check(home, worker).is_whole


@pytest.mark.parametrize(
    ("name", "data"),
    [("game.exe", b"MZ"), ("photo.jpg", b"MZ"), ("autorun.inf", b""), ("run", b"\x7fELF..."), ("x", b"#!/bin/sh"),
     ("Recipes.lnk", b"L")],
)  # fmt: skip
def test_a_program_that_is_not_ours_is_found(home: Path, worker: Path, name: str, data: bytes) -> None:
    (home / name).write_bytes(data)
    assert check(home, worker).findings == (Finding(Kind.STRANGE_PROGRAM, name),)


@pytest.mark.parametrize("path", ["SHA256SUMS", "SHA256SUMS.minisig", "signed-by.pub", "windows/Setup.exe",
                                  "guide/en/guide.html", "choices.json"])  # fmt: skip
def test_what_belongs_on_the_workers_stick_is_found(home: Path, worker: Path, path: str) -> None:
    name = "innocent.txt" if "/" in path else Path(path).name
    (home / name).write_bytes((worker / path).read_bytes())
    assert check(home, worker).findings == (Finding(Kind.TELLS, name),)


def test_an_empty_stick_has_no_calculator(worker: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert check(tmp_path / "empty", worker).findings == (Finding(Kind.NO_PROGRAM),)


def test_a_stick_in_use_is_never_written_to(worker: Path, tmp_path: Path, kit_words: dict[str, Words]) -> None:
    folder = tmp_path / "used"
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"a photo")
    with pytest.raises(StickNotEmpty):
        make_home_stick(folder, worker, BOTH, drawn(kit_words["en"], 1), nothing)
    assert list(files_in(folder)) == ["photo.jpg"]


def test_a_damaged_calculator_is_not_handed_on(worker: Path, tmp_path: Path, kit_words: dict[str, Words]) -> None:
    (worker / "linux/Calculator/lib/one.so").write_bytes(b"changed")
    folder = tmp_path / "new"
    folder.mkdir()
    with pytest.raises(ProgramsDamaged):
        make_home_stick(folder, worker, BOTH, drawn(kit_words["en"], 1), nothing)
    assert list(files_in(folder)) == []


def test_without_a_worker_stick_there_is_a_sentence(tmp_path: Path, kit_words: dict[str, Words]) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    with pytest.raises(ProgramsMissing):
        make_home_stick(folder, tmp_path / "none", BOTH, drawn(kit_words["en"], 1), nothing)
