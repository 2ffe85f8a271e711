"""Find: by keys alone from the words to the row, in both views."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from calculator.back.content.records import Content
from calculator.back.session.session import Session
from calculator.back.ui.sections.rows_page import RowsPage
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import AMINA, NADIA, fail
from tests.calculator.back.ui.filled import CTRL, go, write
from tests.calculator.back.ui.handling import click, editor, label, shown_first

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]


def press(window: NotebookWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def found(window: NotebookWindow) -> list[str]:
    roster = shown_first(window.findChildren(Roster, "found"))
    return [str(roster.model().index(row, 0).data()) for row in range(roster.model().rowCount())]


def look_for(qtbot: QtBot, window: NotebookWindow, words: str) -> None:
    press(window, Qt.Key.Key_F, CTRL)
    field = editor(window, "find_field")
    assert field.hasFocus()
    QTest.keyClicks(field, words)
    assert window._book is not None
    finding = window._book.desk.finding
    qtbot.waitUntil(lambda: finding.words == words)


@pytest.fixture
def filled(qtbot: QtBot, tasks: Tasks, open_session: OpenSession, content: Content) -> Session:
    session = open_session()
    done: list[None] = []
    tasks.run(lambda: write(session, "Zebra", content.services[1].id), done.append, fail)
    qtbot.waitUntil(lambda: bool(done))
    return session


def test_a_person_is_found_and_opened(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA, NADIA))
    window.show_plain()
    look_for(qtbot, window, "nadi")
    assert found(window) == ["Nadia Canary"]
    assert label(window, "title") == "Find"
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: label(window, "title") == "People")
    focused = window.focusWidget()
    assert isinstance(focused, Roster)
    assert focused.chosen() == NADIA.id
    assert editor(window, "real_name").text() == NADIA.real_name


def test_what_is_still_being_saved_is_found(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA))
    window.show_plain()
    field = editor(window, "notes")
    field.setFocus()
    QTest.keyClicks(field, "Umbrella ")
    look_for(qtbot, window, "umbrella")
    assert len(found(window)) == 1


@pytest.mark.parametrize(
    ("words", "title"),
    [("zebra thing", "Bag"), ("zebra next", "To do"), ("zebra item", "Lists"), ("zebra place", "Right now")],
)
def test_every_page_is_reached(qtbot: QtBot, filled: Session, show_window: ShowWindow, words: str, title: str) -> None:
    window = show_window(filled)
    window.show_plain()
    look_for(qtbot, window, words)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: label(window, "title") == title)
    if title != "Right now":
        page = shown_first(window.findChildren(RowsPage))
        row = page.shelf.get(page.chosen)
        assert row is not None
        assert words.split()[1] in str(row)
        assert page.roster.hasFocus()


def test_quiet_view_shows_things_of_the_house_and_keeps_no_word(
    qtbot: QtBot, filled: Session, show_window: ShowWindow
) -> None:
    window = show_window(filled)
    look_for(qtbot, window, "zebra")
    assert "Tap" in found(window)
    assert "Flour" in found(window)
    assert not [text for text in found(window) if "zebra" in text.lower()]
    press(window, Qt.Key.Key_Down)
    go(window, "people")
    press(window, Qt.Key.Key_F, CTRL)
    assert editor(window, "find_field").text() == ""
    assert found(window) == []
    window.show_plain()
    look_for(qtbot, window, "zebra")
    assert [text for text in found(window) if "Zebra" in text]
    window.show_quiet()
    assert editor(window, "find_field").text() == ""
    assert found(window) == []


def test_nothing_found_is_said_and_the_newest_words_win(qtbot: QtBot, filled: Session, show_window: ShowWindow) -> None:
    window = show_window(filled)
    window.show_plain()
    click(window, "find")
    look_for(qtbot, window, "zebra xylophone")
    assert found(window) == []
    assert shown_said(window) == "Nothing has these words."
    press(window, Qt.Key.Key_Return)
    assert label(window, "title") == "Find"
    field = editor(window, "find_field")
    field.selectAll()
    QTest.keyClicks(field, "zebra")
    qtbot.waitUntil(lambda: len(found(window)) > 3)
    assert shown_said(window) == f"Found: {len(found(window))}"


def shown_said(window: NotebookWindow) -> str:
    return label(window, "said")
