"""Set-up in the room of a screen of 1024x600 at twice the size: what has the focus is in sight, and codes are whole."""

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from calculator.words import Words
from setup.draft import Draft
from setup.ui.window import Acts, SetupWindow
from steps.whole_line import WholeLine
from tests.setup.conftest import ROOT
from tests.setup.hands import NAMES, Hands

WIDTH, HEIGHT = 512, 280


def nothing(_draft: Draft) -> None:
    """No disk is touched here."""


ACTS = Acts(make=nothing, opens=lambda _folder, _entry: False, update=nothing, remove=nothing, folder="somewhere")


@pytest.fixture
def hands(qtbot: QtBot, catalogues: dict[str, Words], language: str) -> Iterator[Hands]:
    """Hands on a small window."""
    style = (ROOT / "resources" / "themes" / "setup.qss").read_text(encoding="utf-8")
    before = QApplication.style().name()
    QApplication.setStyle("Fusion")
    window = SetupWindow(catalogues, language, Random(7), ACTS, style)
    qtbot.addWidget(window)
    window.resize(WIDTH, HEIGHT)
    window.show()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield Hands(qtbot, window)
    QApplication.setStyle(before)


def area_of(widget: QWidget) -> QScrollArea:
    """The scroll area around a page."""
    parent = widget.parentWidget()
    while not isinstance(parent, QScrollArea):
        assert parent is not None
        parent = parent.parentWidget()
    return parent


def in_sight(widget: QWidget) -> bool:
    """Nothing of it is scrolled away."""
    view = area_of(widget).viewport()
    return view.rect().contains(QRect(widget.mapTo(view, QPoint()), widget.size()))


def focus_in_sight(hands: Hands) -> bool:
    """The focus is in the bar below, or wholly in sight."""
    focus = hands.focus()
    return not hands.window.page.isAncestorOf(focus) or in_sight(focus)


def test_the_window_is_as_small_as_that_screen(hands: Hands) -> None:
    assert (hands.window.width(), hands.window.height()) == (WIDTH, HEIGHT)


def test_every_page_shows_its_focus_and_never_scrolls_sideways(hands: Hands) -> None:
    for name in NAMES:
        hands.reach(name) if name == NAMES[0] else hands.step()
        hands.qtbot.waitUntil(lambda: focus_in_sight(hands))
        assert area_of(hands.window.page).horizontalScrollBar().maximum() == 0, name
        for _ in range(12):
            hands.press(Qt.Key.Key_Tab)
            assert focus_in_sight(hands), (name, hands.focus().objectName())


def test_arrow_keys_bring_choices_into_sight(hands: Hands) -> None:
    hands.reach("code")
    for _ in range(4):
        hands.press(Qt.Key.Key_Down)
        assert in_sight(hands.focus())


def test_codes_and_keys_are_whole(hands: Hands) -> None:
    hands.reach("code")
    lines = [line for line in hands.window.page.findChildren(WholeLine) if line.isVisible()]
    assert len(lines) == 2
    hands.step()
    lines += hands.window.page.findChildren(WholeLine, "offer")
    for line in lines:
        assert QFontMetrics(line.font()).horizontalAdvance(line.text()) < line.width()
        assert line.height() >= QFontMetrics(line.font()).height()
    assert in_sight(hands.window.page.findChildren(WholeLine, "offer")[0])
    keys = [key for key in hands.window.page.findChildren(QPushButton) if key.objectName().startswith("key_")]
    assert len(keys) > 15
    assert all(in_sight(key) for key in keys)


def test_the_longest_code_is_whole(hands: Hands) -> None:
    hands.reach("code")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    hands.go_on()
    hands.type_entry("917402586317*28460573915")
    hands.tab_to("cover")
    hands.press(Qt.Key.Key_Return)
    offer = hands.window.page.findChild(WholeLine, "offer")
    assert offer is not None
    assert "9174" in offer.text()
    assert " " not in offer.text()
    assert QFontMetrics(offer.font()).horizontalAdvance(offer.text()) < offer.width()


def test_the_calculator_and_the_way_back_are_both_in_sight(hands: Hands) -> None:
    hands.reach("home")
    hands.press(Qt.Key.Key_F12)
    page = hands.window.page
    for name in ("again", "key_equals", "key_clear"):
        button = page.findChild(QPushButton, name)
        assert button is not None
        assert button.isVisible()
        assert in_sight(button)
    assert all(in_sight(label) for label in page.findChildren(QLabel, "answer") if label.isVisible())
