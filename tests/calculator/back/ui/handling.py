"""Finding and pressing parts of the window by name."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from calculator.back.notebook.people import Person
from calculator.back.session.session import Session
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.editor import Editor
from calculator.back.ui.widgets.strip import Strip
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import fail

Part = TypeVar("Part", bound=QWidget)


def shown_first(found: Sequence[Part]) -> Part:
    """The one on the page that is shown; pages that are not have parts of the same names."""
    assert found
    return next((part for part in found if part.isVisible()), found[0])


def label(window: NotebookWindow, name: str) -> str:
    found = window.findChildren(QLabel, name)
    return shown_first(found).text()


def editor(window: NotebookWindow, name: str) -> Editor:
    found = window.findChildren(Editor, name)
    return shown_first(found)


def button(window: NotebookWindow, name: str) -> QPushButton:
    found = window.findChildren(QPushButton, name)
    return shown_first(found)


def trouble(window: NotebookWindow, name: str = "trouble") -> Strip:
    found = window.findChildren(Strip, name)
    return shown_first(found)


def click(window: NotebookWindow, name: str) -> None:
    QTest.mouseClick(button(window, name), Qt.MouseButton.LeftButton)


def people_of(qtbot: QtBot, tasks: Tasks, session: Session) -> tuple[Person, ...]:
    answers: list[tuple[Person, ...]] = []
    tasks.run(session.people, answers.append, fail)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]
