"""The calculator's window, its door and its files together, with stand-ins behind the door."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from calculator.front.app import Front
from calculator.front.engine.display import display_text
from calculator.front.files import OwnState, read_own
from calculator.front.opening import Opening
from calculator.front.ui.modes import Mode
from calculator.front.ui.window import CalculatorWindow
from calculator.paths import Places, places
from calculator.words import Words
from tests.calculator.front.conftest import Visits
from tests.calculator.front.ui.finders import state

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (propagateSizeHints|raise)")

IN_USE = "16.28"
CODE = "73*58+4419"


@dataclass
class Running:
    """A running calculator."""

    front: Front
    window: CalculatorWindow
    visits: Visits
    where: Places

    def type(self, keys: str) -> None:
        QTest.keyClicks(self.window, keys)
        QTest.keyClick(self.window, Qt.Key.Key_Return)

    def shows(self, number: str) -> Callable[[], bool]:
        return lambda: display_text(state(self.window)) == number


@pytest.fixture
def run(
    qtbot: QtBot,
    calculator_words: Words,
    open_with: Callable[..., tuple[Opening, Visits]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Callable[..., Running]]:
    """Starts a calculator whose children behave so, one word a child."""
    made: list[Running] = []

    def start(*behaviours: str) -> Running:
        opening, visits = open_with(*behaviours)
        window = CalculatorWindow(calculator_words, QLocale("en_CA"), scheme=Qt.ColorScheme.Light)
        qtbot.addWidget(window)
        where = places(str(tmp_path_factory.mktemp("files") / "data"))
        front = Front(window, opening, where, OwnState(), "en")
        front.start()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        made.append(Running(front, window, visits, where))
        qtbot.waitUntil(lambda: all(path.exists() for path in where.files()))
        return made[-1]

    yield start
    for running in made:
        running.window.close()
        running.front.finish()


def test_a_sum_that_is_no_code_starts_nothing(run: Callable[..., Running]) -> None:
    running = run()
    running.type("12.5*30")
    assert running.shows("375")()
    assert running.visits.children == []


def test_a_process_is_ready_before_the_code_is_entered(qtbot: QtBot, run: Callable[..., Running]) -> None:
    running = run("leaves")
    QTest.keyClicks(running.window, "1234567")
    QTest.keyClicks(running.window, "8")
    qtbot.waitUntil(lambda: len(running.visits.children) == 1)
    assert running.visits.lines() == []

    QTest.keyClick(running.window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: running.visits.lines() == ["started 12345678"])
    assert len(running.visits.children) == 1


def test_a_short_number_makes_nothing_ready(qtbot: QtBot, run: Callable[..., Running]) -> None:
    running = run()
    with qtbot.waitSignal(running.window.typed, check_params_cb=lambda typed: typed == "1234567"):
        QTest.keyClicks(running.window, "1234567")
    assert running.visits.children == []


def test_the_sum_stands_until_the_other_window_is_there(qtbot: QtBot, run: Callable[..., Running]) -> None:
    running = run("misses")
    running.type(CODE)
    assert running.shows("8,653")()
    qtbot.waitUntil(lambda: running.visits.told == ["ended"])
    assert running.shows("8,653")()


def test_under_the_other_window_it_lies_in_use_and_knows_no_code(qtbot: QtBot, run: Callable[..., Running]) -> None:
    running = run("leaves")
    running.type("12.5*30")
    running.type(CODE)
    qtbot.waitUntil(running.shows(IN_USE))
    assert [row.entry for row in state(running.window).history] == ["12.5*30", ""]


def test_choosing_the_calculator_calls_the_other_window_home(qtbot: QtBot, run: Callable[..., Running]) -> None:
    running = run("leaves")
    running.type(CODE)
    qtbot.waitUntil(running.shows(IN_USE))
    # On a real screen the window of another process is in front; here any other window is as good.
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    assert "came home" not in running.visits.told
    running.window.activateWindow()

    qtbot.waitUntil(lambda: running.visits.told[1:] == ["came home", "ended"])
    assert running.visits.lines() == [f"started {CODE}", f"left {CODE}"]


def test_a_second_press_on_the_home_key_clears_nothing(qtbot: QtBot, run: Callable[..., Running]) -> None:
    running = run("returns")
    running.type(CODE)
    qtbot.waitUntil(lambda: "came home" in running.visits.told)
    before = state(running.window)
    QTest.keyClick(running.window, Qt.Key.Key_Escape)
    assert state(running.window) == before


def test_closing_leaves_no_process_and_equal_times(qtbot: QtBot, run: Callable[..., Running]) -> None:
    running = run("saves")
    running.type(CODE)
    qtbot.waitUntil(running.shows(IN_USE))
    running.window.resize(400, 600)
    running.window.close()
    running.front.finish()

    assert running.visits.told[1:] == ["came home", "ended"]
    assert running.visits.lines() == [f"started {CODE}", f"left {CODE}"]
    own = read_own(running.where)
    assert (own.width, own.height, own.mode, own.is_maximised) == (400, 600, "standard", False)
    assert len({path.stat().st_mtime_ns for path in running.where.files()}) == 1


def test_mode_and_maximised_are_remembered_and_not_the_size_of_the_screen(
    qtbot: QtBot, run: Callable[..., Running]
) -> None:
    running = run()
    running.window.resize(420, 610)
    running.window.set_mode(Mode.SCIENTIFIC)
    running.window.showMaximized()
    qtbot.waitUntil(running.window.isMaximized)
    running.window.close()
    running.front.finish()
    own = read_own(running.where)
    assert (own.width, own.height, own.mode, own.is_maximised) == (420, 610, "scientific", True)
