"""Choosing by keyboard: arrow keys, and letters with Alt that mean one thing on a page."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from calculator.words import LANGUAGES
from setup.ui.window import SetupWindow
from sheets.files import read_sheet
from tests.setup.conftest import ROOT
from tests.setup.hands import NAMES, Hands


def letters(texts: list[str]) -> Counter[str]:
    """How often each letter is asked for with Alt."""
    return Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)


@pytest.mark.parametrize("own", LANGUAGES)
def test_a_letter_means_one_thing_on_a_page(own: str) -> None:
    texts = read_sheet(ROOT / "content" / own / "setup.yaml").texts()
    pages = {text_id.partition(".")[0] for text_id, text in texts.items() if "&" in text} - {"window"}
    assert pages == {"task", "country", "fresh", "code", "typing", "home", "making", "update", "remove"}
    for page in pages:
        on_page = [text for text_id, text in texts.items() if text_id.partition(".")[0] in (page, "window")]
        assert {letter for letter, count in letters(on_page).items() if count > 1} == set(), page


@pytest.fixture
def hands(qtbot: QtBot, window: SetupWindow) -> Hands:
    """Hands on this window, and the first focus there."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return Hands(qtbot, window)


def test_every_page_as_it_is_built(hands: Hands) -> None:
    for name in NAMES:
        hands.reach(name) if name == NAMES[0] else hands.step()
        buttons = [button for button in hands.window.findChildren(QAbstractButton) if button.window() is hands.window]
        shown = [button.text() for button in buttons if button.isVisible()]
        assert max(letters(shown).values()) == 1, name


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([Qt.Key.Key_Down], "make_new"),
        ([Qt.Key.Key_Up], "keep"),
        ([Qt.Key.Key_Down, Qt.Key.Key_Up], "keep"),
        ([Qt.Key.Key_Space], "keep"),
    ],
)
def test_an_arrow_key_chooses_also_the_first_time(hands: Hands, keys: list[Qt.Key], chosen: str) -> None:
    hands.reach("fresh")
    choices = hands.window.page.findChildren(QRadioButton)
    assert not any(choice.isChecked() for choice in choices)
    for key in keys:
        hands.press(key)
    assert [choice.objectName() for choice in choices if choice.isChecked()] == [chosen]
    assert hands.window.page.objectName() == "fresh"
