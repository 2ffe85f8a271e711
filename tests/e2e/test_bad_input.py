"""Whatever is wrong with the files: the calculator comes up and calculates, and nothing that exists is overwritten."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from calculator.paths import MEMORY_BYTES, STATE_BYTES
from tests.e2e.program import IN_USE, Calculator, Place, started
from tools.desktop.display import Desktop

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

_NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
_TEXT = b"Dear diary, this is no notebook.\n"


def test_the_first_start_makes_every_file_at_full_size(desktop: Desktop, fresh: Place) -> None:
    with started(desktop, fresh) as calculator:
        _calculates(calculator)
        calculator.wait(lambda: _sizes(fresh) == _full_sizes(fresh), "the files have their sizes")

        assert len({path.stat().st_mtime_ns for path in fresh.files.files()}) == 1
        assert {path.name for path in fresh.data.iterdir()} == {path.name for path in fresh.files.files()}


def _as_empty(place: Place) -> None:
    for path in place.files.files():
        path.write_bytes(b"")


def _as_truncated(place: Place) -> None:
    for path in place.files.files():
        os.truncate(path, path.stat().st_size // 3)


def _as_foreign(place: Place) -> None:
    for path in place.files.files():
        path.write_bytes(_TEXT)


def _as_longer(place: Place) -> None:
    for path in place.files.files():
        path.write_bytes(_TEXT * 100_000)


def _with_a_folder_for_a_file(place: Place) -> None:
    place.files.state.unlink()
    place.files.state.mkdir()


@pytest.mark.parametrize("spoil", [_as_empty, _as_truncated, _as_foreign, _as_longer, _with_a_folder_for_a_file])
def test_files_that_are_no_store_leave_a_calculator(
    desktop: Desktop, place: Place, spoil: Callable[[Place], None]
) -> None:
    spoil(place)
    before = {path: path.read_bytes() for path in place.data.iterdir() if path.is_file()}
    with started(desktop, place) as calculator:
        _calculates(calculator)
        calculator.type("98+7.25*3")
        calculator.press("Return")
        calculator.expect("315.75")

        assert calculator.opens_nothing(1.0)
    for path, data in before.items():
        assert path.read_bytes()[: len(data)] == data, f"{path.name} was overwritten"


def test_a_damaged_notebook_says_so_after_the_right_code(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        whole = calculator.rest(notebook.window.region)
        calculator.press("Escape")
        notebook.expect_home()
    for path in place.files.memories():
        with path.open("r+b") as file:
            file.seek(100)
            file.write(os.urandom(MEMORY_BYTES - 200))
    before = {path.name: path.read_bytes() for path in place.files.memories()}

    with started(desktop, place) as calculator:
        _calculates(calculator)
        notebook = calculator.open()
        told = calculator.rest(notebook.window.region)
        assert not told.is_flat
        assert told.likeness(whole) < 1.0
        calculator.press("Escape")
        notebook.expect_home()
        calculator.expect(IN_USE)
    assert {path.name: path.read_bytes() for path in place.files.memories()} == before


def test_a_folder_that_can_only_be_read_opens_to_be_read(desktop: Desktop, made: Path, open_folder: Path) -> None:
    if (
        os.getuid() == 0
        and subprocess.run([*_NOBODY, "sh", "-c", 'test -x "$0"', sys.executable], check=False).returncode
    ):
        pytest.skip("NO READ-ONLY FOLDER: root writes everywhere, and others may not run this interpreter")
    place = Place(open_folder / "data", open_folder / "home")
    place.data.mkdir()
    shutil.copytree(made, place.data, dirs_exist_ok=True)
    place.home.mkdir()
    place.home.chmod(0o777)
    for path in place.data.iterdir():
        path.chmod(0o444)
    place.data.chmod(0o555)
    before = place.contents()

    with started(desktop, place, prefix=_NOBODY if os.getuid() == 0 else ()) as calculator:
        _calculates(calculator)
        notebook = calculator.open()
        calculator.press("Escape")
        notebook.expect_home()

    place.data.chmod(0o755)
    assert place.contents() == before
    assert list(place.home.iterdir()) == []


def test_a_first_start_without_room_leaves_a_calculator(desktop: Desktop, fresh: Place) -> None:
    def no_large_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    with started(desktop, fresh, before=no_large_files) as calculator:
        _calculates(calculator)


def test_a_full_disk_leaves_a_calculator_and_what_was_on_it(desktop: Desktop, fresh: Place, small_disk: Path) -> None:
    place = Place(small_disk / "data", fresh.home)
    (small_disk / "letter").write_bytes(_TEXT)
    with started(desktop, place) as calculator:
        _calculates(calculator)
        calculator.type("73*58+4419\n")
        calculator.expect("8653")

        assert calculator.opens_nothing(1.5)
    assert (small_disk / "letter").read_bytes() == _TEXT


def test_no_memory_for_the_derivation_leaves_the_sum_and_a_next_try(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        pid = calculator.program.pid
        # What the calculator has for itself and some more: less than the derivation takes, which its child inherits.
        own_kib = next(int(line.split()[1]) for line in _status(pid) if line.startswith("VmData"))
        limit = own_kib * 1024 + 32 * 1024**2
        assert limit < 256 * 1024**2
        _, hard = resource.prlimit(pid, resource.RLIMIT_DATA)
        resource.prlimit(pid, resource.RLIMIT_DATA, (limit, hard))
        calculator.type("73*58+4419\n")
        calculator.wait(lambda: bool(calculator.program.children()), "a check is under way", 2.0)
        assert calculator.opens_nothing(2.0)
        calculator.wait(lambda: not calculator.program.children(), "nothing else runs")
        calculator.expect("8653")

        resource.prlimit(pid, resource.RLIMIT_DATA, (hard, hard))
        calculator.press("Escape")
        notebook = calculator.open()
        calculator.press("Escape")
        notebook.expect_home()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users reach too: pytest's own is closed to them."""
    made = subprocess.run(["mktemp", "-d", "/tmp/readable-XXXXXX"], check=True, capture_output=True, text=True)
    folder = Path(made.stdout.strip())
    folder.chmod(0o755)
    yield folder
    if (folder / "data").exists():
        (folder / "data").chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, less than the files need."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], check=False).returncode:
        pytest.skip("NO SMALL DISK: only root may mount one")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def _calculates(calculator: Calculator) -> None:
    calculator.type("12.5*30\n")
    calculator.expect("375")
    assert not calculator.others()


def _sizes(place: Place) -> list[int]:
    return [path.stat().st_size for path in place.files.files() if path.exists()]


def _full_sizes(place: Place) -> list[int]:
    return [STATE_BYTES, *(MEMORY_BYTES for _ in place.files.memories())]


def _status(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/status").read_text().splitlines()
