"""How it looks: every sign is in a font, nothing is cut at any size, languages from right to left mirror the frame."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from calculator.front.engine.angle import Angle
from calculator.front.engine.keys import SCIENTIFIC_FUNCTIONS
from calculator.front.engine.line import function_name
from calculator.front.ui.caption import plain_caption, runs
from calculator.front.ui.faces import MEMORY_ROW, STANDARD_ROWS, Face
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.modes import Mode
from calculator.front.ui.scientific_faces import MORE, SCIENTIFIC_ROWS
from calculator.front.ui.window import CalculatorWindow
from calculator.paths import resources
from calculator.words import LANGUAGES, Words, catalogue
from tests.calculator.front.ui.finders import display, key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SIZES = ((320, 500), (360, 640), (560, 500), (900, 700), (1366, 740))
# Signs that are shown beside captions and words.
SHOWN = "0123456789.,-+×÷−√π()^=…▾\u00a0"


def captions() -> Iterator[str]:
    for row in (MEMORY_ROW, *STANDARD_ROWS, *SCIENTIFIC_ROWS):
        for cell in row:
            yield from (face.caption for face in cell.all) if isinstance(cell, Face) else (cell.caption,)
    yield from (caption for _, caption in MORE)
    yield from (function_name(key, angle) for key in SCIENTIFIC_FUNCTIONS for angle in Angle)
    yield SHOWN


def in_a_font(sign: str) -> bool:
    """Whether some font that is used draws it: not the box that stands for a sign that no font has."""
    metrics = QFontMetrics(QFont(QApplication.font()))
    return metrics.inFontUcs4(ord(sign)) or drawn(sign) != drawn("\U0010fffe")


def drawn(sign: str) -> QImage:
    label = QLabel(sign)
    label.resize(40, 40)
    return label.grab().toImage()


def test_every_sign_of_captions_and_words_is_in_a_font(qtbot: QtBot) -> None:
    packed = (resources() / "words.json").read_bytes()
    signs = set("".join(plain_caption(caption) for caption in captions()))
    for language in LANGUAGES:
        signs |= set("".join(catalogue(packed, language)._texts.values()))
    assert [sign for sign in sorted(signs - {"\n"}) if not in_a_font(sign)] == []


def test_multiplication_is_no_letter() -> None:
    shown = {plain_caption(caption) for caption in captions()}
    assert {"×", "÷", "−"} <= shown
    assert not {"X", "*", "/", "-"} & shown


def test_a_caption_knows_its_raised_and_lowered_parts() -> None:
    assert [run.text for run in runs("^y~√x")] == ["y", "√x"]
    assert [run.shift > 0 for run in runs("^y~√x")] == [True, False]
    assert [run.shift < 0 for run in runs("log_y~x")] == [False, True, False]
    assert plain_caption("|x|") == "|x|"


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_covered_at_any_size(window: CalculatorWindow, mode: Mode, size: tuple[int, int]) -> None:
    window.set_mode(mode)
    window.resize(*size)
    buttons = [button for button in window.findChildren(KeyButton) if button.isVisible()]
    boxes = [QRect(button.mapTo(window, QPoint()), button.size()) for button in buttons]
    assert [box for box in boxes if not window.rect().contains(box) or min(box.width(), box.height()) < 18] == []
    assert not any(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[:at])


def test_keys_grow_with_the_window(window: CalculatorWindow) -> None:
    small = key(window, "key_7").size()
    window.resize(900, 900)
    large = key(window, "key_7").size()
    assert large.width() > small.width()
    assert large.height() > small.height()


@pytest.mark.parametrize("locale", ["he_IL", "ar_EG", "fa_IR"])
@pytest.mark.parametrize("mode", list(Mode))
def test_from_right_to_left_the_frame_is_mirrored_and_numbers_are_not(
    qtbot: QtBot, make_window: Callable[[str], CalculatorWindow], locale: str, mode: Mode
) -> None:
    window = make_window(locale)
    window.set_mode(mode)
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert left(window, "menu") > window.width() // 2
    assert left(window, "key_1") < left(window, "key_2") < left(window, "key_3")
    QTest.keyClicks(window, "1234.5")
    assert window.page.copied() == "1234.5"
    window.resize(700, 600)
    side = window.findChild(QWidget, "side_pane")
    if window.page.has_lists:
        assert isinstance(side, QWidget)
        qtbot.waitUntil(side.isVisible)
        assert side.x() == 0
        assert window.page.x() == side.width()


def left(window: CalculatorWindow, name: str) -> int:
    button = key(window, name)
    return button.mapTo(window, QPoint()).x()


def test_a_number_stands_at_the_right_in_every_direction(make_window: Callable[[str], CalculatorWindow]) -> None:
    pictures = []
    for locale in ("en_CA", "he_IL"):
        window = make_window(locale)
        QTest.keyClicks(window, "1234.5*2=")
        pictures.append(display(window).grab().toImage())
    assert pictures[0] == pictures[1]


def test_sentences_of_pages_are_not_cut(window: CalculatorWindow, calculator_words: Words) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    page = window.findChild(QWidget, "help_page")
    assert isinstance(page, QWidget)
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels if label.wordWrap())
    assert all(label.geometry().right() <= window.width() for label in labels)
