"""Single pages: the code typed three times, one's own code, the home key, the paper."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from calculator.words import Words
from setup.ui.window import SetupWindow
from tests.setup.hands import Hands


@pytest.fixture
def hands(qtbot: QtBot, window: SetupWindow) -> Hands:
    """Hands on this window, and the first focus there."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return Hands(qtbot, window)


@pytest.fixture
def words(catalogues: dict[str, Words]) -> Words:
    """English."""
    return catalogues["en"]


def choose_own(hands: Hands) -> None:
    """From the first page to typing a code of one's own."""
    hands.reach("code")
    hands.press(Qt.Key.Key_Down)
    hands.go_on()


def click(hands: Hands, name: str) -> None:
    """The mouse on a button of this page."""
    button = hands.window.page.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_offered_sum_comes_first_and_others_can_be_drawn(hands: Hands) -> None:
    hands.reach("code")
    first = hands.window.page.applied(hands.window.draft).code
    hands.tab_to("another")
    hands.press(Qt.Key.Key_Return)
    second = hands.window.page.applied(hands.window.draft).code
    assert first == hands.window.draft.offers.sum
    assert set(second) & set("+-*")
    assert first != second


def test_the_random_number_is_one_key_away(hands: Hands) -> None:
    hands.reach("code")
    hands.press(Qt.Key.Key_Right)
    hands.go_on()
    assert hands.window.draft.code == hands.window.draft.offers.number


def test_a_code_typed_otherwise_does_not_count(hands: Hands, words: Words) -> None:
    hands.reach("typing")
    code = hands.window.draft.code
    hands.type_entry(code)
    assert hands.answer() == words("typing.right", count=1, times=3)
    hands.type_entry(code[:-1])
    assert hands.answer() == words("typing.other")
    hands.type_entry(code)
    assert not hands.window.page.is_complete()
    hands.type_entry(code)
    assert hands.answer() == words("typing.done")
    assert hands.window.page.is_complete()


def test_what_the_pad_takes_is_what_the_calculator_would_see(hands: Hands) -> None:
    hands.reach("typing")
    code = hands.window.draft.code
    QTest.keyClicks(hands.focus(), "99")
    hands.press(Qt.Key.Key_Escape)
    QTest.keyClicks(hands.focus(), code + "7")
    hands.press(Qt.Key.Key_Backspace)
    hands.press(Qt.Key.Key_Enter)
    for sign, name in (("+", "add"), ("-", "subtract"), ("*", "multiply")):
        code = code.replace(sign, f" {name} ")
    digits = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    for _ in range(2):
        for part in code.split():
            for name in [digits[int(sign)] for sign in part] if part.isdigit() else [part]:
                click(hands, f"key_{name}")
        click(hands, "key_equals")
    assert hands.window.page.is_complete()


def test_the_code_is_covered_after_the_first_time_and_can_be_shown(hands: Hands) -> None:
    hands.reach("typing")
    code = hands.window.draft.code
    shown = hands.read("offer")
    assert all(sign in shown for sign in code if sign.isdigit())
    hands.type_entry(code)
    assert hands.read("offer") == ""
    hands.tab_to("cover")
    hands.press(Qt.Key.Key_Return)
    assert hands.read("offer") == shown


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("12345678", "run"),
        ("15041990", "date"),
        ("7319", "too_short"),
        ("604-97/3+5", "short_sum"),
        ("2047925302", "phone_number"),
        ("73*5+44", "too_short"),
        ("", "not_a_code"),
    ],
)
def test_a_weak_code_of_ones_own_gets_its_sentence(hands: Hands, words: Words, entry: str, reason: str) -> None:
    choose_own(hands)
    hands.type_entry(entry)
    assert hands.answer() == words(f"code.refused.{reason}")
    assert not hands.window.page.is_complete()


def test_a_code_of_ones_own_is_typed_three_times_and_stays_on_going_back(hands: Hands) -> None:
    choose_own(hands)
    for _ in range(3):
        hands.type_entry("73*58+4419")
    hands.go_on()
    assert hands.window.draft.code == "73*58+4419"
    hands.go_back()
    assert hands.window.page.is_complete()
    hands.go_back()
    hands.go_on()
    assert hands.window.page.is_complete()


def test_a_code_of_ones_own_can_be_taken_back(hands: Hands) -> None:
    choose_own(hands)
    hands.type_entry("73*58+4419")
    hands.tab_to("start_over")
    hands.press(Qt.Key.Key_Return)
    for _ in range(3):
        hands.type_entry("91-604*275")
    hands.go_on()
    assert hands.window.draft.code == "91-604*275"


def test_another_choice_must_be_typed_anew(hands: Hands) -> None:
    hands.reach("home")
    hands.go_back()
    hands.go_back()
    hands.press(Qt.Key.Key_Down)
    hands.go_on()
    assert not hands.window.page.is_complete()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F12])
def test_the_home_key_shows_a_calculator_at_once_and_counts_once_a_press(
    hands: Hands, words: Words, key: Qt.Key
) -> None:
    hands.reach("home")
    field = hands.window.page.findChild(QPlainTextEdit, "field")
    assert field is not None
    QTest.keyClicks(field, "some words")
    hands.press(key)
    assert not field.isVisible()
    assert field.toPlainText() == ""
    picture = hands.window.page.findChild(QPushButton, "key_equals")
    assert picture is not None
    assert picture.isVisible()
    hands.press(key)
    assert hands.answer() == words("home.once")
    assert not hands.window.page.is_complete()
    hands.press(Qt.Key.Key_Return)
    hands.press(key)
    assert hands.window.page.is_complete()


def test_the_paper_must_be_right(hands: Hands, words: Words) -> None:
    hands.reach("paper")
    recovery = hands.window.draft.recovery
    hands.type_entry(recovery[:12])
    assert hands.answer() == words("paper.other")
    assert not hands.window.page.is_complete()
    hands.type_entry(recovery)
    assert hands.answer() == words("paper.right")


def test_the_numbers_are_shown_in_full_and_cannot_be_copied(hands: Hands) -> None:
    hands.reach("recovery")
    assert "".join(hands.read("offer").split()) == hands.window.draft.recovery
    clipboard = QApplication.clipboard()
    clipboard.setText("before")
    QTest.keyClick(hands.focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(hands.focus(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "before"


def test_the_display_shows_whether_keys_arrive_there(hands: Hands) -> None:
    hands.reach("typing")
    display = hands.window.page.findChild(QFrame, "display")
    assert display is not None
    assert display.property("focused") is True
    hands.tab_to("back")
    assert display.property("focused") is False
