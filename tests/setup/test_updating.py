"""A newer program over an older one: the notebook's files are the same before and after, whatever happens."""

import shutil
from pathlib import Path

import pytest

from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import NewCodes, make_store
from calculator.errors import NoSpace, StoreInUse
from calculator.identity import read_identity
from calculator.system.file_lock import claim
from kit.places import identities, own_resources
from setup.updating import HalfUpdated, NoProgram, files_of, update
from tests.kit.conftest import make_programs
from tests.setup.conftest import CHEAP

CODES = NewCodes("90+4417*23", "111222333444+555666777888")


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The program on the worker's stick."""
    folder = make_programs(tmp_path / "newer", identities(own_resources())["calculator"]) / "linux" / "Calculator"
    (folder / "lib" / "more.so").write_bytes(b"new in this release")
    (folder / "lib" / "one.so").write_bytes(b"changed in this release")
    return folder


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A program under another name, with a notebook beside it."""
    folder = make_programs(tmp_path / "older", identities(own_resources())["unit-converter"]) / "linux" / "Calculator"
    (folder / "Calculator").rename(folder / "UnitConverter")
    (folder / "Calculator.dat").rename(folder / "UnitConverter.dat")
    (folder / "lib" / "gone.so").write_bytes(b"not in the newer one")
    make_store(files_of(folder), CODES, Settings(), CHEAP).close()
    return folder


def notebook(folder: Path) -> list[tuple[bytes, int]]:
    """The notebook's files, and which they are to the disk."""
    return [(path.read_bytes(), path.stat().st_ino) for path in files_of(folder).files()]


def program(folder: Path) -> dict[str, bytes]:
    """All other files."""
    own = {path.name for path in files_of(folder).files()}
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in own
    }


def test_the_program_is_the_newer_one_under_the_older_name(newer: Path, older: Path) -> None:
    before = notebook(older)
    update(newer, older)
    assert notebook(older) == before
    assert read_identity(older / "resources" / "identity").program == "UnitConverter"
    after, wanted = program(older), program(newer)
    for path, content in wanted.items():
        if not path.startswith("resources/identity/"):
            assert after[path.replace("Calculator", "UnitConverter")] == content
    assert len(after) == len(wanted)


def test_on_windows_the_older_name_keeps_its_icon(newer: Path, older: Path) -> None:
    """Name and icon are inside the program's file, so that of the older name is taken from beside the newer one."""
    for folder, name in ((newer, "Calculator"), (older, "UnitConverter")):
        (folder / name).rename(folder / f"{name}.exe")
    shutil.move(newer.parents[1] / "windows" / "other-names", newer.parent)
    update(newer, older)
    assert (older / "UnitConverter.exe").read_bytes() == b"MZ another icon"
    assert not (older / "Calculator.exe").exists()


def test_what_an_installer_left_there_stays(newer: Path, older: Path) -> None:
    (older / "uninstall.sh").write_text("removes it")
    update(newer, older)
    assert (older / "uninstall.sh").read_text() == "removes it"


def test_the_same_update_twice_changes_nothing(newer: Path, older: Path) -> None:
    update(newer, older)
    before = program(older), notebook(older)
    update(newer, older)
    assert (program(older), notebook(older)) == before


@pytest.mark.parametrize("failing", range(1, 7))
def test_a_copy_that_fails_changes_nothing(
    newer: Path, older: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    before = program(older), notebook(older)
    copies = 0
    copy2 = shutil.copy2

    def fail(source: Path, target: Path) -> Path:
        nonlocal copies
        copies += 1
        if copies == failing:
            Path(target).write_bytes(b"half")
            raise OSError(28, "No space left on device")
        return Path(copy2(source, target))

    monkeypatch.setattr(shutil, "copy2", fail)
    with pytest.raises(NoSpace):
        update(newer, older)
    assert (program(older), notebook(older)) == before


def test_half_an_update_is_told_and_the_next_one_makes_it_whole(
    newer: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = notebook(older)
    replace = Path.replace
    moves = 0

    def fail(self: Path, target: Path) -> Path:
        nonlocal moves
        moves += 1
        if moves == 4:
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(HalfUpdated):
        update(newer, older)
    assert notebook(older) == before
    monkeypatch.undo()
    update(newer, older)
    assert notebook(older) == before
    assert len(program(older)) == len(program(newer))


def test_a_running_calculator_is_not_touched(newer: Path, older: Path) -> None:
    before = program(older), notebook(older)
    held = claim(files_of(older).state)
    assert held is not None
    with pytest.raises(StoreInUse):
        update(newer, older)
    held.release()
    assert (program(older), notebook(older)) == before


def test_no_folder_without_a_calculator_is_written_to(newer: Path, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "letter.txt").write_text("Dear aunt")
    for folder in (tmp_path / "documents", tmp_path / "none"):
        with pytest.raises(NoProgram):
            update(newer, folder)
        with pytest.raises(NoProgram):
            update(folder, newer)
    assert [path.name for path in (tmp_path / "documents").iterdir()] == ["letter.txt"]
