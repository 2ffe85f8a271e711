"""The one kind of text field."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.ui.widgets.editor import Editor, Lines
from calculator.words import Words

CASES = ["abc", "línea\u00a0dura", "👩🏽‍👧 fine", "مرحبا (abc) \u200f!", "e\u0301"]


Show = Callable[..., Editor]


@pytest.fixture
def show(qtbot: QtBot, screen_words: Words) -> Iterator[Show]:
    """Shows a field in a window, with a second one to move on to, and the focus in the first."""
    windows: list[QWidget] = []

    def show_field(lines: Lines, text: str = "") -> Editor:
        window = QWidget()
        windows.append(window)
        editor = Editor(screen_words, lines)
        other = Editor(screen_words, lines)
        other.setObjectName("next")
        layout = QVBoxLayout(window)
        layout.addWidget(editor)
        layout.addWidget(other)
        editor.fill(text)
        window.show()
        window.activateWindow()
        editor.setFocus()
        qtbot.waitUntil(editor.hasFocus)
        return editor

    yield show_field
    for window in windows:
        window.hide()
        window.deleteLater()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def pasted(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def heard(editor: Editor) -> list[str]:
    told: list[str] = []
    editor.edited.connect(lambda: told.append("edited"))
    editor.refused.connect(lambda: told.append("refused"))
    return told


@pytest.mark.parametrize("text", [*CASES, "two\nlines\n\n"])
def test_text_goes_in_and_out_unchanged(qtbot: QtBot, show: Show, text: str) -> None:
    editor = show(Lines.MANY, text)
    assert editor.text() == text
    editor.fill("")
    editor.insertFromMimeData(pasted(text))
    assert editor.text() == text


def test_filling_is_no_edit_and_cannot_be_undone(qtbot: QtBot, show: Show) -> None:
    editor = show(Lines.ONE)
    told = heard(editor)
    editor.fill("abc")
    assert told == []
    assert not editor.document().isUndoAvailable()
    QTest.keyClicks(editor, "d")
    assert told == ["edited"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_enter_moves_on_from_one_line(qtbot: QtBot, show: Show, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    editor = show(Lines.ONE, "abc")
    QTest.keyClick(editor, key, modifier)
    assert editor.text() == "abc"
    assert focused().objectName() == "next"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_enter_begins_a_line_where_there_are_several(qtbot: QtBot, show: Show, modifier: Qt.KeyboardModifier) -> None:
    editor = show(Lines.FEW)
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Return, modifier)
    QTest.keyClicks(editor, "b")
    assert editor.text() == "a\nb"
    assert editor.document().blockCount() == 2


@pytest.mark.parametrize("lines", list(Lines))
def test_nothing_can_be_written_where_one_can_only_read(qtbot: QtBot, show: Show, lines: Lines) -> None:
    editor = show(lines, "abc")
    editor.setReadOnly(True)
    QTest.keyClicks(editor, "d")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "abc"


@pytest.mark.parametrize("lines", list(Lines))
def test_tab_moves_on(qtbot: QtBot, show: Show, lines: Lines) -> None:
    editor = show(lines, "abc")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text() == "abc"
    assert focused().objectName() == "next"


def test_lines_pasted_into_one_line_become_spaces(qtbot: QtBot, show: Show) -> None:
    editor = show(Lines.ONE)
    editor.insertFromMimeData(pasted("a\r\nb\u2029c\x00\n"))
    assert editor.text() == "a b c"


def test_rich_text_and_pictures_stay_outside(qtbot: QtBot, show: Show) -> None:
    editor = show(Lines.MANY)
    data = QMimeData()
    data.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    assert not editor.canInsertFromMimeData(data)
    data.setHtml("<b>bold</b>")
    data.setText("bold")
    editor.insertFromMimeData(data)
    assert editor.text() == "bold"


@pytest.mark.parametrize("way", ["key", "enter", "paste", "compose"])
def test_a_full_field_takes_nothing_more_and_keeps_all(qtbot: QtBot, show: Show, way: str) -> None:
    full = "x" * FIELD_LIMIT
    editor = show(Lines.MANY, full)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    told = heard(editor)
    match way:
        case "key":
            QTest.keyClicks(editor, "y")
        case "enter":
            QTest.keyClick(editor, Qt.Key.Key_Return)
        case "paste":
            editor.insertFromMimeData(pasted("yy"))
        case "compose":
            event = QInputMethodEvent("", [])
            event.setCommitString("y")
            QApplication.sendEvent(editor, event)
    assert told == ["refused"]
    assert editor.text() == full
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text() == full[1:]
    QTest.keyClicks(editor, "z")
    assert editor.text() == f"{full[1:]}z"


def test_a_full_field_can_be_written_over(qtbot: QtBot, show: Show) -> None:
    editor = show(Lines.MANY, "x" * FIELD_LIMIT)
    editor.selectAll()
    editor.insertFromMimeData(pasted("y" * FIELD_LIMIT))
    assert editor.text() == "y" * FIELD_LIMIT
    editor.selectAll()
    QTest.keyClicks(editor, "z")
    assert editor.text() == "z"


def test_emoji_count_as_one_character_each(qtbot: QtBot, show: Show) -> None:
    editor = show(Lines.MANY)
    editor.insertFromMimeData(pasted("🌱" * FIELD_LIMIT))
    assert len(editor.text()) == FIELD_LIMIT


def test_the_system_is_told_not_to_learn_from_it(qtbot: QtBot, show: Show) -> None:
    hints = show(Lines.ONE).inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_a_copy_is_plain_text_with_the_mark_and_nothing_else(qtbot: QtBot, show: Show) -> None:
    editor = show(Lines.MANY, "one\ntwo")
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert data.text() == "one\ntwo"
    mark = "x-kde-" + "passwordManagerHint"
    assert sorted(data.formats()) == ["text/plain", mark]
    assert data.data(mark).data() == b"secret"


def test_pressing_on_a_selection_drags_nothing(qtbot: QtBot, show: Show) -> None:
    editor = show(Lines.ONE, "abcdefgh")
    editor.selectAll()
    viewport = editor.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert not editor.textCursor().hasSelection()
    # With a selection under the press, this move would start a drag and not come back until it ended.
    QTest.mouseMove(viewport, QPoint(20 + 4 * QApplication.startDragDistance(), 10))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton)
    assert editor.text() == "abcdefgh"
    assert not editor.acceptDrops()


@pytest.mark.parametrize("is_read_only", [False, True])
def test_the_menu_offers_what_can_be_done(qtbot: QtBot, show: Show, is_read_only: bool) -> None:
    editor = show(Lines.ONE, "abc")
    editor.setReadOnly(is_read_only)
    editor.selectAll()
    menu = editor.context_menu()
    on = [action.text() for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    menu.deleteLater()
    assert on == (["Copy", "Select all"] if is_read_only else ["Cut", "Copy", "Select all"])


def test_what_the_menu_offers_is_done(qtbot: QtBot, show: Show) -> None:
    editor = show(Lines.ONE)
    QTest.keyClicks(editor, "abc")
    menu = editor.context_menu()
    next(action for action in menu.actions() if action.text() == "Undo").trigger()
    menu.deleteLater()
    assert editor.text() == ""


@pytest.mark.parametrize("lines", [Lines.FEW, Lines.MANY])
def test_a_field_grows_with_its_text_until_it_scrolls(qtbot: QtBot, show: Show, lines: Lines) -> None:
    editor = show(lines)
    empty = editor.height()
    editor.fill("\n".join("abcde"))
    qtbot.waitUntil(lambda: editor.height() > empty)
    assert editor.verticalScrollBar().maximum() == 0
    editor.fill("x\n" * 100)
    tallest = editor.height()
    editor.fill("x\n" * 200)
    assert editor.height() == tallest
    editor.fill("")
    qtbot.waitUntil(lambda: editor.height() == empty)
