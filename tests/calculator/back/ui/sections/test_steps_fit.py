"""No word of a step is cut off, and none leads sideways: both languages, on the smallest screens."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from calculator.back.content.pack import read_pack
from calculator.back.content.records import Content
from calculator.back.notebook.code_offers import Kind
from calculator.back.notebook.recoding import Step
from calculator.back.session.session import Session
from calculator.back.ui.window import NotebookWindow
from calculator.paths import resources
from calculator.words import Words
from tests.calculator.back.ui.conftest import AMINA, CODES, NADIA
from tests.calculator.back.ui.handling import editor
from tests.calculator.back.ui.measuring import cut_off, outside, sideways
from tests.calculator.back.ui.sections.test_code import at, change_of, state_of, to_code, to_topic

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]

SIZES = ((960, 640, 1.0), (1024, 564, 2.0), (512, 264, 1.0))


@pytest.fixture
def content(language: str) -> Content:
    return read_pack((resources() / "words.dat").read_bytes()).content(language)


@pytest.fixture
def screen_words(language: str) -> Words:
    return read_pack((resources() / "words.dat").read_bytes()).screens(language)


@pytest.mark.parametrize(("width", "height", "times"), SIZES)
def test_every_step_has_its_room(
    qtbot: QtBot,
    open_session: OpenSession,
    show_window: ShowWindow,
    text_size: Callable[[float], None],
    language: str,
    width: int,
    height: int,
    times: float,
) -> None:
    text_size(times)
    window = show_window(open_session(AMINA, NADIA), dark=language == "fr")
    window.resize(width, height)
    problems: list[str] = []

    def look(step: str) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.sendPostedEvents()
        picture = window.grab()
        if folder := os.environ.get("LOOK"):
            picture.save(str(Path(folder) / f"{language}-{width}-{step}.png"))
        problems.extend(f"{step}: {one}" for one in (*cut_off(window), *outside(window), *sideways(window)))

    to_code(window)
    look("0-begin")
    change = change_of(window)
    change.begin()
    look("1-proof")
    change.prove(CODES.main)
    at(qtbot, window, Step.CHOICE)
    look("2-choice")
    change.choose(Kind.OWN)
    change.try_code("12.49+13.79", "", ())
    look("3-own")
    change.choose_again()
    change.choose(Kind.SUM)
    look("4-typing")
    for _ in range(3):
        change.try_code(state_of(window).code, "", ())
        look("5-typing")
    look("6-paper")
    change.note_copied()
    change.check("1+1")
    look("7-check")
    change.check(state_of(window).recovery)
    look("8-ready")
    change.change()
    look("9-busy")
    at(qtbot, window, Step.DONE)
    look("done")

    assert window._book is not None
    desk = window._book.desk
    desk.spare_copy._find = lambda: ("/media/someone/KINGSTON-STICK", "E:/")
    to_topic(window, "spare")
    qtbot.waitUntil(lambda: len(desk.spare_copy.found) > 1)
    look("spare-0")
    desk.spare_copy.write(CODES.main)
    look("spare-1-failed")
    desk.spare_copy.made = "numbers-4417.dat"
    desk.spare_copy.stepped.emit()
    look("spare-2-done")
    to_topic(window, "room")
    qtbot.waitUntil(lambda: desk.room_left.room is not None)
    look("room-0")
    desk.room_left.ask()
    look("room-1-asked")
    desk.room_left.grow()
    qtbot.waitUntil(lambda: desk.room_left.is_done)
    look("room-2-done")
    finding = window._book.desk.finding
    for view in ("plain", "quiet"):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        look(f"find-0-{view}")
        QTest.keyClicks(editor(window, "find_field"), "canary")
        qtbot.waitUntil(lambda: finding.words == "canary")
        look(f"find-1-{view}")
        window.toggle_view()
    assert (window.width(), window.height()) == (width, height)
    assert problems == []
