"""No word is cut off: every page in both views and languages, at 100 % and 200 %, on the smallest screens."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from calculator.back.content.pack import read_pack
from calculator.back.content.records import Content
from calculator.back.session.session import Session
from calculator.back.ui.sections.more.page import TOPICS
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.window import NotebookWindow
from calculator.paths import resources
from calculator.words import Words
from tests.calculator.back.ui.conftest import fail
from tests.calculator.back.ui.filled import PAGES, go, write
from tests.calculator.back.ui.handling import click
from tests.calculator.back.ui.measuring import cut_off, outside, shortened, sideways, torn

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]

# What is left for the window on 1366x768, on 1024x600, and on both where the desktop doubles everything.
SIZES = ((960, 640, 1.0), (1024, 564, 2.0), (960, 640, 2.0), (683, 348, 1.0), (512, 264, 1.0))

# Wider than any column of a small window.
LONG_WORD = "Featherstonehaugh-Cholmondeley"


@pytest.fixture
def content(language: str) -> Content:
    return read_pack((resources() / "words.dat").read_bytes()).content(language)


@pytest.fixture
def screen_words(language: str) -> Words:
    return read_pack((resources() / "words.dat").read_bytes()).screens(language)


@pytest.mark.parametrize(("width", "height", "times"), SIZES)
@pytest.mark.parametrize("is_filled", [False, True])
def test_every_word_has_its_room(
    qtbot: QtBot,
    tasks: Tasks,
    open_session: OpenSession,
    show_window: ShowWindow,
    content: Content,
    text_size: Callable[[float], None],
    width: int,
    height: int,
    times: float,
    is_filled: bool,
) -> None:
    text_size(times)
    session = open_session()
    if is_filled:
        done: list[None] = []
        tasks.run(lambda: write(session, f"Something {LONG_WORD}", content.services[1].id), done.append, fail)
        qtbot.waitUntil(lambda: bool(done))
    window = show_window(session)
    window.resize(width, height)
    problems: list[str] = []

    def look(where: str) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        window.grab()
        found = [*cut_off(window, LONG_WORD), *outside(window), *sideways(window), *shortened(window)]
        found += torn(window, LONG_WORD)
        if (window.width(), window.height()) != (width, height):
            found.append(f"the window grew to {window.width()}x{window.height()}")
        problems.extend(f"{where}: {one}" for one in found)

    for view in ("quiet", "plain"):
        for page in PAGES:
            go(window, page)
            look(f"{view} {page}")
            if is_filled and view == "plain" and page in ("people", "bag", "to_do"):
                click(window, "remove")
                look(f"{view} {page} question")
                click(window, "remove_no")
            for place in range(len(TOPICS) - 1 if (view, page) == ("plain", "more") else 0):
                press(window, Qt.Key.Key_Down)
                look(f"{view} {page} {place}")
            for place in range(len(content.services) + 2 if (view, page) == ("plain", "help") else 0):
                press(window, Qt.Key.Key_Down)
                look(f"{view} {page} {place}")
        go(window, "lists")
        press(window, Qt.Key.Key_Home)
        press(window, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.findChild(Roster, "items") is not None)
        look(f"{view} list")
        press(window, Qt.Key.Key_Backspace)
        window.toggle_view()
    assert problems == []


def press(window: QWidget, key: Qt.Key) -> None:
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
