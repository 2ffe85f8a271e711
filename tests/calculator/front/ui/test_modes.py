"""Standard, Scientific and Converter: each with its keys and rows, one at a time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from calculator.front.engine.keys import Key
from calculator.front.ui.announcing import announcement
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.modes import Mode, mode_of
from calculator.front.ui.scientific_faces import MORE
from calculator.front.ui.sum_page import SumPage
from calculator.front.ui.window import CalculatorWindow
from tests.calculator.front.ui.finders import display, key, pane, state

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)


@pytest.fixture
def scientific(window: CalculatorWindow) -> CalculatorWindow:
    """A window in Scientific."""
    QTest.keyClick(window, Qt.Key.Key_2, ALT)
    return window


def mode_menu(window: CalculatorWindow) -> QMenu:
    QTest.mouseClick(key(window, "mode"), Qt.MouseButton.LeftButton)
    (menu,) = [menu for menu in window.findChildren(QMenu) if menu.isVisible()]
    return menu


@pytest.mark.parametrize("mode", list(Mode))
def test_each_mode_by_its_shortcut_and_in_the_header(window: CalculatorWindow, mode: Mode) -> None:
    QTest.keyClick(window, DIGITS[list(Mode).index(mode)], ALT)
    assert window.mode is mode
    assert window.page.isVisible()
    assert key(window, "mode").accessibleName() == f"Mode: {mode.value.capitalize()}"
    assert [part.objectName() for part in (window.page,)] == [f"page_{mode.value}"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_header_offers_every_mode(qtbot: QtBot, window: CalculatorWindow) -> None:
    menu = mode_menu(window)
    assert [action.text().split("\t")[0].lower() for action in menu.actions()] == [mode.value for mode in Mode]
    assert [action.isChecked() for action in menu.actions()] == [mode is Mode.STANDARD for mode in Mode]
    menu.actions()[1].trigger()
    menu.close()
    assert window.mode is Mode.SCIENTIFIC


def test_a_mode_that_is_none_is_standard() -> None:
    assert mode_of("") is mode_of("statistics") is Mode.STANDARD
    assert mode_of("scientific") is Mode.SCIENTIFIC


def test_precedence_by_mode(scientific: CalculatorWindow) -> None:
    QTest.keyClicks(scientific, "2+3*4=")
    assert display(scientific).result == "14"
    QTest.keyClick(scientific, Qt.Key.Key_1, ALT)
    assert display(scientific).result == "0"
    QTest.keyClicks(scientific, "2+3*4=")
    assert display(scientific).result == "20"


def test_rows_are_per_mode_and_the_memory_is_one(qtbot: QtBot, scientific: CalculatorWindow) -> None:
    scientific.resize(700, 600)
    qtbot.waitUntil(lambda: pane(scientific).isVisible())
    QTest.keyClicks(scientific, "2^5=")
    QTest.keyClick(scientific, Qt.Key.Key_M, CONTROL)
    assert pane(scientific).texts() == ["2 ^ 5=\n32"]
    QTest.keyClick(scientific, Qt.Key.Key_1, ALT)
    assert pane(scientific).texts() == []
    QTest.keyClick(scientific, Qt.Key.Key_R, CONTROL)
    assert display(scientific).result == "32"
    QTest.keyClick(scientific, Qt.Key.Key_2, ALT)
    assert pane(scientific).texts() == ["2 ^ 5=\n32"]
    QTest.keyClick(scientific, Qt.Key.Key_D, CONTROL | SHIFT)
    assert pane(scientific).texts() == []


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("30s", "0.5"),
        ("60o", "0.5"),
        ("45t", "1"),
        (".5S", "30"),
        ("(1+2)*3=", "9"),
        ("2y5=", "32"),
        ("2^5=", "32"),
        ("5!", "120"),
        ("3#", "27"),
        ("7d5=", "2"),
        ("7%5=", "2"),
        ("100l", "2"),
        ("1n", "0"),
        ("2x3", "2e+3"),
        ("p", "3.1415926535897932384626433832795"),
        ("e", "2.7182818284590452353602874713527"),
        ("9@", "3"),
        ("8r", "0.125"),
        ("9q", "81"),
    ],
)
def test_the_keyboard_of_scientific(scientific: CalculatorWindow, typed: str, shown: str) -> None:
    QTest.keyClicks(scientific, typed)
    assert display(scientific).result == shown


def test_keys_of_scientific_mean_nothing_in_standard(window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "12ps(on^y!#lxe")
    assert display(window).result == "12"
    assert display(window).expression == ""


def test_second_and_hyp_change_the_keys_and_their_names(scientific: CalculatorWindow) -> None:
    sine, square = key(scientific, "key_sin"), key(scientific, "key_square")
    QTest.mouseClick(key(scientific, "key_second"), Qt.MouseButton.LeftButton)
    assert (sine.accessibleName(), square.accessibleName()) == ("Inverse sine", "Cube")
    QTest.mouseClick(key(scientific, "key_hyperbolic"), Qt.MouseButton.LeftButton)
    assert (sine.accessibleName(), square.accessibleName()) == ("Inverse hyperbolic sine", "Cube")
    QTest.mouseClick(key(scientific, "key_second"), Qt.MouseButton.LeftButton)
    assert (sine.accessibleName(), square.accessibleName()) == ("Hyperbolic sine", "Square")
    QTest.keyClicks(scientific, "0")
    QTest.mouseClick(sine, Qt.MouseButton.LeftButton)
    assert display(scientific).expression == "sinh(0)"
    QTest.mouseClick(key(scientific, "key_hyperbolic"), Qt.MouseButton.LeftButton)
    assert sine.accessibleName() == "Sine"


def test_angles_and_form(scientific: CalculatorWindow) -> None:
    angle, form = key(scientific, "angle"), key(scientific, "form")
    names = []
    for _ in range(3):
        names.append((angle.caption, angle.accessibleName()))
        QTest.mouseClick(angle, Qt.MouseButton.LeftButton)
    assert names == [("DEG", "Angles in degrees"), ("RAD", "Angles in radians"), ("GRAD", "Angles in gradians")]
    assert angle.caption == "DEG"
    QTest.keyClicks(scientific, "1234=")
    QTest.mouseClick(form, Qt.MouseButton.LeftButton)
    assert display(scientific).result == "1.234e+3"
    assert form.isChecked()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_more_functions_are_in_a_menu(scientific: CalculatorWindow) -> None:
    QTest.keyClicks(scientific, "2.5")
    QTest.mouseClick(key(scientific, "more"), Qt.MouseButton.LeftButton)
    (menu,) = [menu for menu in scientific.findChildren(QMenu) if menu.isVisible()]
    assert [action.text() for action in menu.actions()] == [caption for _, caption in MORE]
    next(action for action in menu.actions() if action.text() == "floor").trigger()
    menu.close()
    assert display(scientific).result == "2"


def test_every_key_of_the_engine_is_on_the_page(scientific: CalculatorWindow) -> None:
    assert isinstance(scientific.page, SumPage)
    strip = {Key.DEGREES, Key.RADIANS, Key.GRADIANS, Key.FORM}
    missing = {one for one in Key if one not in scientific.page.keypad} - strip - {one for one, _ in MORE}
    assert missing == {Key.PERCENT}


def test_brackets_that_wait_are_counted_on_their_key(scientific: CalculatorWindow) -> None:
    QTest.keyClicks(scientific, "((")
    assert key(scientific, "key_open").caption == "(_2"
    QTest.keyClicks(scientific, "1)")
    assert key(scientific, "key_open").caption == "(_1"


def test_an_error_greys_the_functions(scientific: CalculatorWindow) -> None:
    QTest.keyClicks(scientific, "1/0=")
    assert not any(key(scientific, f"key_{name}").isEnabled() for name in ("sin", "pi", "power", "open", "exponent"))
    assert not key(scientific, "angle").isEnabled()
    QTest.keyClick(scientific, Qt.Key.Key_Escape)
    assert all(key(scientific, f"key_{name}").isEnabled() for name in ("sin", "pi", "power", "open", "exponent"))


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("size", [(320, 500), (320, 256), (800, 600), (1366, 700)])
def test_no_key_is_cut_or_covered(qtbot: QtBot, scientific: CalculatorWindow, size: tuple[int, int]) -> None:
    scientific.setMinimumSize(0, 0)
    scientific.resize(*size)
    buttons = [button for button in scientific.page.findChildren(KeyButton) if button.isVisible()]
    boxes = [QRect(button.mapTo(scientific, QPoint()), button.size()) for button in buttons]
    assert len(boxes) == 8 * 5 + 6 + 3
    assert [box for box in boxes if not scientific.rect().contains(box) or min(box.width(), box.height()) < 14] == []
    assert not any(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[:at])


def test_no_mode_keeps_an_entry(scientific: CalculatorWindow) -> None:
    code = "48159926"
    QTest.keyClicks(scientific, f"{code}=")
    QTest.keyClick(scientific, Qt.Key.Key_M, CONTROL)
    QTest.keyClick(scientific, Qt.Key.Key_1, ALT)
    QTest.keyClicks(scientific, "12+3=")
    QTest.keyClicks(scientific, f"{code}=")
    scientific.forget(code)
    assert [row.expression for row in state(scientific).history] == ["12 + 3="]
    assert state(scientific).memory == ()
    QTest.keyClick(scientific, Qt.Key.Key_2, ALT)
    assert state(scientific).history == ()
    assert display(scientific).result == "0"


@pytest.mark.parametrize("mode", list(Mode))
def test_a_calculation_in_use_in_every_mode(
    window: CalculatorWindow, make_window: Callable[[str], CalculatorWindow], mode: Mode
) -> None:
    window.set_mode(mode)
    window.show_in_use("12.49+3.79")
    assert window.page.copied() == "16.28"
    assert window.mode is mode


def test_entered_is_told_in_every_mode(qtbot: QtBot, window: CalculatorWindow) -> None:
    told: list[str] = []
    window.entered.connect(told.append)
    for mode in Mode:
        window.set_mode(mode)
        with qtbot.waitSignal(window.entered):
            QTest.keyClicks(window, "73*58+4419=")
    assert told == ["73*58+4419"] * len(Mode)


def test_what_is_announced_is_what_is_shown(window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "2+3=")
    assert announcement(display(window)).message() == "Display is 5"
    window.set_mode(Mode.CONVERTER)
    QTest.keyClicks(window, "2.54")
    assert announcement(key(window, "value_1")).message() == "1 Inches"
