"""More: what is chosen there holds at once, is saved, and loses nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from calculator.back.content.pack import Pack, read_pack
from calculator.back.notebook.settings import Settings, Theme
from calculator.back.session.session import Contents, Session
from calculator.back.ui.book import Everything, read_everything
from calculator.back.ui.sections.more.names import PAGES as NAMED
from calculator.back.ui.sections.more.page import TOPICS
from calculator.back.ui.sections.table import SECTIONS
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.wardrobe import Wardrobe
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.window import NotebookWindow
from calculator.paths import resources
from tests.calculator.back.ui.conftest import AMINA, CODES, fail, styled
from tests.calculator.back.ui.filled import go, write
from tests.calculator.back.ui.handling import button, click, editor, label
from tests.calculator.back.ui.reading import spoken_tree

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The pack that the program ships."""
    return read_pack((resources() / "words.dat").read_bytes())


@pytest.fixture
def wardrobe(pack: Pack) -> Wardrobe:
    """Words in the language that the settings say."""
    return Wardrobe(pack.screens, pack.content, styled)


def read(qtbot: QtBot, tasks: Tasks, session: Session) -> Everything:
    answers: list[Everything] = []
    tasks.run(lambda: read_everything(session), answers.append, fail)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def saved(qtbot: QtBot, window: NotebookWindow) -> None:
    qtbot.waitUntil(lambda: label(window, "status") in ("Saved", "Enregistré"))


def drawn_anew(qtbot: QtBot, window: NotebookWindow, home: str) -> None:
    """Wait for the bar in another language, and for the page below it."""
    qtbot.waitUntil(lambda: button(window, "home").text() == home and bool(label(window, "title")))


def press(window: NotebookWindow, *keys: Qt.Key) -> None:
    for key in keys:
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def to_topic(window: NotebookWindow, topic_id: str) -> None:
    go(window, "more")
    press(window, Qt.Key.Key_Home, *([Qt.Key.Key_Down] * [one.id for one in TOPICS].index(topic_id)))


def side_words(window: NotebookWindow) -> list[str]:
    side = next(part for part in window.findChildren(Roster, "sections") if part.isVisible())
    return [str(side.model().index(row, 0).data()) for row in range(side.model().rowCount())]


@pytest.mark.parametrize("is_plain", [False, True])
def test_another_language_is_there_at_once_and_nothing_is_lost(
    qtbot: QtBot,
    tasks: Tasks,
    open_session: OpenSession,
    show_window: ShowWindow,
    pack: Pack,
    *,
    is_plain: bool,
) -> None:
    session = open_session()
    done: list[None] = []
    tasks.run(lambda: write(session, "Zebra", pack.content("en").services[1].id), done.append, fail)
    qtbot.waitUntil(lambda: bool(done))
    before = read(qtbot, tasks, session)
    window = show_window(session)
    if is_plain:
        window.show_plain()
    go(window, "more")
    press(window, Qt.Key.Key_Tab)
    assert button(window, "language_en").hasFocus()
    press(window, Qt.Key.Key_Right)
    if not button(window, "language_fr").isChecked():
        press(window, Qt.Key.Key_Space)
    drawn_anew(qtbot, window, "Calculatrice")
    assert label(window, "title") == ("Plus" if is_plain else "Réglages")
    assert button(window, "language_fr").hasFocus()
    assert button(window, "language_fr").isChecked()
    saved(qtbot, window)

    after = read(qtbot, tasks, session)
    assert after.contents.settings.language == "fr"
    assert after.contents.settings.people_label == "Numéros de la maison"
    assert [person.household_name for person in after.contents.people] == ["tap"]
    assert [thing.household_name for thing in after.packing] == ["farine", "riz"]
    assert [task.household_name for task in after.tasks] == ["huiler la penture"]
    assert [one.household_name for one in after.lists] == ["grenier"]
    assert [item.household_name for item in after.items] == ["laver le filtre"]
    assert [thing.text for thing in after.packing] == [thing.text for thing in before.packing]
    assert (after.own_lines, after.services) == (before.own_lines, before.services)
    assert [replace(one, household_name="") for one in after.items] == [
        replace(one, household_name="") for one in before.items
    ]

    # And back again, to exactly what it was.
    press(window, Qt.Key.Key_Left)
    if not button(window, "language_en").isChecked():
        press(window, Qt.Key.Key_Space)
    drawn_anew(qtbot, window, "Calculator")
    saved(qtbot, window)
    assert read(qtbot, tasks, session) == before


def test_what_is_still_being_saved_is_not_lost_with_the_language(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    window.show_plain()
    go(window, "people")
    QTest.keyClicks(editor(window, "notes"), "Hello ")
    go(window, "more")
    click(window, "language_fr")
    drawn_anew(qtbot, window, "Calculatrice")
    go(window, "people")
    assert editor(window, "notes").text() == f"Hello {AMINA.notes}"
    saved(qtbot, window)
    assert read(qtbot, tasks, session).contents.people[0].notes == f"Hello {AMINA.notes}"


def test_theme_and_size_hold_at_once_and_on_the_next_opening(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    go(window, "more")
    size = QApplication.font().pointSizeF()
    click(window, "theme_dark")
    qtbot.waitUntil(lambda: window.styleSheet() == styled(Theme.DARK) and bool(label(window, "title")))
    click(window, "text_size_150")
    qtbot.waitUntil(lambda: QApplication.font().pointSizeF() == size * 1.5 and bool(label(window, "title")))
    assert button(window, "text_size_150").hasFocus()
    saved(qtbot, window)
    again = read(qtbot, tasks, session).contents.settings
    assert (again.theme, again.text_percent) == (Theme.DARK, 150)


def test_lists_are_there_when_they_were_asked_for(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    done: list[None] = []
    tasks.run(lambda: session.save_settings(Settings()), done.append, fail)
    qtbot.waitUntil(lambda: bool(done))
    window = show_window(session)
    assert len(side_words(window)) == 6
    go(window, "lists")
    assert label(window, "title") == "House numbers"
    window.show_plain()
    assert side_words(window) == ["Right now", "Help", "People", "Bag", "To do", "More"]
    to_topic(window, "names")
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert side_words(window) == ["Right now", "Help", "People", "Bag", "To do", "Lists", "More"]
    go(window, "lists")
    assert label(window, "title") == "Lists"
    saved(qtbot, window)
    assert read(qtbot, tasks, session).contents.settings.shown_pages == {"lists"}


def test_a_page_is_renamed_and_named_as_drawn_again(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    window.show_plain()
    to_topic(window, "names")
    QTest.keyClicks(editor(window, "label_people"), "Taps and pipes")
    QTest.keyClicks(editor(window, "label_settings"), "x" * 31)
    assert "too long" in "".join(part.text() for part in window.findChildren(QLabel, "sentence"))
    saved(qtbot, window)
    settings = read(qtbot, tasks, session).contents.settings
    assert settings.label_of("people") == "Taps and pipes"
    assert settings.drawn_label_of("people") == "House numbers"
    window.show_quiet()
    assert "Taps and pipes" in side_words(window)
    window.show_plain()
    to_topic(window, "names")
    click(window, "names_back")
    assert editor(window, "label_people").text() == ""
    window.show_quiet()
    assert "House numbers" in side_words(window)


def test_every_section_can_be_renamed() -> None:
    assert list(NAMED) == [one.label for one in SECTIONS]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("4.99*2+12.49", "4.99*2+12.49"),
        (" 4,99 × 2 − 1 ", "4.99*2-1"),
        ("12", "12.49+3.79"),
        ("5/0", "12.49+3.79"),
        ("groceries", "12.49+3.79"),
        ("1+" * 400 + "1", "12.49+3.79"),
        ("\u202e1+1\u0000🌱", "12.49+3.79"),
        ("", "12.49+3.79"),
    ],
)
def test_a_calculation_is_taken_or_answered_and_the_one_before_stays(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow, typed: str, kept: str
) -> None:
    session = open_session()
    window = show_window(session)
    window.show_plain()
    to_topic(window, "way_home")
    field = editor(window, "calculation")
    field.selectAll()
    field.insertPlainText(typed) if typed else QTest.keyClick(field, Qt.Key.Key_Delete)
    shown = [part.text() for part in window.findChildren(QLabel, "sentence") if part.isVisible()]
    saved(qtbot, window)
    assert read(qtbot, tasks, session).contents.settings.calculation == kept
    assert bool(shown) == (kept == "12.49+3.79")
    assert all("12.49+3.79" in sentence for sentence in shown)


@pytest.mark.parametrize(
    ("language", "home", "kept"), [("en", "Calculator", "4.99*2"), ("fr", "Calculatrice", "4,99*2")]
)
def test_what_could_be_a_code_is_never_shown_by_the_calculator(
    qtbot: QtBot,
    tasks: Tasks,
    open_session: OpenSession,
    show_window: ShowWindow,
    language: str,
    home: str,
    kept: str,
) -> None:
    typed = CODES.main
    session = open_session()
    window = show_window(session)
    window.show_plain()
    go(window, "more")
    click(window, f"language_{language}")
    drawn_anew(qtbot, window, home)
    to_topic(window, "way_home")
    field = editor(window, "calculation")
    for text in (kept, typed):
        field.selectAll()
        field.insertPlainText(text)
    shown = [part.text() for part in window.findChildren(QLabel, "sentence") if part.isVisible()]
    saved(qtbot, window)
    assert read(qtbot, tasks, session).contents.settings.calculation == "4.99*2"
    assert len(shown) == 1
    assert kept in shown[0]
    assert typed not in shown[0]
    assert field.text() == typed


def test_another_key_and_another_time_count_at_once(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    window.show_plain()
    to_topic(window, "way_home")
    click(window, "third_key_F7")
    click(window, "idle_300")
    saved(qtbot, window)
    settings = read(qtbot, tasks, session).contents.settings
    assert (settings.third_home_key, settings.idle_s) == ("F7", 300)
    with qtbot.waitSignal(window.home_wanted):
        press(window, Qt.Key.Key_F7)


def test_quiet_view_has_only_what_any_program_has(open_session: OpenSession, show_window: ShowWindow) -> None:
    window = show_window(open_session())
    window.show_plain()
    to_topic(window, "about")
    assert "spying" in "".join(spoken_tree(window))
    window.show_quiet()
    said = "".join(spoken_tree(window))
    assert "spying" not in said
    assert "Back to the calculator" not in said
    assert "Language" in said


def test_a_notebook_that_cannot_be_written_still_changes_its_looks(
    qtbot: QtBot, open_session: OpenSession, show_window: ShowWindow
) -> None:
    class Unwritable(Session):
        def contents(self) -> Contents:
            return replace(super().contents(), is_read_only=True)

    window = show_window(Unwritable(open_session(AMINA)._store))
    window.show_plain()
    go(window, "more")
    click(window, "language_fr")
    drawn_anew(qtbot, window, "Calculatrice")
    assert window.unsaved() == ()
    to_topic(window, "names")
    assert not any(part.isEnabled() for part in window.findChildren(QPushButton, "names_back"))
