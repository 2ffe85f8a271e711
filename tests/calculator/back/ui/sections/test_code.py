"""Changing the code in the window: by keys, step by step, over real files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from calculator.back.notebook.recoding import Recoding, Step
from calculator.back.session.session import Session
from calculator.back.storage.keys import Cost
from calculator.back.storage.opening import open_store
from calculator.back.ui.code_change import CodeChange
from calculator.back.ui.sections.more.page import TOPICS
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.window import NotebookWindow
from calculator.errors import NotOpened
from calculator.paths import places
from tests.calculator.back.ui.conftest import AMINA, CODES, fail
from tests.calculator.back.ui.filled import go
from tests.calculator.back.ui.handling import button, click, editor, label, people_of
from tests.calculator.back.ui.reading import held_texts, spoken_tree

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]


def press(window: NotebookWindow, *keys: Qt.Key) -> None:
    for key in keys:
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def to_topic(window: NotebookWindow, topic: str) -> None:
    go(window, "more")
    press(window, Qt.Key.Key_Home, *([Qt.Key.Key_Down] * [one.id for one in TOPICS].index(topic)))


def to_code(window: NotebookWindow) -> None:
    window.show_plain()
    to_topic(window, "code")


def change_of(window: NotebookWindow) -> CodeChange:
    assert window._book is not None
    return window._book.desk.code_change


def state_of(window: NotebookWindow) -> Recoding:
    state = change_of(window).state
    assert state is not None
    return state


def enter(window: NotebookWindow, text: str) -> None:
    """Type where the keys go, and Enter."""
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)
    QTest.keyClick(focused, Qt.Key.Key_Return)


def at(qtbot: QtBot, window: NotebookWindow, step: Step) -> None:
    qtbot.waitUntil(lambda: not change_of(window).is_busy and state_of(window).step is step)


def prove(qtbot: QtBot, window: NotebookWindow, entry: str = CODES.main) -> None:
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    enter(window, entry)
    qtbot.waitUntil(lambda: not change_of(window).is_busy)


def to_paper(qtbot: QtBot, window: NotebookWindow) -> str:
    """By keys only, to the numbers on paper; the new code."""
    to_code(window)
    prove(qtbot, window)
    at(qtbot, window, Step.CHOICE)
    assert button(window, "code_sum").hasFocus()
    press(window, Qt.Key.Key_Space)
    code = state_of(window).code
    for _ in range(3):
        enter(window, code)
    at(qtbot, window, Step.PAPER)
    return code


def opens(folder: Path, entry: str, cost: Cost) -> bool:
    try:
        open_store(places(str(folder)), entry, cost).close()
    except NotOpened:
        return False
    return True


def close(qtbot: QtBot, tasks: Tasks, session: Session) -> None:
    closed: list[None] = []
    tasks.run(session.close, closed.append, fail)
    qtbot.waitUntil(lambda: bool(closed))


def test_the_whole_way_by_keys_alone(
    qtbot: QtBot,
    tasks: Tasks,
    open_session: OpenSession,
    show_window: ShowWindow,
    tmp_path: Path,
    quick_cost: Cost,
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    code = to_paper(qtbot, window)
    recovery = state_of(window).recovery
    assert label(window, "numbers").replace("\n", "").replace(" ", "") == recovery
    assert button(window, "code_copied").hasFocus()
    press(window, Qt.Key.Key_Space)
    assert "numbers" not in [part.objectName() for part in window.findChildren(QLabel) if part.isVisible()]
    enter(window, recovery)
    at(qtbot, window, Step.READY)
    assert button(window, "code_change").hasFocus()
    press(window, Qt.Key.Key_Space)
    at(qtbot, window, Step.DONE)
    assert people_of(qtbot, tasks, session) == (AMINA,)
    close(qtbot, tasks, session)
    assert [opens(tmp_path / "0", entry, quick_cost) for entry in (code, recovery, CODES.main, CODES.recovery)] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("step", ["proof", "choice", "typing", "paper", "check", "ready"])
def test_left_at_any_step_the_old_codes_stay(
    qtbot: QtBot,
    tasks: Tasks,
    open_session: OpenSession,
    show_window: ShowWindow,
    tmp_path: Path,
    quick_cost: Cost,
    step: str,
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    if step in ("proof", "choice", "typing"):
        to_code(window)
        if step != "proof":
            prove(qtbot, window)
            press(window, *([Qt.Key.Key_Space] if step == "typing" else []))
    else:
        to_paper(qtbot, window)
        recovery = state_of(window).recovery
        if step != "paper":
            press(window, Qt.Key.Key_Space)
        if step == "ready":
            enter(window, recovery)
            at(qtbot, window, Step.READY)
    with qtbot.waitSignal(window.home_wanted):
        press(window, Qt.Key.Key_Escape)
    close(qtbot, tasks, session)
    assert opens(tmp_path / "0", CODES.main, quick_cost)
    assert opens(tmp_path / "0", CODES.recovery, quick_cost)


def test_a_wrong_code_allows_nothing(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session())
    to_code(window)
    prove(qtbot, window, "73*58+4410")
    assert state_of(window).step is Step.PROOF
    assert label(window, "sentence") == "That is not right. Nothing has changed."
    assert editor(window, "code_now").hasFocus()
    assert editor(window, "code_now").text() == ""
    enter(window, CODES.recovery)
    at(qtbot, window, Step.CHOICE)


def test_a_weak_code_is_answered_and_nothing_is_lost(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow
) -> None:
    window = show_window(open_session(AMINA))
    to_code(window)
    prove(qtbot, window)
    click(window, "code_own")
    for entry, sentence in (
        ("12345678", "follow each other"),
        ("6135550142", "phone number"),
        ("letters", "only digits"),
    ):
        enter(window, entry)
        assert sentence in label(window, "sentence")
        assert editor(window, "code_new").hasFocus()
    enter(window, "604-97*3+518=")
    assert state_of(window).practice.right == 1
    assert label(window, "sentence") == "That is right. 1 of 3."
    click(window, "code_other")
    assert state_of(window).step is Step.CHOICE
    click(window, "code_stop")
    assert change_of(window).state is None
    assert button(window, "code_begin").hasFocus()


def test_quiet_view_has_nothing_of_it_and_plain_view_goes_on(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow
) -> None:
    window = show_window(open_session())
    to_paper(qtbot, window)
    recovery = state_of(window).recovery
    shown = label(window, "numbers")
    assert recovery.replace("+", "") in shown.replace("\n", "").replace(" ", "").replace("+", "")
    window.show_quiet()
    QApplication.sendPostedEvents(None, 52)
    assert shown not in held_texts(window)
    assert not any(part in "".join(spoken_tree(window)) for part in shown.split("\n"))
    window.show_plain()
    to_topic(window, "code")
    assert label(window, "numbers") == shown


def test_what_was_typed_cannot_be_copied(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session())
    to_code(window)
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    line = editor(window, "code_now")
    QTest.keyClicks(line, "73*58")
    line.selectAll()
    line.copy()
    copied = QApplication.clipboard().text()
    # What a test leaves there outlives Python, and is taken down after it.
    QApplication.clipboard().clear()
    assert copied == ""


def test_a_notebook_that_cannot_be_written_says_so(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show_window(open_session())
    assert window._book is not None
    window._book.is_read_only = True
    to_code(window)
    assert not [part for part in window.findChildren(QPushButton, "code_begin") if part.isVisible()]
    assert "not changed" in label(window, "sentence") or "read but" in label(window, "sentence")
