"""Room left: said in one line, and made only after the page said that it shows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from calculator.back.session.session import Session
from calculator.back.ui.room_left import RoomLeft
from calculator.back.ui.window import NotebookWindow
from calculator.errors import NoSpace
from calculator.paths import MEMORY_BYTES, places
from tests.calculator.back.ui.conftest import AMINA
from tests.calculator.back.ui.handling import button, click, label
from tests.calculator.back.ui.sections.test_code import press, to_topic

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]


def left_of(window: NotebookWindow) -> RoomLeft:
    assert window._book is not None
    return window._book.desk.room_left


def sheets(window: NotebookWindow) -> int:
    return int("".join(filter(str.isdigit, label(window, "room"))))


def sizes(folder: Path) -> set[int]:
    return {path.stat().st_size for path in places(str(folder)).memories()}


def test_more_room_is_made_after_a_question(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow, tmp_path: Path
) -> None:
    window = show_window(open_session(AMINA))
    window.show_plain()
    to_topic(window, "room")
    qtbot.waitUntil(lambda: left_of(window).room is not None)
    before = sheets(window)
    assert 0 < before <= MEMORY_BYTES // 4096
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert button(window, "room_no").hasFocus()
    press(window, Qt.Key.Key_Space)
    assert sizes(tmp_path / "0") == {MEMORY_BYTES}
    assert button(window, "room_more").hasFocus()
    click(window, "room_more")
    click(window, "room_yes")
    qtbot.waitUntil(lambda: left_of(window).is_done and sheets(window) == before + MEMORY_BYTES // 4096)
    assert sizes(tmp_path / "0") == {2 * MEMORY_BYTES}
    assert label(window, "sentence").startswith("Done")


def test_a_disk_without_room_is_one_sentence(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    class Full(Session):
        def grow(self, more_bytes: int, *, is_asked: bool) -> None:
            assert is_asked
            assert more_bytes > 0
            raise NoSpace

    window = show_window(Full(open_session(AMINA)._store))
    window.show_plain()
    to_topic(window, "room")
    qtbot.waitUntil(lambda: left_of(window).room is not None)
    click(window, "room_more")
    click(window, "room_yes")
    qtbot.waitUntil(lambda: not left_of(window).is_busy)
    assert label(window, "sentence") == "The disk has too little room for that. Nothing has changed."
    assert button(window, "room_more").isVisible()
