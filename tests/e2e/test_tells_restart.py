"""However it ended, and whatever was open: what starts next is a calculator that shows 0."""

import os
import signal
from collections.abc import Callable

import pytest

from calculator.front.files import OwnState, write_own
from tests.e2e.program import CODE, Calculator, Place, started
from tools.desktop.display import Desktop
from tools.desktop.processes import wait_until
from tools.desktop.screen import Picture

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(400)]


def _derive(calculator: Calculator) -> None:
    calculator.type(CODE)
    calculator.press("Return")
    calculator.wait(lambda: bool(calculator.program.children()), "a check is under way", 5.0)


def _list(calculator: Calculator) -> None:
    _derive(calculator)
    calculator.wait(lambda: bool(calculator.others()), "the notebook's window is there", 20.0)


def _open(calculator: Calculator) -> None:
    calculator.open()


def _begin(calculator: Calculator) -> None:
    calculator.open().begin_first_person()


def _type(calculator: Calculator) -> None:
    _begin(calculator)
    calculator.type("Quill")


def _save(calculator: Calculator) -> None:
    notebook = calculator.open()
    notebook.begin_first_person()
    calculator.type("Quillfeather")
    notebook.save()


def _show_plainly(calculator: Calculator) -> None:
    calculator.open().go("F8")


def _go_on(calculator: Calculator) -> None:
    calculator.open().go("F8", "Tab", "Tab", "Down")


def _leave(calculator: Calculator) -> None:
    _type(calculator)
    calculator.press("Escape")


def _come_home(calculator: Calculator) -> None:
    calculator.open().go_home()


POINTS = (_derive, _list, _open, _begin, _type, _save, _show_plainly, _go_on, _leave, _come_home)


def _first_sight(calculator: Calculator) -> Picture:
    """The whole window at rest, nothing pressed yet; no other window has come with it."""
    assert not calculator.others()
    return calculator.rest(calculator.window.region)


def test_after_a_kill_at_any_point_it_starts_as_ever(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        fresh = _first_sight(calculator)
    for reach in POINTS:
        _killed_at(desktop, place, reach)
        with started(desktop, place) as calculator:
            assert _first_sight(calculator).likeness(fresh) == 1.0, reach.__name__


def _killed_at(desktop: Desktop, place: Place, reach: Callable[[Calculator], None]) -> None:
    with started(desktop, place) as calculator:
        reach(calculator)
        os.killpg(calculator.program.pid, signal.SIGKILL)
        wait_until(lambda: not desktop.windows.all(), "both windows are gone")


def test_the_first_start_asks_nothing_and_is_like_the_second(desktop: Desktop, fresh: Place) -> None:
    with started(desktop, fresh) as calculator:
        first = _first_sight(calculator)
        assert calculator.opens_nothing(2.0)
        calculator.type("12.5*30\n")
        calculator.expect("375")
    with started(desktop, fresh) as calculator:
        assert _first_sight(calculator).likeness(first) == 1.0
        calculator.press("Ctrl+c")
        assert desktop.clipboard() in ("", "0")


@pytest.mark.parametrize("mode", ["", "statistics", "x" * 300, "converter\nfr"])
def test_a_mode_that_is_none_starts_a_calculator(desktop: Desktop, place: Place, mode: str) -> None:
    write_own(place.files, OwnState(10, 40, 320, 500, mode))
    with started(desktop, place) as calculator:
        calculator.type("12.5*30\n")
        calculator.expect("375")
