"""Quiet view on every page: two notebooks look the same, and no widget holds a word that was typed or packed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from calculator.back.content.records import Content
from calculator.back.session.session import Session
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import fail
from tests.calculator.back.ui.filled import PAGES, go, texts_of, write
from tests.calculator.back.ui.reading import drawn, held_texts, spoken_tree

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]


@pytest.fixture
def open_filled(qtbot: QtBot, tasks: Tasks, open_session: OpenSession, content: Content) -> Callable[[str], Session]:
    """Opens a notebook with the same word in every field."""

    def open_it(canary: str) -> Session:
        session = open_session()
        done: list[None] = []
        service = content.services[1].id
        tasks.run(lambda: write(session, canary, service), done.append, fail)
        qtbot.waitUntil(lambda: bool(done))
        return session

    return open_it


def settle(qtbot: QtBot, window: NotebookWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    # Cards that were given up go now.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_lists(qtbot: QtBot, window: NotebookWindow) -> list[Callable[[], None]]:
    """Every page, and at last the list of her own, opened."""

    def open_own() -> None:
        go(window, "lists")
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_End)
        QTest.keyClick(focused, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.findChild(Roster, "items") is not None)

    return [*((lambda page=page: go(window, page)) for page in PAGES), open_own]


def test_two_notebooks_look_and_sound_the_same_on_every_page(
    qtbot: QtBot, open_filled: Callable[[str], Session], show_window: ShowWindow
) -> None:
    one, other = show_window(open_filled("Zebra")), show_window(open_filled("Qwx"))
    for step, other_step in zip(open_lists(qtbot, one), open_lists(qtbot, other), strict=True):
        settle(qtbot, one)
        step()
        settle(qtbot, one)
        pixels, spoken = drawn(one), spoken_tree(one)
        settle(qtbot, other)
        other_step()
        settle(qtbot, other)
        assert pixels == drawn(other)
        assert spoken == spoken_tree(other)


@pytest.mark.parametrize("visit", ["never plain", "plain and back", "zoomed and back"])
def test_no_typed_and_no_packed_word_is_held(
    qtbot: QtBot, open_filled: Callable[[str], Session], show_window: ShowWindow, content: Content, visit: str
) -> None:
    window = show_window(open_filled("Zebra"))
    packed = texts_of(content)
    for step in open_lists(qtbot, window):
        step()
        if visit == "plain and back":
            QTest.keyClick(window, Qt.Key.Key_F8)
            QTest.keyClick(window, Qt.Key.Key_F8)
        elif visit == "zoomed and back":
            QTest.keyPress(window, Qt.Key.Key_F9)
            QTest.keyRelease(window, Qt.Key.Key_F9)
        settle(qtbot, window)
        held = held_texts(window)
        assert "Zebra" not in held
        assert "Zebra" not in "".join(spoken_tree(window))
        assert {text for text in packed if text in held.split("\n")} == set()


def test_every_field_is_shown_in_plain_view(
    qtbot: QtBot, open_filled: Callable[[str], Session], show_window: ShowWindow
) -> None:
    window = show_window(open_filled("Zebra"))
    window.show_plain()
    seen = ""
    for step in open_lists(qtbot, window):
        step()
        settle(qtbot, window)
        seen += "".join(spoken_tree(window))
    for field in ("real", "shown", "one", "times", "ways", "notes", "thing", "shelf", "next", "list", "item", "line"):
        assert f"Zebra {field}" in seen
