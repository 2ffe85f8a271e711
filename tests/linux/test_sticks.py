"""Both sticks as the kit makes them of what was built: set up and installed from one, carried on the other."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kit.programs import System
from kit.sticks.checking import check_worker_stick
from kit.sticks.checking_home import check_home_stick
from kit.sticks.disk import files_in
from kit.sticks.sums import SUMS, read_sums
from tools.desktop.display import Desktop
from tools.desktop.processes import Program
from tools.sticks.both import Sticks, make_both
from tools.sticks.way import Way
from tools.tour.looks import ALL, Theme
from tools.tour.wardrobe import dress, environment

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

_PROGRAM, _TITLE = "UnitConverter", "Unit Converter"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of somebody whose desktop shows a caret that does not blink: pictures come to rest."""
    folder = tmp_path / "home-folder"
    dress(folder, Theme.LIGHT)
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in files_in(folder)}


@contextmanager
def _started(desktop: Desktop, home: Path, *command: str) -> Iterator[Program]:
    told = desktop.environment(home) | environment(ALL[0])
    with Program(command, told, folder=home) as program:
        yield program


def _is_whole(sticks: Sticks) -> bool:
    sums = read_sums((sticks.worker / SUMS).read_text())
    both = (
        check_worker_stick(sticks.worker, sticks.key.public, lambda *_: None),
        check_home_stick(sticks.home, sums, lambda *_: None),
    )
    return all(verdict.is_whole for verdict in both)


def test_from_the_workers_stick_to_a_notebook(built: Path, desktop: Desktop, home: Path, tmp_path: Path) -> None:
    """Under the second name: installed by its script, set up by its program, opened; and the other one is carried."""
    sticks = make_both(built.parent, tmp_path, System.LINUX, "unit-converter")
    pictures = Path(os.environ.get("CI_PICTURES", tmp_path))
    way = Way(desktop, pictures)

    told = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    installer = ["sh", str(sticks.worker / "linux" / "install.sh")]
    subprocess.run(installer, env=told, stdin=subprocess.DEVNULL, check=True, timeout=60)
    with _started(desktop, home, "sh", str(sticks.worker / "linux" / "set-up.sh")) as set_up:
        way.set_up(lambda: set_up.pid)
    with _started(desktop, home, str(home / ".local/lib" / _PROGRAM / _PROGRAM)):
        way.open(_TITLE, "linux-sticks")

    before = _files(home)
    assert {path for path in before if path.startswith(f".local/share/{_PROGRAM}/")}, "the notebook is at home"
    with _started(desktop, home, "sh", str(sticks.carried / "start.sh")):
        way.see(_TITLE, "linux-carried")
    assert _files(home) == before, "carried, it leaves nothing at home"
    assert (sticks.carried / "data").is_dir()
    assert _is_whole(sticks), "neither stick has changed, but for the files that a calculator makes"
