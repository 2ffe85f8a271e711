"""The window: what it takes in, what it shows, what it tells."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFont, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from calculator.front.ui.fitting import fitted
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.modes import Mode
from calculator.front.ui.window import WIDTH, CalculatorWindow
from tests.calculator.front.ui.finders import display, key, state

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def test_keyboard_types_a_sum(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "12.5*30")
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert display(window).result == "375"
    assert display(window).expression == "12.5 × 30="
    assert display(window).accessibleName() == "Display is 375"
    assert display(window).accessibleDescription() == "Calculation is 12.5 × 30="


def test_mouse_types_the_same_entry(qtbot: QtBot, window: CalculatorWindow) -> None:
    for name in ("1", "2", "point", "5", "multiply", "3", "0"):
        QTest.mouseClick(key(window, f"key_{name}"), Qt.MouseButton.LeftButton)
    assert state(window).entry == "12.5*30"
    assert display(window).result == "30"


def test_space_presses_the_last_key_of_the_page_again(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.mouseClick(key(window, "key_4"), Qt.MouseButton.LeftButton)
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert display(window).result == "44"
    window.forget("48159926")
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert display(window).result == "44"


def test_keypad_of_the_keyboard_types_the_same_entry(qtbot: QtBot, window: CalculatorWindow) -> None:
    for code, text in ((Qt.Key.Key_7, "7"), (Qt.Key.Key_Slash, "/"), (Qt.Key.Key_2, "2"), (Qt.Key.Key_Comma, ",")):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, code, Qt.KeyboardModifier.KeypadModifier, text)
        QApplication.sendEvent(window, event)
    assert state(window).entry == "7/2."
    QTest.keyClick(window, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert display(window).result == "3.5"


def test_entered_comes_after_the_answer_is_drawn(qtbot: QtBot, window: CalculatorWindow) -> None:
    seen: list[tuple[str, str]] = []
    window.entered.connect(lambda entry: seen.append((entry, display(window).result)))
    QTest.keyClicks(window, "12345678=")
    assert display(window).result == "12,345,678"
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("12345678", "12,345,678")]


def test_each_equals_is_told_also_without_an_entry(qtbot: QtBot, window: CalculatorWindow) -> None:
    seen: list[str] = []
    window.entered.connect(seen.append)
    QTest.keyClicks(window, "2+3==")
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["2+3", ""]


@pytest.mark.parametrize(
    ("code", "modifiers", "before", "after"),
    [
        (Qt.Key.Key_Escape, NONE, "2+3", "0"),
        (Qt.Key.Key_Delete, NONE, "2+3", "0"),
        (Qt.Key.Key_Backspace, NONE, "123", "12"),
        (Qt.Key.Key_F9, NONE, "9", "-9"),
        (Qt.Key.Key_At, SHIFT, "9", "3"),
        (Qt.Key.Key_Q, NONE, "9", "81"),
        (Qt.Key.Key_R, NONE, "8", "0.125"),
        (Qt.Key.Key_Percent, SHIFT, "200+10", "20"),
        (Qt.Key.Key_J, NONE, "12", "12"),
        (Qt.Key.Key_Space, NONE, "12", "12"),
        (Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier, "12", "12"),
    ],
)
def test_keyboard_map(
    qtbot: QtBot, window: CalculatorWindow, code: Qt.Key, modifiers: Qt.KeyboardModifier, before: str, after: str
) -> None:
    QTest.keyClicks(window, before)
    QTest.keyClick(window, code, modifiers)
    assert display(window).result == after


def test_memory_by_keyboard_and_grey_keys(qtbot: QtBot, window: CalculatorWindow) -> None:
    assert not key(window, "key_memory_recall").isEnabled()
    QTest.keyClicks(window, "5")
    QTest.keyClick(window, Qt.Key.Key_M, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    assert key(window, "key_memory_recall").isEnabled()
    QTest.keyClick(window, Qt.Key.Key_R, CONTROL)
    assert display(window).result == "10"
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert not key(window, "key_memory_clear").isEnabled()


def test_an_error_is_a_sentence_and_greys_operators(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "1/0=")
    assert display(window).result == "Cannot divide by zero"
    assert not key(window, "key_add").isEnabled()
    assert key(window, "key_clear").isEnabled()
    QTest.keyClicks(window, "7")
    assert display(window).result == "7"
    assert key(window, "key_add").isEnabled()


def test_copy_is_ungrouped_and_paste_calculates(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "1234567.5")
    QTest.keyClick(window, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "1234567.5"
    QGuiApplication.clipboard().setText("2+2=")
    QTest.keyClick(window, Qt.Key.Key_Insert, SHIFT)
    assert display(window).result == "4"
    QGuiApplication.clipboard().setText("abc")
    QTest.keyClick(window, Qt.Key.Key_V, CONTROL)
    assert display(window).result == "Invalid input"
    QGuiApplication.clipboard().clear()


def test_signs_follow_the_language(qtbot: QtBot, make_window: Callable[[str], CalculatorWindow]) -> None:
    window = make_window("fr_CA")
    QTest.keyClicks(window, "1234.5+0,25=")
    assert display(window).result == "1\u00a0234,75"
    assert display(window).expression == "1234,5 + 0,25="
    assert state(window).history[-1].entry == "1234.5+0.25"


def test_a_calculation_in_use(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "48159926=")
    window.forget("48159926")
    window.show_in_use("12.49+3.79")
    assert (display(window).expression, display(window).result) == ("12.49 + 3.79=", "16.28")
    assert [row.entry for row in state(window).history] == [""]
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert display(window).result == "16.28"


def test_held_keys_do_nothing(qtbot: QtBot, window: CalculatorWindow) -> None:
    window.show_in_use("12.49+3.79")
    window.hold_keys(60_000)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    repeated = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_5, NONE, "5", autorep=True)
    QApplication.sendEvent(window, repeated)
    assert display(window).result == "16.28"
    QTest.keyClicks(window, "1")
    assert display(window).result == "1"
    window.hold_keys(0)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert display(window).result == "0"


def test_screen_readers_find_keys_and_display(window: CalculatorWindow) -> None:
    for part, name in ((key(window, "key_equals"), "Equals"), (display(window), "Display is 0")):
        interface = QAccessible.queryAccessibleInterface(part)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name) == name
    button = QAccessible.queryAccessibleInterface(key(window, "key_equals"))
    assert button is not None
    assert button.role() == QAccessible.Role.Button


def test_every_key_has_a_name_and_a_place(window: CalculatorWindow) -> None:
    buttons = [button for button in window.findChildren(KeyButton) if button.objectName().startswith("key_")]
    assert len(buttons) == 5 + 6 * 4
    assert all(button.accessibleName() for button in buttons)
    area = window.rect()
    boxes = [QRect(button.mapTo(window, QPoint()), button.size()) for button in buttons]
    assert all(area.contains(box) and box.width() >= 40 for box in boxes)
    assert not any(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[:at])


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_in_little_room_no_key_is_cut(window: CalculatorWindow) -> None:
    window.setMinimumSize(0, 0)
    window.resize(320, 256)
    buttons = [button for button in window.findChildren(KeyButton) if button.objectName().startswith("key_")]
    boxes = [QRect(button.mapTo(window, QPoint()), button.size()) for button in buttons]
    assert [box for box in boxes if not window.rect().contains(box) or box.height() < 16] == []
    assert not any(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[:at])


_SOURCES = Path(__file__).parents[4] / "src"
_ON_A_SMALL_SCREEN = """
from PySide6.QtCore import QLocale, QRect
from PySide6.QtWidgets import QApplication
from calculator.front.ui.modes import Mode
from calculator.front.ui.window import WIDTH, CalculatorWindow
from calculator.paths import resources
from calculator.words import catalogue
application = QApplication([])
window = CalculatorWindow(catalogue((resources() / "words.json").read_bytes(), "en"), QLocale("en_CA"))
first = window.height()
window.setGeometry(QRect(0, 0, 1000, 1000))
window.show()
print(window.screen().availableSize().height(), window.minimumHeight(), first, window.height())
"""


def test_a_small_screen_bounds_every_size() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2", "PYTHONPATH": str(_SOURCES)}
    done = subprocess.run(
        [sys.executable, "-c", _ON_A_SMALL_SCREEN],
        env=environment,
        capture_output=True,
        timeout=60,
        check=True,
    )
    room, smallest, first, shown = (int(number) for number in done.stdout.split())
    assert room < 500
    assert max(smallest, first, shown) < room


@pytest.mark.parametrize("mode", list(Mode))
def test_tab_reaches_every_key_that_is_not_grey(qtbot: QtBot, window: CalculatorWindow, mode: Mode) -> None:
    window.set_mode(mode)
    reached: set[str] = set()
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        reached.add((QApplication.focusWidget() or window).objectName())
    named = {
        button.objectName() for button in window.findChildren(KeyButton) if button.isEnabled() and button.isVisible()
    }
    assert named <= reached


def test_space_and_enter_on_a_focused_key(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "2+")
    seven = key(window, "key_7")
    seven.setFocus()
    QTest.keyClick(seven, Qt.Key.Key_Space)
    assert display(window).result == "7"
    QTest.keyClick(seven, Qt.Key.Key_Return)
    assert display(window).result == "9"


def test_long_numbers_fit(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "1234567890123456*3=")
    panel = display(window)
    image = panel.grab().toImage()
    background = image.pixel(0, 0)
    left = [image.pixel(x, y) for x in range(6) for y in range(image.height())]
    assert panel.result == "3,703,703,670,370,368"
    assert set(left) == {background}
    assert any(image.pixel(x, y) != background for x in range(40, 280) for y in range(image.height()))


@pytest.mark.parametrize("text", ["2^100=", "2^100*1\\=", "1/3\\="])
def test_thirty_two_digits_fit_into_the_narrowest_window(window: CalculatorWindow, text: str) -> None:
    window.set_mode(Mode.SCIENTIFIC)
    QTest.keyClicks(window, text)
    panel = display(window)
    font = QFont(panel.font())
    font.setPixelSize(60)
    font.setWeight(QFont.Weight.DemiBold)
    room = WIDTH - 24
    assert len(panel.result) > 32
    assert fitted(font, panel.result, room)[1] == panel.result
    assert fitted(font, f"{panel.result}{panel.result}", room)[1] != panel.result * 2


def test_no_input_method_learns_what_is_typed(window: CalculatorWindow) -> None:
    parts = [window, *window.findChildren(QWidget)]
    assert not any(part.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled) for part in parts)


def test_closing_and_activation_are_told(qtbot: QtBot, make_window: Callable[[str], CalculatorWindow]) -> None:
    window = make_window("en_CA")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    with qtbot.waitSignal(window.activated):
        window.activateWindow()
    with qtbot.waitSignal(window.closing):
        QTest.keyClick(window, Qt.Key.Key_Q, CONTROL)
    assert not window.isVisible()
