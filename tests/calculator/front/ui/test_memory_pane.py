"""The list of the memory: each number with its own keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.memory_pane import MemoryPane
from calculator.front.ui.modes import Mode
from calculator.front.ui.window import CalculatorWindow
from tests.calculator.front.ui.finders import display, key

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def keep(window: CalculatorWindow, *numbers: str) -> None:
    for number in numbers:
        QTest.keyClicks(window, number)
        QTest.keyClick(window, Qt.Key.Key_M, CONTROL)


def listed(window: CalculatorWindow) -> MemoryPane:
    found = window.findChild(MemoryPane, "memory_pane")
    assert isinstance(found, MemoryPane)
    return found


def row_key(window: CalculatorWindow, at: int, name: str) -> KeyButton:
    row = window.findChild(QWidget, f"memory_row_{at}")
    assert isinstance(row, QWidget)
    found = row.findChild(KeyButton, f"row_{name}")
    assert isinstance(found, KeyButton)
    return found


@pytest.fixture
def opened(window: CalculatorWindow) -> CalculatorWindow:
    """A window whose memory of 3, 2 and 1 is listed over the keys, with 7 in the display."""
    keep(window, "1", "2", "3")
    QTest.keyClicks(window, "7")
    QTest.mouseClick(key(window, "memory_open"), LEFT)
    return window


def test_the_list_is_grey_while_it_is_empty(window: CalculatorWindow) -> None:
    assert not key(window, "memory_open").isEnabled()
    keep(window, "5")
    assert key(window, "memory_open").isEnabled()
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert not key(window, "memory_open").isEnabled()


def test_the_newest_is_on_top(opened: CalculatorWindow) -> None:
    assert listed(opened).isVisible()
    assert listed(opened).texts() == ["3", "2", "1"]


def test_numbers_have_the_digits_of_the_mode(window: CalculatorWindow) -> None:
    window.set_mode(Mode.SCIENTIFIC)
    QTest.keyClicks(window, "1/3=")
    QTest.keyClick(window, Qt.Key.Key_M, CONTROL)
    QTest.mouseClick(key(window, "memory_open"), LEFT)
    assert listed(window).texts() == [f"0.{'3' * 32}"]
    window.set_mode(Mode.STANDARD)
    QTest.mouseClick(key(window, "memory_open"), LEFT)
    assert listed(window).texts() == [f"0.{'3' * 16}"]


def test_each_number_has_its_keys(opened: CalculatorWindow) -> None:
    QTest.mouseClick(row_key(opened, 1, "memory_add"), LEFT)
    assert listed(opened).texts() == ["3", "9", "1"]
    QTest.mouseClick(row_key(opened, 2, "memory_subtract"), LEFT)
    assert listed(opened).texts() == ["3", "9", "-6"]
    QTest.mouseClick(row_key(opened, 0, "memory_clear"), LEFT)
    assert listed(opened).texts() == ["9", "-6"]
    assert display(opened).result == "7"


def test_a_number_is_taken_into_the_calculation(opened: CalculatorWindow) -> None:
    row = opened.findChild(QWidget, "memory_row_2")
    assert isinstance(row, QWidget)
    number = next(button for button in row.findChildren(KeyButton) if button.accessibleName() == "1")
    QTest.mouseClick(number, LEFT)
    assert display(opened).result == "1"
    assert not listed(opened).isVisible()


def test_keys_of_the_list_say_what_they_do(opened: CalculatorWindow) -> None:
    names = [row_key(opened, 0, f"memory_{name}").accessibleName() for name in ("clear", "add", "subtract")]
    assert names == ["Clear this number", "Add to this number", "Subtract from this number"]


def test_beside_the_keys_a_tab_shows_it(qtbot: QtBot, window: CalculatorWindow) -> None:
    window.resize(700, 600)
    QTest.mouseClick(key(window, "tab_memory"), LEFT)
    assert listed(window).isVisible()
    keep(window, *"12345678")
    assert listed(window).texts() == list("87654321")
    QTest.mouseClick(key(window, "tab_history"), LEFT)
    assert not listed(window).isVisible()


def test_what_goes_from_the_memory_goes_from_the_list(opened: CalculatorWindow) -> None:
    QTest.keyClick(opened, Qt.Key.Key_L, CONTROL)
    assert listed(opened).texts() == []
    keep(opened, "48159926")
    opened.forget("48159926")
    assert listed(opened).texts() == []
