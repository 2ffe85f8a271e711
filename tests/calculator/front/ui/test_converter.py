"""The Converter's page: two numbers, each of which can be typed into."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from calculator.front.engine.converter.units import CATEGORIES, units_of
from calculator.front.ui.converter_page import ConverterPage
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.modes import Mode
from calculator.front.ui.window import CalculatorWindow
from calculator.words import Words
from tests.calculator.front.ui.finders import key

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
POPUPS = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def converter(window: CalculatorWindow) -> CalculatorWindow:
    """A window in the Converter."""
    window.set_mode(Mode.CONVERTER)
    return window


def page(window: CalculatorWindow) -> ConverterPage:
    assert isinstance(window.page, ConverterPage)
    return window.page


def numbers(window: CalculatorWindow) -> tuple[str, str]:
    first, second = page(window).values
    return first.caption, second.caption


def choose(window: CalculatorWindow, button: str, text: str) -> None:
    """Choose from the list of a button, as the mouse would."""
    QTest.mouseClick(key(window, button), LEFT)
    (menu,) = [menu for menu in window.findChildren(QMenu) if menu.isVisible()]
    (action,) = [action for action in menu.actions() if action.text() == text]
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def test_what_is_typed_shows_in_the_other_unit(converter: CalculatorWindow) -> None:
    assert numbers(converter) == ("0", "0")
    QTest.keyClicks(converter, "2.54")
    assert numbers(converter) == ("2.54", "1")
    QTest.keyClick(converter, Qt.Key.Key_Backspace)
    assert numbers(converter)[0] == "2.5"


def test_it_also_calculates(converter: CalculatorWindow) -> None:
    QTest.keyClicks(converter, "12.7*2=")
    assert numbers(converter) == ("25.4", "10")
    assert page(converter).values[0].expression == "12.7 × 2="


@POPUPS
def test_categories_and_units_are_chosen(converter: CalculatorWindow) -> None:
    QTest.keyClicks(converter, "100")
    choose(converter, "category", "Temperature")
    assert numbers(converter) == ("100", "212")
    choose(converter, "unit_1", "Kelvin")
    assert numbers(converter) == ("100", "373.15")
    choose(converter, "category", "Length")
    choose(converter, "category", "Temperature")
    assert key(converter, "unit_1").accessibleName() == "Unit: Kelvin"


def test_the_other_number_can_be_typed_into(converter: CalculatorWindow) -> None:
    QTest.keyClicks(converter, "2.54")
    QTest.mouseClick(page(converter).values[1], LEFT)
    QTest.keyClicks(converter, "10")
    assert numbers(converter) == ("25.4", "10")
    assert [value.isChecked() for value in page(converter).values] == [False, True]
    QTest.mouseClick(page(converter).values[0], LEFT)
    QTest.keyClicks(converter, "+1=")
    assert numbers(converter)[0] == "26.4"


def test_units_are_swapped(converter: CalculatorWindow) -> None:
    QTest.keyClicks(converter, "1")
    QTest.mouseClick(key(converter, "swap"), LEFT)
    assert numbers(converter) == ("1", "2.54")
    assert page(converter).units[0].caption == "Inches"


def test_entries_are_told_from_both_numbers(qtbot: QtBot, converter: CalculatorWindow) -> None:
    told: list[str] = []
    converter.entered.connect(told.append)
    for side in (0, 1, 0):
        QTest.mouseClick(page(converter).values[side], LEFT)
        with qtbot.waitSignal(converter.entered):
            QTest.keyClicks(converter, "73*58+4419=")
    assert told == ["73*58+4419"] * 3


def test_it_forgets_an_entry(converter: CalculatorWindow) -> None:
    QTest.keyClicks(converter, "48159926=")
    converter.forget("48159926")
    assert numbers(converter) == ("0", "0")
    QTest.keyClicks(converter, "12")
    converter.forget("48159926")
    assert numbers(converter)[0] == "12"


def test_an_error_is_a_sentence_and_the_other_number_empty(converter: CalculatorWindow) -> None:
    QTest.keyClicks(converter, "1/0=")
    assert numbers(converter) == ("Cannot divide by zero", "")
    QTest.mouseClick(page(converter).values[1], LEFT)
    QTest.keyClicks(converter, "5")
    assert numbers(converter) == ("12.7", "5")


def test_copy_and_paste(converter: CalculatorWindow) -> None:
    QTest.keyClicks(converter, "12345.5")
    QTest.keyClick(converter, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "12345.5"
    QGuiApplication.clipboard().setText("5.08")
    QTest.keyClick(converter, Qt.Key.Key_V, CONTROL)
    assert numbers(converter) == ("5.08", "2")
    QGuiApplication.clipboard().clear()


def test_it_has_no_lists(converter: CalculatorWindow) -> None:
    assert not key(converter, "history").isVisible()
    QTest.keyClick(converter, Qt.Key.Key_H, CONTROL)
    converter.resize(800, 600)
    assert page(converter).width() == 800


@POPUPS
def test_the_menu_offers_no_history_where_there_is_none(converter: CalculatorWindow) -> None:
    for mode, is_there in ((Mode.CONVERTER, False), (Mode.STANDARD, True)):
        converter.set_mode(mode)
        QTest.keyClick(converter, Qt.Key.Key_F10)
        (menu,) = [menu for menu in converter.findChildren(QMenu) if menu.isVisible()]
        offered = [action.data() for action in menu.actions()]
        menu.close()
        assert ("history" in offered) == is_there
        assert "quit" in offered


def test_signs_follow_the_language(make_window: Callable[[str], CalculatorWindow]) -> None:
    window = make_window("fr_CA")
    window.set_mode(Mode.CONVERTER)
    QTest.keyClicks(window, "3175,0")
    assert numbers(window) == ("3\u00a0175,0", "1\u00a0250")


def test_every_category_and_unit_has_a_name(calculator_words: Words) -> None:
    for category in CATEGORIES:
        assert f"category.{category}" in calculator_words
        assert [unit for unit in units_of(category) if f"unit.{unit}" not in calculator_words] == []


def test_numbers_have_names_with_their_units(converter: CalculatorWindow) -> None:
    QTest.keyClicks(converter, "2.54")
    assert [value.accessibleName() for value in page(converter).values] == ["2.54 Centimetres", "1 Inches"]


@POPUPS
@pytest.mark.parametrize("size", [(320, 500), (320, 256), (1366, 700)])
def test_nothing_is_cut_or_covered(converter: CalculatorWindow, size: tuple[int, int]) -> None:
    converter.setMinimumSize(0, 0)
    converter.resize(*size)
    buttons = [button for button in converter.findChildren(KeyButton) if button.isVisible()]
    boxes = [QRect(button.mapTo(converter, QPoint()), button.size()) for button in buttons]
    assert [box for box in boxes if not converter.rect().contains(box) or min(box.width(), box.height()) < 14] == []
    assert not any(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[:at])
