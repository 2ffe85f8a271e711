"""Text of every kind in the fields of the new pages: kept as it is, or refused in a sentence."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from calculator.back.session.session import Session
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.window import NotebookWindow
from calculator.words import Words
from tests.calculator.back.ui.conftest import fail
from tests.calculator.back.ui.filled import go
from tests.calculator.back.ui.handling import click, editor, label

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]
KEPT = ("👩🏽‍👧 🌱", "\u200fمرحبا (abc) \u200e!", "e\u0301 ﬀ ẞ", "<b>&amp;</b> {0} %s")


def texts_of(qtbot: QtBot, tasks: Tasks, session: Session) -> list[str]:
    answers: list[list[str]] = []
    tasks.run(
        lambda: [item.text for item in session.packing()] + [task.text for task in session.tasks()],
        answers.append,
        fail,
    )
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


@pytest.mark.parametrize("page", ["bag", "to_do"])
@pytest.mark.parametrize("text", [*KEPT, "x" * 20_000])
def test_it_is_kept_and_the_page_can_show_it(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow, page: str, text: str
) -> None:
    session = open_session()
    window = show_window(session)
    go(window, page)
    click(window, "first_step")
    paste(window, text)
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert texts_of(qtbot, tasks, session) == [text]
    window.grab()
    window.toggle_view()
    QTest.keyPress(window, Qt.Key.Key_F9)
    window.grab()
    QTest.keyRelease(window, Qt.Key.Key_F9)


@pytest.mark.parametrize("page", ["bag", "to_do"])
def test_control_characters_go_and_the_rest_stays(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow, page: str
) -> None:
    session = open_session()
    window = show_window(session)
    go(window, page)
    click(window, "first_step")
    paste(window, "a\x00b\x07c\x1b[31m\ud800d")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert texts_of(qtbot, tasks, session) == ["abc[31md"]


@pytest.mark.parametrize("page", ["bag", "to_do"])
def test_a_megabyte_is_refused_in_a_sentence(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow, screen_words: Words, page: str
) -> None:
    window = show_window(open_session())
    go(window, page)
    click(window, "first_step")
    paste(window, "x" * 1_000_000)
    assert editor(window, "text").text() == ""
    said = [part.text() for part in window.findChildren(QLabel, "sentence") if part.isVisible()]
    assert said == [screen_words("error.too_long")]


def paste(window: NotebookWindow, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    editor(window, "text").insertFromMimeData(data)
