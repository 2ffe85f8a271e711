"""From the calculator into the notebook, home, through a kill, and back."""

import os
import signal
from pathlib import Path

import pytest

from calculator.back.storage.opening import open_store
from calculator.back.storage.people import read_people
from tests.e2e.program import CODE, Notebook, Place, started
from tools.desktop.display import Desktop
from tools.desktop.processes import look, runs

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

_REAL_NAME = "Quillfeather"
_SHOWN_NAME = "Brasswick"
_SAVED = "Marmalade"
_UNSAVED = "Thursday"


def test_the_whole_path(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        calculator.type("12.5*30\n")
        calculator.expect("375")
        sum_only = calculator.look()

        notebook = calculator.open()
        _expect_the_same_face(notebook)
        notebook.begin_first_person()
        calculator.type(f"{_REAL_NAME}\t{_SHOWN_NAME}")
        calculator.press("Escape")
        notebook.expect_home()
        in_use = calculator.look()
        calculator.press("Escape")
        calculator.expect("16.28")
        assert calculator.look() == in_use
        assert in_use.likeness(sum_only) < 1.0

        notebook = calculator.open()
        notebook.choose_first_person()
        calculator.type("\t\t")
        stamp = place.files.state.stat().st_mtime_ns
        calculator.type(_SAVED)
        calculator.wait(lambda: place.files.state.stat().st_mtime_ns != stamp, "it is saved")
        calculator.type(_UNSAVED)
        os.killpg(calculator.program.pid, signal.SIGKILL)
        calculator.wait(lambda: not runs(notebook.pid), "both processes are gone")

    with started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.choose_first_person()
        calculator.wait(lambda: notebook.copied_field() == _REAL_NAME, "the person is there")
        calculator.press("Escape")
        notebook.expect_home()

    _expect_what_was_saved(place)
    _expect_no_word_on_disk(place.data)
    assert list(place.home.rglob("*")) == []


def _expect_the_same_face(notebook: Notebook) -> None:
    calculator, window = notebook.calculator, notebook.window
    own = next(found for found in calculator.desktop.windows.all() if found.id == calculator.window.id)

    assert (window.title, window.instance, window.class_name) == (own.title, own.instance, own.class_name)
    assert window.icon == own.icon != ()
    assert window.application_id == own.application_id
    assert window.states >= {"_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER"}
    assert not own.states & {"_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER"}
    assert look(notebook.pid) == look(calculator.program.pid)


def _expect_what_was_saved(place: Place) -> None:
    store = open_store(place.files, CODE)
    people = read_people(store)
    store.close()

    (person,) = people
    assert (person.real_name, person.shown_name) == (_REAL_NAME, _SHOWN_NAME)
    assert person.numbers[0].startswith(_SAVED)


def _expect_no_word_on_disk(folder: Path) -> None:
    for path in folder.iterdir():
        data = path.read_bytes()
        for word in (_REAL_NAME, _SHOWN_NAME, _SAVED, _UNSAVED, CODE):
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                assert word.encode(encoding) not in data, f"{word} in {path.name}"
