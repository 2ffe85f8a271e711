"""Quiet view: nothing that was typed is drawn, spoken or even held by a widget."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from calculator.back.notebook.people import Person, PersonId
from calculator.back.session.session import Session
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import AMINA, NADIA
from tests.calculator.back.ui.reading import drawn, held_texts, spoken_tree

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]

FIELDS = ("real_name", "shown_name", "numbers", "safe_times", "safe_ways", "notes")


def typed(canary: str, person: Person = AMINA) -> Person:
    """`person` with a word of its own in every field."""
    return replace(
        person,
        real_name=f"{canary}real",
        shown_name=f"{canary}shown",
        numbers=(f"{canary}one", f"{canary}two"),
        safe_times=f"{canary}times",
        safe_ways=f"{canary}ways",
        notes=f"{canary}notes " * 40,
    )


def show_both(
    open_session: OpenSession, show_window: ShowWindow, first: str, second: str
) -> tuple[NotebookWindow, NotebookWindow]:
    people = (AMINA, replace(NADIA, numbers=("x",)))
    sessions = [open_session(*(typed(canary, person) for person in people)) for canary in (first, second)]
    return show_window(sessions[0]), show_window(sessions[1])


def settle(qtbot: QtBot, window: NotebookWindow) -> None:
    """Bring `window` to the front with nothing of it hovered, so that two windows can be compared."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    people = window.findChild(QListView, "people")
    assert people is not None
    people.setFocus()
    qtbot.waitUntil(people.hasFocus)


def held_after_deletes(qtbot: QtBot, window: NotebookWindow) -> str:
    """What the widgets hold once those that were given up are gone."""
    qtbot.waitUntil(lambda: window.findChild(QWidget, "plain_card") is None)
    return held_texts(window)


def test_two_notebooks_look_and_sound_the_same(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow
) -> None:
    one, other = show_both(open_session, show_window, "Zebra", "Qwx")
    settle(qtbot, one)
    pixels, spoken = drawn(one), spoken_tree(one)
    settle(qtbot, other)
    assert pixels == drawn(other)
    assert spoken == spoken_tree(other)


def test_they_differ_in_plain_view(qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow) -> None:
    one, other = show_both(open_session, show_window, "Zebra", "Qwx")
    for window in (one, other):
        window.show_plain()
    settle(qtbot, one)
    pixels, spoken = drawn(one), "".join(spoken_tree(one))
    for field in ("real", "shown", "one", "two", "times", "ways", "notes"):
        assert f"Zebra{field}" in spoken
    settle(qtbot, other)
    assert pixels != drawn(other)


@pytest.mark.parametrize("visit", ["never plain", "plain and back", "typed and back", "zoomed and back"])
def test_no_typed_word_is_left_in_any_widget(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow, visit: str
) -> None:
    window = show_window(open_session(typed("Zebra"), typed("Zebra", NADIA)))
    if visit == "plain and back":
        QTest.keyClick(window, Qt.Key.Key_F8)
        assert "Zebrareal" in held_texts(window)
        QTest.keyClick(window, Qt.Key.Key_F8)
    elif visit == "typed and back":
        QTest.keyClick(window, Qt.Key.Key_F8)
        editor = window.findChild(QWidget, "notes")
        assert editor is not None
        editor.setFocus()
        QTest.keyClicks(editor, "Zebratyped")
        QTest.keyClick(editor, Qt.Key.Key_F8)
    elif visit == "zoomed and back":
        QTest.keyPress(window, Qt.Key.Key_F9)
        assert "Zebrareal" in held_texts(window)
        QTest.keyRelease(window, Qt.Key.Key_F9)
    held = held_after_deletes(qtbot, window)
    assert "Zebra" not in held
    assert "Zebra" not in "".join(spoken_tree(window))
    assert "Tap" in held


def test_quiet_view_says_only_whether_something_is_written(open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(replace(NADIA, notes="x")))
    spoken = "\n".join(spoken_tree(window))
    assert spoken.count("'noted'") == 2
    assert spoken.count("'blank'") == len(FIELDS) - 2


def test_the_page_has_its_drawn_label_only_while_quiet(open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(AMINA))
    assert "House numbers" in held_texts(window)
    assert "People" not in "".join(spoken_tree(window))
    window.show_plain()
    assert "House numbers" not in held_texts(window)


def test_every_opening_is_quiet(open_session: OpenSession, show_window: ShowWindow) -> None:
    session = open_session(AMINA)
    show_window(session).show_plain()
    assert "Canary" not in held_texts(show_window(session))


def test_zoom_shows_the_chosen_row_only_while_it_is_held(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow
) -> None:
    window = show_window(open_session(AMINA, NADIA))
    zoom = window.findChild(QPushButton, "zoom")
    assert zoom is not None
    QTest.mousePress(zoom, Qt.MouseButton.LeftButton)
    spoken = "".join(spoken_tree(window))
    assert "Amina Canary" in spoken
    assert "Nadia" not in spoken
    assert not any("Amina" in line and "0142" in line for line in spoken_tree(window))
    QTest.mouseRelease(zoom, Qt.MouseButton.LeftButton)
    assert "Canary" not in "".join(spoken_tree(window))


def test_zoom_ends_when_the_window_is_left_with_the_key_down(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow
) -> None:
    window = show_window(open_session(AMINA))
    QTest.keyPress(window, Qt.Key.Key_F9)
    show_window(None)
    qtbot.waitUntil(lambda: "Canary" not in "".join(spoken_tree(window)))


def test_an_old_row_without_a_name_still_gives_nothing_away(open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session(Person(PersonId("c"), real_name="Zebra")))
    spoken = "".join(spoken_tree(window))
    assert "Item 1" in spoken
    assert "Zebra" not in spoken
