"""The window, over real encrypted files."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from calculator.back.notebook.people import Person
from calculator.back.session.session import Contents, Session
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.wardrobe import Wardrobe
from calculator.back.ui.window import NotebookWindow
from calculator.errors import AppError, NoSpace, StoreReadOnly, StoreUnwritable
from calculator.link.messages import Frame
from calculator.words import Words
from tests.calculator.back.ui.conftest import AMINA, save_rest
from tests.calculator.back.ui.handling import button, editor, label, people_of, trouble
from tests.calculator.back.ui.reading import spoken_tree

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]


class FullDisk(Session):
    """A session whose disk refuses while `error` is set."""

    error: type[AppError] | None = None

    def save_person(self, person: Person) -> None:
        if self.error is not None:
            raise self.error
        super().save_person(person)


def test_typing_is_saved_by_itself(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    window.show_plain()
    QTest.keyClicks(editor(window, "notes"), "Hello ")
    assert label(window, "status") == "Saving"
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert people_of(qtbot, tasks, session) == (replace(AMINA, notes=f"Hello {AMINA.notes}"),)
    assert window.unsaved() == ()


def test_going_home_leaves_the_last_letters_to_the_caller(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    window.show_plain()
    window.home_wanted.connect(window.hide)
    QTest.keyClicks(editor(window, "notes"), "Last ")
    QTest.keyClick(editor(window, "notes"), Qt.Key.Key_Escape)
    assert not window.isVisible()
    save_rest(qtbot, tasks, window)
    assert people_of(qtbot, tasks, session)[0].notes == f"Last {AMINA.notes}"


@pytest.mark.parametrize("error", [NoSpace, StoreReadOnly, StoreUnwritable])
def test_when_saving_fails_the_text_stays_and_one_sentence_says_so(
    qtbot: QtBot,
    tasks: Tasks,
    open_session: OpenSession,
    show_window: ShowWindow,
    screen_words: Words,
    error: type[AppError],
) -> None:
    session = FullDisk(open_session(AMINA)._store)
    window = show_window(session)
    window.show_plain()
    session.error = error
    QTest.keyClicks(editor(window, "notes"), "Kept ")
    qtbot.waitUntil(trouble(window).isVisible)
    assert trouble(window).sentence == screen_words(error.sentence_id)
    assert label(window, "status") == "Not saved"
    assert editor(window, "notes").text() == f"Kept {AMINA.notes}"
    session.error = None
    QTest.keyClicks(editor(window, "notes"), "and ")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert not trouble(window).isVisible()
    assert people_of(qtbot, tasks, session)[0].notes == f"Kept and {AMINA.notes}"


def test_a_full_field_says_so_beside_it(
    open_session: OpenSession, show_window: ShowWindow, screen_words: Words
) -> None:
    window = show_window(open_session(replace(AMINA, notes="x" * 20_000)))
    window.show_plain()
    QTest.keyClicks(editor(window, "notes"), "y")
    shown = [part.text() for part in window.findChildren(QLabel, "sentence") if part.isVisible()]
    assert shown == [screen_words("error.too_long")]
    QTest.keyClick(editor(window, "notes"), Qt.Key.Key_Delete)
    assert not [part for part in window.findChildren(QLabel, "sentence") if part.isVisible()]


@pytest.mark.parametrize("sentence_id", ["error.damaged", "error.newer"])
def test_trouble_alone_is_one_sentence_and_the_way_home(
    show_window: ShowWindow, screen_words: Words, sentence_id: str
) -> None:
    window = show_window(None)
    window.show_trouble(sentence_id)
    shown = [part.text() for part in window.findChildren(QLabel) if part.isVisible() and part.text()]
    assert shown == [screen_words(sentence_id)]
    assert [part.objectName() for part in window.findChildren(QPushButton) if part.isVisible()] == ["home"]
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert not window.findChildren(QPlainTextEdit)


def test_a_notebook_that_cannot_be_read_shows_the_trouble(
    qtbot: QtBot, show_window: ShowWindow, open_session: OpenSession
) -> None:
    class Unreadable(Session):
        def contents(self) -> Contents:
            raise StoreUnwritable

    window = show_window(None)
    with qtbot.waitSignal(window.filled):
        window.show_session(Unreadable(open_session()._store))
    assert "can't be written" in "".join(spoken_tree(window))


@pytest.mark.parametrize(("notice_id", "is_read_only"), [("notice.healed", False), ("error.read_only", True)])
def test_a_notice_stands_above_the_page(
    qtbot: QtBot,
    show_window: ShowWindow,
    open_session: OpenSession,
    screen_words: Words,
    notice_id: str,
    *,
    is_read_only: bool,
) -> None:
    class Noted(Session):
        def contents(self) -> Contents:
            return replace(super().contents(), notice_id=notice_id, is_read_only=is_read_only)

    window = show_window(Noted(open_session(AMINA)._store))
    assert trouble(window).sentence == screen_words(notice_id)
    window.show_plain()
    assert editor(window, "notes").isReadOnly() == is_read_only
    assert button(window, "add").isVisible() != is_read_only
    assert button(window, "remove").isVisible() != is_read_only


def test_it_can_be_made_before_there_is_a_session_and_shows_nothing_then(
    qtbot: QtBot, tasks: Tasks, show_window: ShowWindow
) -> None:
    window = show_window(None)
    QTest.keyClick(window, Qt.Key.Key_F8)
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not window.findChildren(QPlainTextEdit)
    window.cover(Frame(100, 100, 322, 500))
    assert window.unsaved() == ()


def test_it_is_quick_to_make(qtbot: QtBot, tasks: Tasks, wardrobe: Wardrobe) -> None:
    best_s = 1.0
    for _ in range(5):
        start_s = time.perf_counter()
        window = NotebookWindow(replace(wardrobe, style=lambda _: ""), "en", tasks)
        window.show()
        best_s = min(best_s, time.perf_counter() - start_s)
        window.hide()
        window.deleteLater()
    assert best_s < 0.080


def test_nothing_outside_says_anything(open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA))
    window.show_plain()
    parts = [window, *window.findChildren(QWidget)]
    assert [part.toolTip() for part in parts if part.toolTip()] == []
    assert [part.statusTip() for part in parts if part.statusTip()] == []
