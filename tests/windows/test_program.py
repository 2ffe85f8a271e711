"""The whole path as a Windows program under Wine: real windows, real keys, real key derivation, real files."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.opening import open_store
from calculator.back.storage.people import put_person, read_people
from calculator.paths import Places, places
from tools.desktop.display import Desktop
from tools.desktop.processes import look, runs, wait_until
from tools.desktop.windows import Window
from tools.windows.wine import Wine, windows_path

pytestmark = [pytest.mark.wine, pytest.mark.timeout(300)]

_EXE = "Calculator.exe"
_CODE = "73*58+4419"
_CODES = NewCodes(main=_CODE, recovery="123456789012+210987654321")
_FIRST = Person(PersonId("first"), real_name="Maple Example", shown_name="Dry cleaner", household_name="kettle")
_OUT_OF_TASKBAR = "_NET_WM_STATE_SKIP_TASKBAR"


@pytest.fixture
def installed(program: Path, tmp_path: Path) -> Places:
    """A notebook with one person, made on this system in the format of every system, real key derivation included."""
    where = places(str(tmp_path / "données"))
    store = make_store(where, _CODES, Settings())
    store.change(put_person(_FIRST))
    store.close()
    return where


@pytest.fixture
def calculator(installed: Places, program: Path, desktop: Desktop, wine: Wine, tmp_path: Path) -> Iterator[Window]:
    """The calculator's window, painted, in front, started as its own program."""
    log = tmp_path / "log"
    wine.start(program / _EXE, "--data", windows_path(installed.folder), log=log)
    window = desktop.windows.wait(_is_ours, "the calculator's window", seconds=60)
    wait_until(lambda: not desktop.screen.read(window.region).is_flat, "the calculator is painted", seconds=20)
    wait_until(lambda: desktop.windows.active() == window.id, "the calculator is in front")
    yield window
    assert "Traceback" not in log.read_text(errors="replace")


def _is_ours(window: Window) -> bool:
    return window.title == "Calculator"


def _ours(desktop: Desktop) -> list[Window]:
    return [window for window in desktop.windows.all() if _is_ours(window)]


def _open(desktop: Desktop, calculator: Window) -> Window:
    """Type the code; the notebook's window, painted and in front."""
    desktop.keyboard.type(f"{_CODE}=")
    notebook = desktop.windows.wait(
        lambda found: _is_ours(found) and found.id != calculator.id, "the notebook's window", seconds=30
    )
    wait_until(lambda: not desktop.screen.read(notebook.region).is_flat, "the notebook is painted", seconds=20)
    wait_until(lambda: desktop.windows.active() == notebook.id, "the notebook is in front")
    return notebook


def _temporary(home: Path) -> set[Path]:
    """What lies in the folders for temporary files."""
    return {
        path for folder in (home / "AppData/Local/Temp", home.parents[1] / "windows/temp") for path in folder.rglob("*")
    }


def _is_alone(desktop: Desktop, wine: Wine, calculator: Window) -> bool:
    """Nothing but the calculator is there, no window and no process."""
    return [window.id for window in _ours(desktop)] == [calculator.id] and len(wine.process_ids(_EXE)) == 1


def test_a_person_written_there_is_found_again_after_everything_was_killed(
    installed: Places, home: Path, calculator: Window, desktop: Desktop, wine: Wine
) -> None:
    temporary = _temporary(home)
    before = desktop.screen.read(calculator.region)
    notebook = _open(desktop, calculator)
    assert len(wine.process_ids(_EXE)) == 2
    assert _OUT_OF_TASKBAR in notebook.states
    assert _OUT_OF_TASKBAR not in calculator.states

    desktop.keyboard.press("F8")
    desktop.keyboard.press("Tab")
    desktop.keyboard.press("space")
    desktop.keyboard.type("Robin Fictional\tPiano lessons\t613 555 0142")
    desktop.keyboard.press("Escape")
    wait_until(lambda: desktop.windows.active() == calculator.id, "the calculator is in front again")
    wait_until(lambda: _is_alone(desktop, wine, calculator), "the notebook is gone, window and process")
    assert desktop.screen.read(calculator.region).likeness(before) < 1.0
    _open(desktop, calculator)
    held, for_networks = wine.sockets()
    assert (bool(held), for_networks) == (True, set())
    wine.stop_all()
    assert _temporary(home) == temporary, "killed with an open notebook, it leaves nothing in folders for such"

    store = open_store(installed, _CODE)
    people = read_people(store)
    store.close()
    assert [person.real_name for person in people] == ["Maple Example", "Robin Fictional"]
    assert (people[1].shown_name, people[1].numbers) == ("Piano lessons", ("613 555 0142",))


def test_another_sum_is_only_a_sum(calculator: Window, desktop: Desktop, wine: Wine) -> None:
    desktop.keyboard.type("73*58+4418=")
    wait_until(lambda: len(wine.process_ids(_EXE)) == 2, "the sum is looked at", seconds=20)

    wait_until(lambda: len(wine.process_ids(_EXE)) == 1, "that process is gone", seconds=20)
    assert [window.id for window in _ours(desktop)] == [calculator.id]


def test_the_notebook_ends_with_the_calculator(calculator: Window, desktop: Desktop, wine: Wine) -> None:
    (front,) = wine.process_ids(_EXE)
    _open(desktop, calculator)
    (back,) = set(wine.process_ids(_EXE)) - {front}
    os.kill(front, signal.SIGKILL)

    wait_until(lambda: not runs(back), "the pipe is closed, and so is the notebook", seconds=10)
    wait_until(lambda: _ours(desktop) == [], "no window of it is left")


def test_a_notebook_that_hangs_gives_way(calculator: Window, desktop: Desktop, wine: Wine) -> None:
    (front,) = wine.process_ids(_EXE)
    _open(desktop, calculator)
    (back,) = set(wine.process_ids(_EXE)) - {front}
    os.kill(back, signal.SIGSTOP)

    wait_until(lambda: not runs(back), "what hangs is killed", seconds=10)
    wait_until(lambda: desktop.windows.active() == calculator.id, "the calculator is in front again")


def test_both_processes_look_the_same(calculator: Window, desktop: Desktop, wine: Wine) -> None:
    notebook = _open(desktop, calculator)
    front, back = (look(process) for process in wine.process_ids(_EXE))

    assert front.name == back.name
    assert front.command_line.rstrip(b"\0") == back.command_line.rstrip(b"\0")
    assert (notebook.title, notebook.class_name, notebook.icon) == (
        calculator.title,
        calculator.class_name,
        calculator.icon,
    )
    assert calculator.icon
