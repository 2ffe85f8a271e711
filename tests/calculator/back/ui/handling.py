"""Finding and pressing parts of the window by name."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from calculator.back.notebook.people import Person
from calculator.back.session.session import Session
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.editor import Editor
from calculator.back.ui.widgets.strip import Strip
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import fail


def label(window: NotebookWindow, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert found is not None
    return found.text()


def editor(window: NotebookWindow, name: str) -> Editor:
    found = window.findChild(Editor, name)
    assert found is not None
    return found


def button(window: NotebookWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found


def trouble(window: NotebookWindow, name: str = "trouble") -> Strip:
    found = window.findChild(Strip, name)
    assert found is not None
    return found


def click(window: NotebookWindow, name: str) -> None:
    QTest.mouseClick(button(window, name), Qt.MouseButton.LeftButton)


def people_of(qtbot: QtBot, tasks: Tasks, session: Session) -> tuple[Person, ...]:
    answers: list[tuple[Person, ...]] = []
    tasks.run(session.people, answers.append, fail)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]
