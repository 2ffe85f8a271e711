"""The page of people, over real encrypted files."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from calculator.back.notebook.people import Person
from calculator.back.session.session import Session
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.editor import Editor
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import AMINA, NADIA
from tests.calculator.back.ui.handling import button, click, editor, label, people_of, trouble
from tests.calculator.back.ui.reading import spoken_tree

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]


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


def test_removing_asks_in_the_page_and_can_be_undone(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA, NADIA)
    window = show_window(session)
    window.show_plain()
    click(window, "remove")
    qtbot.waitUntil(button(window, "remove_no").hasFocus)
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


@pytest.mark.parametrize("width", [960, 512])
def test_tab_goes_through_the_fields_and_then_to_the_buttons(
    open_session: OpenSession, show_window: ShowWindow, width: int
) -> None:
    window = show_window(open_session(AMINA))
    window.resize(width, 640)
    window.show_plain()
    names = []
    for _ in range(9):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        names.append(getattr(window.focusWidget(), "objectName", str)())
    fields = ["real_name", "shown_name", "numbers", "safe_times", "safe_ways", "notes"]
    start = names.index("real_name")
    assert names[start : start + 7] == [*fields, "move_up"]
