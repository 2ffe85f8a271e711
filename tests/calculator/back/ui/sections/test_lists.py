"""Lists and the short list of things to do, over real encrypted files."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from calculator.back.content.records import Content
from calculator.back.notebook.answers import Answer, Phase
from calculator.back.notebook.lists import Checklist, ChecklistItem
from calculator.back.notebook.tasks import Task
from calculator.back.session.session import Session
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import fail
from tests.calculator.back.ui.filled import go
from tests.calculator.back.ui.handling import button, click, editor, label

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]
ALT = Qt.KeyboardModifier.AltModifier


def read(
    qtbot: QtBot, tasks: Tasks, session: Session
) -> tuple[tuple[Checklist, ...], tuple[ChecklistItem, ...], tuple[Task, ...]]:
    answers: list[tuple[tuple[Checklist, ...], tuple[ChecklistItem, ...], tuple[Task, ...]]] = []

    def all_of() -> tuple[tuple[Checklist, ...], tuple[ChecklistItem, ...], tuple[Task, ...]]:
        lists = session.lists()
        return lists, tuple(item for one in lists for item in session.items(one.id)), session.tasks()

    tasks.run(all_of, answers.append, fail)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def saved(qtbot: QtBot, window: NotebookWindow) -> None:
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")


def roster(window: NotebookWindow, name: str) -> Roster:
    found = window.findChild(Roster, name)
    assert found is not None
    return found


def open_first(qtbot: QtBot, window: NotebookWindow) -> Roster:
    window.show_plain()
    go(window, "lists")
    QTest.keyClick(roster(window, "lists"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(Roster, "items") is not None)
    return roster(window, "items")


def test_looking_at_a_ready_made_list_stores_nothing(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    items = open_first(qtbot, window)
    QTest.keyClick(items, Qt.Key.Key_Down)
    QTest.keyClick(items, Qt.Key.Key_Backspace)
    assert window.unsaved() == ()
    assert read(qtbot, tasks, session) == ((), (), ())


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_1, Answer.DONE),
        (Qt.Key.Key_2, Answer.NOT_YET),
        (Qt.Key.Key_3, Answer.NOT_SAFE),
        (Qt.Key.Key_4, Answer.NOT_FOR_ME),
    ],
)
def test_one_key_answers_and_the_answer_is_kept(
    qtbot: QtBot,
    tasks: Tasks,
    open_session: OpenSession,
    show_window: ShowWindow,
    content: Content,
    key: Qt.Key,
    answer: Answer,
) -> None:
    session = open_session()
    window = show_window(session)
    items = open_first(qtbot, window)
    QTest.keyClick(items, Qt.Key.Key_Down)
    QTest.keyClick(items, key)
    saved(qtbot, window)
    ready = next(one for one in content.checklists if one.phase is Phase.STILL_THERE)
    lists, stored, _ = read(qtbot, tasks, session)
    assert [(one.source_id, one.title, one.phase) for one in lists] == [(ready.id, "", Phase.STILL_THERE)]
    assert [(item.source_id, item.text) for item in stored] == [(item.id, "") for item in ready.items]
    assert [item.answer for item in stored][:3] == [Answer.NOT_YET, answer, Answer.NOT_YET]
    again = show_window(session)
    items = open_first(qtbot, again)
    QTest.keyClick(items, Qt.Key.Key_Down)
    assert f"answer_{answer.value}" == checked(again)


def test_a_mouse_answers_and_writes_a_note(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    open_first(qtbot, window)
    click(window, "answer_not_safe")
    QTest.keyClicks(editor(window, "note"), "After Tuesday")
    saved(qtbot, window)
    item = read(qtbot, tasks, session)[1][0]
    assert (item.answer, item.note) == (Answer.NOT_SAFE, "After Tuesday")


def test_items_move_in_a_ready_made_list(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    items = open_first(qtbot, window)
    before = [str(items.model().index(row, 0).data()) for row in range(items.model().rowCount())]
    QTest.keyClick(items, Qt.Key.Key_Down, ALT)
    QTest.keyClick(items, Qt.Key.Key_Down, ALT)
    saved(qtbot, window)
    source_ids = [item.source_id for item in read(qtbot, tasks, session)[1]]
    again = show_window(session)
    items = open_first(qtbot, again)
    after = [str(items.model().index(row, 0).data()) for row in range(items.model().rowCount())]
    assert after == [before[1], before[2], before[0], *before[3:]]
    assert len(source_ids) == len(before)


def test_a_list_of_her_own_is_named_filled_removed_and_brought_back(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    window.show_plain()
    go(window, "lists")
    click(window, "add")
    QTest.keyClicks(editor(window, "list_name"), "Mine")
    click(window, "first_step")
    QTest.keyClicks(editor(window, "text"), "Ask about keys")
    saved(qtbot, window)
    lists, items, _ = read(qtbot, tasks, session)
    assert [(one.title, one.source_id) for one in lists] == [("Mine", "")]
    assert [item.text for item in items] == ["Ask about keys"]
    click(window, "remove_list")
    assert button(window, "remove_no").hasFocus()
    click(window, "remove_no")
    assert editor(window, "list_name").hasFocus()
    click(window, "remove_list")
    click(window, "remove_yes")
    saved(qtbot, window)
    assert read(qtbot, tasks, session)[0] == ()
    click(window, "undo_remove")
    saved(qtbot, window)
    lists, items, _ = read(qtbot, tasks, session)
    assert [one.title for one in lists] == ["Mine"]
    assert [item.text for item in items] == ["Ask about keys"]


def test_a_thing_to_do_is_done_by_one_key(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    go(window, "to_do")
    click(window, "first_step")
    QTest.keyClicks(editor(window, "text"), "Call the school")
    QTest.keyClick(roster(window, "to_do"), Qt.Key.Key_1)
    saved(qtbot, window)
    (task,) = read(qtbot, tasks, session)[2]
    assert (task.text, task.is_done) == ("Call the school", True)
    click(window, "done")
    saved(qtbot, window)
    assert not read(qtbot, tasks, session)[2][0].is_done


def checked(window: NotebookWindow) -> str:
    return next(
        part.objectName()
        for part in window.findChildren(QPushButton)
        if part.isVisible() and part.isChecked() and part.objectName().startswith("answer_")
    )


def test_lists_of_her_own_are_moved_among_each_other_only(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    window.show_plain()
    go(window, "lists")
    for title in ("One", "Two"):
        click(window, "add")
        QTest.keyClicks(editor(window, "list_name"), title)
        click(window, "back")
    shown = roster(window, "lists")
    titles = [str(shown.model().index(row, 0).data()) for row in range(shown.model().rowCount())]
    QTest.keyClick(shown, Qt.Key.Key_End)
    QTest.keyClick(shown, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    after = [str(shown.model().index(row, 0).data()) for row in range(shown.model().rowCount())]
    assert after == [*titles[:-2], "Two", "One"]
    # The first of her own stays below the ready-made ones.
    QTest.keyClick(shown, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [str(shown.model().index(row, 0).data()) for row in range(shown.model().rowCount())] == after
    saved(qtbot, window)
    assert [one.title for one in read(qtbot, tasks, session)[0]] == ["Two", "One"]
