"""The bag, over real encrypted files."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from calculator.back.content.records import Content
from calculator.back.notebook.packing import PackingItem, Whereabouts
from calculator.back.session.session import Session
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import AMINA, fail
from tests.calculator.back.ui.filled import go
from tests.calculator.back.ui.handling import button, click, editor, label

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]


def packing_of(qtbot: QtBot, tasks: Tasks, session: Session) -> tuple[PackingItem, ...]:
    answers: list[tuple[PackingItem, ...]] = []
    tasks.run(session.packing, answers.append, fail)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def saved(qtbot: QtBot, window: NotebookWindow) -> None:
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")


def test_a_thing_with_someone_is_kept_whole(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    go(window, "bag")
    click(window, "first_step")
    QTest.keyClicks(editor(window, "text"), "Passport")
    assert not box(window, "holder").isVisible()
    click(window, "where_with_someone")
    choose(box(window, "holder"), 1)
    click(window, "take_last")
    click(window, "has_copy")
    choose(box(window, "copy_holder"), 1)
    click(window, "confirm")
    QTest.keyClicks(editor(window, "note"), "Top shelf")
    saved(qtbot, window)
    (item,) = packing_of(qtbot, tasks, session)
    assert item.household_name
    assert (item.text, item.note) == ("Passport", "Top shelf")
    assert (item.whereabouts, item.holder) == (Whereabouts.WITH_SOMEONE, AMINA.id)
    assert (item.take_last, item.has_copy, item.copy_holder) == (True, True, AMINA.id)
    assert item.confirmed_on == date.today()  # noqa: DTZ011 - the day on the person's own wall


def test_what_is_missing_is_said_above_the_list(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow
) -> None:
    window = show_window(open_session())
    go(window, "bag")
    click(window, "first_step")
    click(window, "add")
    assert label(window, "missing") == "Still missing: 2"
    click(window, "where_at_home")
    assert label(window, "missing") == "Still missing: 1"
    window.toggle_view()
    assert label(window, "missing") == "To buy: 1"


def test_ideas_of_the_pack_go_in_one_by_one_and_keep_their_words_in_the_pack(
    qtbot: QtBot,
    tasks: Tasks,
    open_session: OpenSession,
    show_window: ShowWindow,
    content: Content,
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    window.show_plain()
    go(window, "bag")
    click(window, "first_step_other")
    ideas = window.findChild(Roster, "ideas")
    assert ideas is not None
    QTest.keyClick(ideas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChildren(Roster, "ideas") != [ideas])
    saved(qtbot, window)
    (item,) = packing_of(qtbot, tasks, session)
    assert (item.source_id, item.text) == (content.packing[0].id, "")
    things = window.findChild(Roster, "bag")
    assert things is not None
    assert things.model().index(0, 0).data() == content.packing[0].text


def test_things_are_moved_and_removed_and_brought_back(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    go(window, "bag")
    click(window, "first_step")
    for text in ("one", "two", "three"):
        QTest.keyClicks(editor(window, "text"), text)
        if text != "three":
            click(window, "add")
    things = window.findChild(Roster, "bag")
    assert things is not None
    QTest.keyClick(things, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    click(window, "move_up")
    saved(qtbot, window)
    assert [item.text for item in packing_of(qtbot, tasks, session)] == ["three", "one", "two"]
    click(window, "remove")
    assert button(window, "remove_no").hasFocus()
    click(window, "remove_yes")
    saved(qtbot, window)
    assert [item.text for item in packing_of(qtbot, tasks, session)] == ["one", "two"]
    click(window, "undo_remove")
    saved(qtbot, window)
    assert [item.text for item in packing_of(qtbot, tasks, session)] == ["three", "one", "two"]


def box(window: NotebookWindow, name: str) -> QComboBox:
    found = window.findChild(QComboBox, name)
    assert found is not None
    return found


def choose(chosen: QComboBox, place: int) -> None:
    chosen.setFocus()
    for _ in range(place):
        QTest.keyClick(chosen, Qt.Key.Key_Down)


def test_tab_goes_through_the_card_as_the_eye_does(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow
) -> None:
    window = show_window(open_session(AMINA))
    go(window, "bag")
    click(window, "first_step")
    click(window, "where_with_someone")
    click(window, "has_copy")
    editor(window, "text").setFocus()
    seen = ["text"]
    for _ in range(6):
        QTest.keyClick(focus(window), Qt.Key.Key_Tab)
        seen.append(focus(window).objectName())
    assert seen == ["text", "where_with_someone", "holder", "take_last", "has_copy", "copy_holder", "confirm"]


def test_a_row_is_not_copied(open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA))
    go(window, "people")
    QGuiApplication.clipboard().clear()
    roster = window.findChild(Roster, "people")
    assert isinstance(roster, Roster)
    QTest.keyClick(roster, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ""


def focus(window: NotebookWindow) -> QWidget:
    found = window.focusWidget()
    assert isinstance(found, QWidget)
    return found
