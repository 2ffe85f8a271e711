"""History, menu, about and the colours: what lies beside and over the keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu, QWidget
from pytestqt.qtbot import QtBot

from calculator.front.ui.history_pane import HistoryPane
from calculator.front.ui.text_page import TextPage
from calculator.front.ui.window import CalculatorWindow
from tests.calculator.front.ui.finders import display, key, pane

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def lightness(widget: QWidget) -> list[int]:
    """Of the window's edge and of the upper left corner of the = key."""
    image = widget.grab().toImage()
    return [image.pixelColor(2, 2).lightness(), image.pixelColor(2, widget.height() - 2).lightness()]


def test_history_docks_and_opens(qtbot: QtBot, window: CalculatorWindow) -> None:
    assert window.findChild(HistoryPane, "history_pane") is None
    QTest.keyClicks(window, "1/4=2+2=")
    QTest.keyClick(window, Qt.Key.Key_H, CONTROL)
    assert pane(window).isVisible()
    assert pane(window).texts() == ["2 + 2=\n4", "1 ÷ 4=\n0.25"]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not pane(window).isVisible()
    assert display(window).result == "4"
    window.resize(700, 600)
    qtbot.waitUntil(lambda: pane(window).isVisible())
    pane(window).chosen.emit(0)
    assert (display(window).expression, display(window).result) == ("1 ÷ 4=", "0.25")
    QTest.keyClick(window, Qt.Key.Key_D, CONTROL | SHIFT)
    assert pane(window).texts() == []


def page(window: CalculatorWindow, name: str) -> TextPage:
    found = window.findChild(TextPage, name)
    assert isinstance(found, TextPage), name
    return found


def test_help_is_a_page_of_the_window(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "12")
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert page(window, "help_page").isVisible()
    assert {"Ctrl+H", "Alt+2", "Square root"} <= set(page(window, "help_page").texts())
    # What is typed now is for nobody.
    QTest.keyClicks(page(window, "help_page").back, "34")
    QTest.mouseClick(key(window, "help_back"), Qt.MouseButton.LeftButton)
    assert not page(window, "help_page").isVisible()
    assert display(window).result == "12"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_about_says_what_it_is(qtbot: QtBot, window: CalculatorWindow) -> None:
    choose(window, "about")
    texts = "\n".join(page(window, "about_page").texts())
    assert all(part in texts for part in ("Sums\nVersion 1.0", "General Public License", "Qt 6.", "Lesser"))
    QTest.keyClick(page(window, "about_page").back, Qt.Key.Key_Escape)
    assert not page(window, "about_page").isVisible()


def test_dark_and_light(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "1/4=")
    window.resize(700, 600)
    QTest.keyClick(window, Qt.Key.Key_F1)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert min(lightness(window)) > 200
    window.set_scheme(Qt.ColorScheme.Dark)
    assert max(lightness(window)) < 60
    parts = [display(window), pane(window), key(window, "key_7"), key(window, "menu")]
    assert all(part.grab().toImage().pixelColor(6, 6).lightness() < 90 for part in parts)
    window.set_scheme(Qt.ColorScheme.Light)
    assert all(part.grab().toImage().pixelColor(6, 6).lightness() > 200 for part in parts)


def menu_of(window: CalculatorWindow) -> QMenu:
    """The menu that is open."""
    (menu,) = [menu for menu in window.findChildren(QMenu) if menu.isVisible()]
    return menu


def choose(window: CalculatorWindow, entry: str) -> None:
    """Choose an entry of the program's menu, as the mouse would."""
    QTest.keyClick(window, Qt.Key.Key_F10)
    menu = menu_of(window)
    (action,) = [action for action in menu.actions() if action.data() == entry]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_every_entry_of_the_menu_does_what_it_says(qtbot: QtBot, window: CalculatorWindow) -> None:
    assert window.findChild(QMenu) is None
    QTest.keyClicks(window, "1234.5")
    choose(window, "copy")
    assert QGuiApplication.clipboard().text() == "1234.5"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    choose(window, "paste")
    assert display(window).result == "1,234.5"
    choose(window, "history")
    assert pane(window).isVisibleTo(window)
    choose(window, "help")
    assert page(window, "help_page").isVisible()
    qtbot.waitUntil(lambda: window.findChild(QMenu) is None)
    choose(window, "quit")
    assert not window.isVisible()
    QGuiApplication.clipboard().clear()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_right_button_offers_copy_and_paste(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "73")
    at = display(window).rect().center()
    QApplication.sendEvent(
        display(window), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, window.mapToGlobal(at))
    )
    menu = menu_of(window)
    assert [action.data() for action in menu.actions()] == ["copy", "paste"]
    menu.actions()[0].trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == "73"
    QGuiApplication.clipboard().clear()


def test_a_row_is_chosen_with_the_mouse_or_space(qtbot: QtBot, window: CalculatorWindow) -> None:
    QTest.keyClicks(window, "1/4=2+2=")
    QTest.mouseClick(key(window, "history"), Qt.MouseButton.LeftButton)
    rows = pane(window).findChild(QListWidget, "history_list")
    assert isinstance(rows, QListWidget)
    rows.setFocus()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(1)).center())
    assert display(window).result == "0.25"
    assert not pane(window).isVisible()
    QTest.keyClick(window, Qt.Key.Key_H, CONTROL)
    rows.setCurrentRow(1)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Up)
    assert rows.currentRow() == 0
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert display(window).result == "4"
    QTest.keyClick(rows, Qt.Key.Key_7)
    assert display(window).result == "7"


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_the_menu_stands_out_from_the_window(window: CalculatorWindow, scheme: Qt.ColorScheme) -> None:
    QTest.keyClick(window, Qt.Key.Key_F10)
    window.set_scheme(scheme)
    menu = menu_of(window)
    image = menu.grab().toImage()
    behind = _luminance(window.grab().toImage().pixelColor(2, 2))
    for x, y in ((0, 20), (20, 0), (image.width() - 1, 20), (20, image.height() - 1)):
        edge = _luminance(image.pixelColor(x, y))
        assert (max(edge, behind) + 0.05) / (min(edge, behind) + 0.05) >= 3
    menu.close()
