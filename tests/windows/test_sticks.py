"""Both sticks under Wine: installed and set up from one, carried on the other, and the kit's window opens from it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit.command import words_of
from kit.places import own_resources
from kit.programs import System
from kit.sticks.disk import files_in
from tools.desktop.display import Desktop
from tools.desktop.processes import wait_until
from tools.sticks.both import Sticks, make_both
from tools.sticks.way import Way
from tools.windows.wine import Wine

pytestmark = [pytest.mark.wine, pytest.mark.timeout(500)]

_INSTALLED = Path(r"C:\users\root\AppData\Local\Programs\UnitConverter")
_TITLE = "Unit Converter"
# What Wine itself keeps there.
_ITS_OWN = ("AppData/Local/Temp/", "AppData/Roaming/Microsoft/", "AppData/Local/Microsoft/")


@pytest.fixture
def sticks(program: Path, tmp_path: Path) -> Sticks:
    return make_both(program.parents[1], tmp_path, System.WINDOWS, "unit-converter")


@pytest.fixture
def removed(home: Path, wine: Wine, tmp_path: Path) -> Iterator[None]:
    """Afterwards nothing is installed."""
    yield
    wine.stop_all()
    if (home / "AppData/Local/Programs/UnitConverter/Uninstall.exe").is_file():
        _remove(home, wine, tmp_path / "log")


def _remove(home: Path, wine: Wine, log: Path) -> None:
    wine.run(_INSTALLED / "Uninstall.exe", "/S", "/DATA", log=log)
    places = [home / "AppData/Local" / name for name in ("Programs/UnitConverter", "UnitConverter")]
    wait_until(lambda: not any(place.exists() for place in places), "program and notebook are gone", seconds=60)


def _files(home: Path) -> set[str]:
    return {path for path in files_in(home) if not path.startswith(_ITS_OWN)}


@pytest.mark.usefixtures("removed")
def test_from_the_workers_stick_to_a_notebook(
    sticks: Sticks, home: Path, wine: Wine, desktop: Desktop, tmp_path: Path
) -> None:
    """Under the second name: its installer, its program, its notebook."""
    way = Way(desktop, Path(os.environ.get("CI_PICTURES", tmp_path)))
    log, windows = tmp_path / "log", sticks.worker / "windows"
    first = _files(home)

    wine.start(windows / "Kit.exe", log=log)
    way.see(words_of(own_resources(), "en")("window.title"), "windows-kit")
    assert wine.run(windows / "Install-Windows.exe", "/S", log=log, seconds=120) == 0
    wine.start(windows / "Set-up.exe", log=log)
    way.set_up(lambda: wine.process_ids("Set-up.exe")[0], wine.all_ids)
    wine.start(_INSTALLED / "UnitConverter.exe", log=log)
    way.open(_TITLE, "windows-sticks")

    before = _files(home)
    assert {path for path in before if path.startswith("AppData/Local/UnitConverter/")}
    wine.start(sticks.carried / "UnitConverter.exe", log=log)
    way.see(_TITLE, "windows-carried")
    wait_until(lambda: not wine.process_ids("UnitConverter.exe"), "it has ended", seconds=30)
    assert _files(home) == before, "carried, it leaves nothing in the account's folder"
    assert (sticks.carried / "data").is_dir()
    _remove(home, wine, log)
    assert _files(home) == first
