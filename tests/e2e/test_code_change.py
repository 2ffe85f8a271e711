"""The code is changed from inside, by keys alone; killed on the way, the old code or the new one opens everything."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

import pytest

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.recoding import new_recoding
from calculator.back.storage.opening import open_store
from calculator.back.storage.people import read_people
from calculator.back.ui.sections.more.page import TOPICS
from calculator.errors import NotOpened
from tests.e2e.program import CODE, RECOVERY, SOURCES, Calculator, Notebook, Place, open_session, started
from tools.desktop.display import Desktop
from tools.desktop.processes import runs

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

NEW: Final = "604-97*3+518"
SEED: Final = 7
PAPER: Final = new_recoding(Random(SEED)).recovery
TO_CARD: Final = ("F8", "F10", "Home", *("Down",) * [one.id for one in TOPICS].index("code"), "Tab")
# Two offers come before it.
TO_OWN: Final = ("Tab", "Tab")


@pytest.fixture
def drawing(tmp_path: Path) -> Path:
    """Sources with which the program draws the same numbers on each run, so that they need not be read off a screen."""
    folder = tmp_path / "drawing"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(f"import random\nrandom.SystemRandom = lambda: random.Random({SEED})\n")
    return Path(f"{folder}{os.pathsep}{SOURCES}")


@pytest.fixture
def filled(place: Place) -> Place:
    """A notebook with someone in it."""
    session = open_session(place)
    session.save_person(Person(PersonId("a" * 32), real_name="Quillfeather"))
    session.close()
    return place


def opens(place: Place, entry: str) -> bool:
    """Whether a code opens the whole text."""
    try:
        store = open_store(place.files, entry)
    except NotOpened:
        return False
    names = [one.real_name for one in read_people(store)]
    store.verify()
    store.close()
    assert names == ["Quillfeather"]
    return True


def go_to_last_step(calculator: Calculator) -> Notebook:
    """Everything but the last press."""
    notebook = calculator.open()
    notebook.go(*TO_CARD)
    before = notebook.look()
    calculator.press("space")
    asked = notebook.look()
    assert asked != before
    calculator.type(f"{CODE}\n")
    # While the key is derived, one sentence says so; the next step has many more.
    calculator.wait(lambda: notebook.look().likeness(asked) < 0.97, "the choice is there", 20.0)
    notebook.look()
    notebook.go(*TO_OWN, "space")
    calculator.type(f"{NEW}\n" * 3)
    notebook.look()
    calculator.press("space")
    notebook.look()
    calculator.type(f"{PAPER}\n")
    notebook.look()
    return notebook


def test_the_new_code_opens_and_the_old_one_does_not(desktop: Desktop, filled: Place, drawing: Path) -> None:
    with started(desktop, filled, sources=drawing) as calculator:
        before = filled.contents()
        notebook = go_to_last_step(calculator)
        calculator.press("space")
        calculator.wait(lambda: all(_changed(filled, before)), "both copies are new", 20.0)
        calculator.settle()
        notebook.go_home()
        again = calculator.open(NEW)
        again.go_home()
    assert [opens(filled, entry) for entry in (NEW, PAPER, CODE, RECOVERY)] == [True, True, False, False]


@pytest.mark.parametrize("moment", ["deriving", "writing", "home"])
def test_cut_short_the_old_or_the_new_code_opens_everything(
    desktop: Desktop, filled: Place, drawing: Path, moment: str
) -> None:
    with started(desktop, filled, sources=drawing) as calculator:
        notebook = go_to_last_step(calculator)
        before = filled.contents()
        calculator.press("space")
        if moment == "home":
            notebook.go_home()
        else:
            if moment == "writing":
                calculator.wait(_any_change(filled, before), "the change is being written", 20.0)
            os.killpg(calculator.program.pid, signal.SIGKILL)
            calculator.wait(lambda: not runs(notebook.pid), "both processes are gone")
    is_new = opens(filled, NEW)
    assert [opens(filled, entry) for entry in (PAPER, CODE, RECOVERY)] == [is_new, not is_new, not is_new]
    assert moment != "deriving" or not is_new


def _changed(place: Place, before: dict[str, bytes]) -> list[bool]:
    """Which of the notebook's own files, of the pair that changed at all, are other than before."""
    now = place.contents()
    pairs = [[now[f"memory-{pair}{copy}"] != before[f"memory-{pair}{copy}"] for copy in "ab"] for pair in "01"]
    return next((pair for pair in pairs if any(pair)), [False])


def _any_change(place: Place, before: dict[str, bytes]) -> Callable[[], bool]:
    return lambda: any(_changed(place, before))
