"""Every way home from a real window, and a notebook that hangs."""

import os
import signal
import sys
import time
from collections.abc import Callable

import pytest

from tests.e2e.program import IN_USE, Notebook, Place, started
from tools.desktop.display import Desktop
from tools.desktop.processes import Program
from tools.desktop.screen import Region

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

_OTHER_PROGRAM = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(["other"])
page = QWidget()
page.setWindowTitle("Something else")
page.setGeometry(5, 40, 100, 80)
page.show()
app.exec()
"""
# The notebook's home button: at the right end of the bar.
_HOME_BUTTON = (70, 30)


def _press_f12(notebook: Notebook) -> None:
    notebook.calculator.press("F12")


def _click_the_button(notebook: Notebook) -> None:
    area = notebook.window.region
    notebook.calculator.desktop.keyboard.click(
        Region(area.x + area.width - _HOME_BUTTON[0], area.y + _HOME_BUTTON[1], 1, 1)
    )


def _close(notebook: Notebook) -> None:
    notebook.calculator.desktop.windows.close(notebook.window.id)


def _minimise(notebook: Notebook) -> None:
    notebook.calculator.desktop.windows.minimise(notebook.window.id)


def _choose_the_calculator(notebook: Notebook) -> None:
    notebook.calculator.desktop.windows.activate(notebook.calculator.window.id)


@pytest.mark.parametrize("leave", [_press_f12, _click_the_button, _close, _minimise, _choose_the_calculator])
def test_every_way_home_ends_the_notebook(desktop: Desktop, place: Place, leave: Callable[[Notebook], None]) -> None:
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        leave(notebook)

        notebook.expect_home()
        calculator.expect(IN_USE)
        assert not calculator.others()


def test_another_program_in_front_hides_the_notebook(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        with Program([sys.executable, "-c", _OTHER_PROGRAM], desktop.environment(place.home)) as other:
            window = desktop.windows.wait(lambda found: found.pid == other.pid, "the other program's window")
            desktop.windows.activate(window.id)
            calculator.wait(lambda: not notebook.is_shown(), "the notebook's window is gone", 1.0)
            calculator.wait(lambda: not notebook.runs(), "the notebook's process is gone", 16.0)

        calculator.wait(lambda: not calculator.others(), "only the calculator is left")


def test_a_notebook_that_hangs_is_left_within_two_and_a_half_seconds(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        os.kill(notebook.pid, signal.SIGSTOP)
        pressed = calculator.press("Escape")
        calculator.wait(calculator.is_active, "the calculator has the keys", 2.5)
        calculator.wait(lambda: not notebook.runs(), "the notebook's process is gone", 2.5)

        assert time.perf_counter() - pressed < 2.5
        calculator.wait(lambda: not calculator.others(), "only the calculator is left")
        calculator.expect(IN_USE)


def test_the_death_of_the_calculator_is_the_death_of_the_notebook(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        os.kill(calculator.program.pid, signal.SIGKILL)

        calculator.wait(lambda: not notebook.runs(), "the notebook's process is gone", 2.0)
