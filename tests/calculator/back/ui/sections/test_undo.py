"""Ctrl+Z on a page brings back what was removed there last, in its place, on the screen and on the disk."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from calculator.back.content.records import Content
from calculator.back.session.session import Session
from calculator.back.ui.book import Everything, read_everything
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import AMINA, NADIA, fail
from tests.calculator.back.ui.filled import CTRL, go, write
from tests.calculator.back.ui.handling import click, editor, label, people_of, trouble

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]


def undo(window: NotebookWindow) -> None:
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Z, CTRL)


def saved(qtbot: QtBot, window: NotebookWindow) -> None:
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")


def read(qtbot: QtBot, tasks: Tasks, session: Session) -> Everything:
    answers: list[Everything] = []
    tasks.run(lambda: read_everything(session), answers.append, fail)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_two_people_come_back_one_after_the_other(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA, NADIA)
    window = show_window(session)
    window.show_plain()
    for _ in range(2):
        click(window, "remove")
        click(window, "remove_yes")
    saved(qtbot, window)
    assert people_of(qtbot, tasks, session) == ()
    assert trouble(window, "strip").sentence.startswith("Removed")
    undo(window)
    assert trouble(window, "strip").sentence == "It is back, in its place."
    undo(window)
    assert trouble(window, "strip").sentence == "It is back, in its place."
    undo(window)
    saved(qtbot, window)
    assert people_of(qtbot, tasks, session) == (AMINA, NADIA)


@pytest.mark.parametrize("page", ["bag", "to_do", "list", "item"])
def test_what_is_removed_comes_back_with_all_that_is_on_it(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow, content: Content, page: str
) -> None:
    session = open_session()
    done: list[None] = []
    tasks.run(lambda: write(session, "Zebra", content.services[1].id), done.append, fail)
    qtbot.waitUntil(lambda: bool(done))
    before = read(qtbot, tasks, session)
    window = show_window(session)
    window.show_plain()
    go(window, page if page in ("bag", "to_do") else "lists")
    if page in ("list", "item"):
        for key in (Qt.Key.Key_End, Qt.Key.Key_Return):
            focused = window.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key)
        qtbot.waitUntil(lambda: window.findChild(Roster, "items") is not None)
    click(window, "remove" if page != "list" else "remove_list")
    click(window, "remove_yes")
    saved(qtbot, window)
    assert read(qtbot, tasks, session) != before
    undo(window)
    assert "It is back, in its place." in [strip.sentence for strip in window.findChildren(type(trouble(window)))]
    saved(qtbot, window)
    assert read(qtbot, tasks, session) == before


def test_in_a_field_the_key_is_the_fields(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA, NADIA))
    window.show_plain()
    click(window, "remove")
    click(window, "remove_yes")
    field = editor(window, "real_name")
    field.setFocus()
    QTest.keyClicks(field, "Dear ")
    undo(window)
    assert field.text() == NADIA.real_name
    assert trouble(window, "strip").sentence.startswith("Removed")


def test_in_quiet_view_nothing_comes_back_unseen(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    window.show_plain()
    click(window, "remove")
    click(window, "remove_yes")
    window.show_quiet()
    undo(window)
    saved(qtbot, window)
    assert people_of(qtbot, tasks, session) == ()
