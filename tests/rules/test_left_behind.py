"""The fixture that fails a test for what it leaves behind: it must see each kind."""

import subprocess
import sys
import threading

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import living_children, outlives, visible_windows


def test_it_sees_a_thread_that_goes_on() -> None:
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    assert outlives(thread)
    ended.set()
    assert not outlives(thread)


def test_it_sees_a_process_until_it_ended() -> None:
    before = living_children()
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert len(living_children() - before) == 1
    process.communicate()
    assert living_children() == before


def test_it_sees_a_window_on_the_screen(qtbot: QtBot) -> None:
    before = visible_windows()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    assert len(visible_windows() - before) == 1
    window.hide()
    assert visible_windows() == before
