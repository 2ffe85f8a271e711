"""The window, over real encrypted files."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from calculator.back.notebook.people import Person
from calculator.back.session.session import Contents, Session
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.editor import Editor
from calculator.back.ui.widgets.strip import Strip
from calculator.back.ui.window import NotebookWindow
from calculator.errors import AppError, NoSpace, StoreReadOnly, StoreUnwritable
from calculator.link.messages import Frame
from calculator.words import Words
from tests.calculator.back.ui.conftest import AMINA, NADIA, fail, save_rest
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


def test_every_field_reaches_the_notebook(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    click(window, "first_step")
    for name in ("real_name", "shown_name", "safe_times", "safe_ways", "notes"):
        QTest.keyClicks(editor(window, name), f"My {name}")
    QTest.keyClicks(editor(window, "numbers"), "613 555 0142")
    QTest.keyClick(editor(window, "numbers"), Qt.Key.Key_Return)
    QTest.keyClicks(editor(window, "numbers"), "819 555 0107")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    (person,) = people_of(qtbot, tasks, session)
    assert person.household_name
    assert replace(person, id=AMINA.id, household_name="") == Person(
        AMINA.id,
        real_name="My real_name",
        shown_name="My shown_name",
        numbers=("613 555 0142", "819 555 0107"),
        safe_times="My safe_times",
        safe_ways="My safe_ways",
        notes="My notes",
    )


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


def test_removing_asks_in_the_page_and_can_be_undone(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA, NADIA)
    window = show_window(session)
    window.show_plain()
    click(window, "remove")
    click(window, "remove_no")
    assert not trouble(window, "strip").isVisible()
    click(window, "remove")
    click(window, "remove_yes")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert people_of(qtbot, tasks, session) == (NADIA,)
    assert editor(window, "real_name").text() == NADIA.real_name
    window.toggle_view()
    window.toggle_view()
    click(window, "undo_remove")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert people_of(qtbot, tasks, session) == (AMINA, NADIA)
    assert editor(window, "real_name").text() == AMINA.real_name


def test_the_last_person_can_be_removed_and_brought_back(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    window.show_plain()
    click(window, "remove")
    click(window, "remove_yes")
    click(window, "undo_remove")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert people_of(qtbot, tasks, session) == (AMINA,)


def test_a_new_name_is_never_that_of_a_row_that_can_come_back(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    window.show_plain()
    for _ in range(5):
        click(window, "add")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    people = people_of(qtbot, tasks, session)
    assert len({person.household_name for person in people}) == 6
    assert [person.position for person in people] == list(range(6))


def test_the_list_follows_what_is_typed(open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA))
    window.show_plain()
    QTest.keyClicks(editor(window, "real_name"), "Dr ")
    assert any("Dr Amina Canary, Dentist Canary" in line for line in spoken_tree(window))


def test_another_row_shows_another_card(open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA, NADIA))
    window.show_plain()
    people = window.findChild(QListView, "people")
    assert people is not None
    QTest.keyClick(people, Qt.Key.Key_Down)
    assert editor(window, "real_name").text() == NADIA.real_name
    assert editor(window, "numbers").text() == ""
    window.toggle_view()
    window.toggle_view()
    assert editor(window, "real_name").text() == NADIA.real_name


def test_an_empty_page_offers_the_first_step(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session())
    assert button(window, "first_step").isVisible()
    click(window, "first_step")
    assert not button(window, "first_step").isVisible()
    qtbot.waitUntil(editor(window, "real_name").hasFocus)


def test_writing_goes_on_where_it_was_after_a_quiet_moment(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow
) -> None:
    window = show_window(open_session(AMINA))
    window.show_plain()
    notes = editor(window, "notes")
    notes.setFocus()
    for _ in range(3):
        QTest.keyClick(notes, Qt.Key.Key_Right)
    QTest.keyClick(notes, Qt.Key.Key_F8)
    QTest.keyClick(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.findChildren(Editor, "notes") == [editor(window, "notes")])
    assert editor(window, "notes").hasFocus()
    assert editor(window, "notes").textCursor().position() == 3


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


def test_it_is_quick_to_make(qtbot: QtBot, tasks: Tasks, screen_words: Words) -> None:
    best_s = 1.0
    for _ in range(5):
        start_s = time.perf_counter()
        window = NotebookWindow(screen_words, tasks)
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
