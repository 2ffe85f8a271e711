"""Right now and Help: the number is one key away, in both views, and a service becomes a person in one step."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from calculator.back.content.kinds import HelpGroup, StepGroup
from calculator.back.content.records import Content
from calculator.back.notebook.own_lines import OwnLines
from calculator.back.notebook.services import ChosenService
from calculator.back.session.session import Session
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.widgets.roster import Roster
from calculator.back.ui.window import NotebookWindow
from tests.calculator.back.ui.conftest import AMINA, fail
from tests.calculator.back.ui.filled import PAGES, go
from tests.calculator.back.ui.handling import click, editor, label, people_of
from tests.calculator.back.ui.reading import spoken_tree

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]


def shown(window: NotebookWindow) -> list[str]:
    return [part.text() for part in window.findChildren(QLabel) if part.isVisible()]


def chosen_services(qtbot: QtBot, tasks: Tasks, session: Session) -> tuple[ChosenService, ...]:
    answers: list[tuple[ChosenService, ...]] = []
    tasks.run(session.chosen_services, answers.append, fail)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def roster(window: NotebookWindow) -> Roster:
    found = window.findChild(Roster, "help")
    assert found is not None
    return found


@pytest.mark.parametrize("is_plain", [False, True])
@pytest.mark.parametrize("start", PAGES)
@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_F2])
def test_one_key_shows_the_number_in_digits(
    open_session: OpenSession, show_window: ShowWindow, start: str, is_plain: bool, key: Qt.Key
) -> None:
    window = show_window(open_session(AMINA))
    if is_plain:
        window.show_plain()
    go(window, start)
    focused = window.focusWidget()
    QTest.keyClick(focused or window, key)
    assert "911" in shown(window)
    assert "911" in "".join(spoken_tree(window))


def test_right_now_shows_one_step_at_a_time(
    open_session: OpenSession, show_window: ShowWindow, content: Content
) -> None:
    window = show_window(open_session())
    window.show_plain()
    go(window, "right_now")
    steps = [step for step in content.steps if step.group is StepGroup.NOW]
    seen = []
    for _ in steps:
        seen.append(label(window, "step"))
        assert len([text for text in shown(window) if text in {step.text for step in content.steps}]) == 1
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Space)
    assert seen == [step.text for step in steps]
    click(window, "step_back")
    assert label(window, "step") == steps[-1].text
    click(window, "group_found")
    assert label(window, "step") == next(step.text for step in content.steps if step.group is StepGroup.FOUND)


def test_the_way_to_call_without_speaking_comes_first(
    open_session: OpenSession, show_window: ShowWindow, content: Content
) -> None:
    window = show_window(open_session())
    window.show_plain()
    go(window, "help")
    silent = [note.text for note in content.help_notes if note.group is HelpGroup.SILENT]
    assert silent
    assert [text for text in shown(window) if text in silent] == silent


def test_a_need_leaves_the_services_that_meet_it(
    open_session: OpenSession, show_window: ShowWindow, content: Content
) -> None:
    window = show_window(open_session())
    window.show_plain()
    go(window, "help")
    needs = window.findChild(QComboBox, "needs")
    assert needs is not None
    needs.setCurrentIndex(needs.findText("A bed tonight"))
    needs.activated.emit(needs.currentIndex())
    listed = [str(roster(window).model().index(row, 0).data()) for row in range(3, roster(window).model().rowCount())]
    assert listed == [one.name for one in content.services if "bed" in one.needs]


def test_a_service_says_where_it_comes_from_and_when(
    open_session: OpenSession, show_window: ShowWindow, content: Content
) -> None:
    window = show_window(open_session())
    window.show_plain()
    go(window, "help")
    service = next(one for one in content.services if one.numbers and "emergency" not in one.needs)
    roster(window).choose(service.id)
    said = "\n".join(shown(window))
    for text in (
        *service.numbers,
        service.hours,
        service.languages,
        service.who,
        service.origin.checked_on.isoformat(),
    ):
        assert text in said


def test_a_service_becomes_a_person_in_one_step(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow, content: Content
) -> None:
    session = open_session(AMINA)
    window = show_window(session)
    window.show_plain()
    go(window, "help")
    service = next(one for one in content.services if one.numbers and "emergency" not in one.needs)
    roster(window).choose(service.id)
    click(window, "to_person")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    person = people_of(qtbot, tasks, session)[1]
    assert (person.real_name, person.numbers) == (service.name, service.numbers)
    assert person.shown_name
    assert person.household_name
    assert person.shown_name not in service.name
    go(window, "people")
    assert service.name in "".join(spoken_tree(window))


def test_a_chosen_service_stands_first_under_its_own_name(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow, content: Content
) -> None:
    session = open_session()
    window = show_window(session)
    window.show_plain()
    go(window, "help")
    service = content.services[-1]
    roster(window).choose(service.id)
    click(window, "chosen")
    QTest.keyClicks(editor(window, "service_name"), "Dryer parts")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert chosen_services(qtbot, tasks, session) == (ChosenService(service.id, "Dryer parts"),)
    go(window, "people")
    go(window, "help")
    assert roster(window).model().index(3, 0).data() == "Dryer parts"
    roster(window).choose(service.id)
    click(window, "chosen")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert chosen_services(qtbot, tasks, session) == ()


def own_lines(qtbot: QtBot, tasks: Tasks, session: Session) -> OwnLines:
    answers: list[OwnLines] = []
    tasks.run(session.own_lines, answers.append, fail)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_her_place_and_word_are_typed_once_and_stand_below_every_step(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    window.show_plain()
    go(window, "right_now")
    click(window, "group_own")
    QTest.keyClicks(editor(window, "place"), "88 Invented Street")
    QTest.keyClicks(editor(window, "code_word"), "Blue teapot")
    click(window, "group_now")
    for _ in range(3):
        assert label(window, "own_place") == "88 Invented Street"
        assert label(window, "own_code_word") == "Blue teapot"
        click(window, "step_on")
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert own_lines(qtbot, tasks, session) == OwnLines("Blue teapot", "88 Invented Street")
    window.show_quiet()
    said = "".join(spoken_tree(window))
    assert "Invented" not in said
    assert "teapot" not in said
    assert [part.text() for part in window.findChildren(QLabel, "written") if part.isVisible()] == ["✓ noted"] * 2


def test_no_step_is_spoken_in_quiet_view(open_session: OpenSession, show_window: ShowWindow, content: Content) -> None:
    window = show_window(open_session())
    window.show_plain()
    go(window, "right_now")
    first = content.steps[0].text
    assert first in "".join(spoken_tree(window))
    window.show_quiet()
    assert first not in "".join(spoken_tree(window))


def test_the_numbers_of_the_house_are_digits_in_both_views_or_answered(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow
) -> None:
    session = open_session()
    window = show_window(session)
    window.show_plain()
    go(window, "help")
    roster(window).choose("household")
    QTest.keyClicks(editor(window, "poison"), "555 0144")
    assert "Poison centre: 555 0144" in shown(window)
    QTest.keyClicks(editor(window, "poison"), " Nadia")
    assert any("Only a phone number" in text for text in shown(window))
    qtbot.waitUntil(lambda: label(window, "status") == "Saved")
    assert own_lines(qtbot, tasks, session).poison == "555 0144"
    window.show_quiet()
    assert "Poison centre: 555 0144" in shown(window)
    assert "Nadia" not in "".join(spoken_tree(window))


def test_a_chosen_line_is_a_thing_of_the_house_in_quiet_view(
    qtbot: QtBot, tasks: Tasks, open_session: OpenSession, show_window: ShowWindow, content: Content
) -> None:
    session = open_session()
    done: list[None] = []
    service = content.services[-1]
    tasks.run(lambda: session.choose_service(ChosenService(service.id, "Aunt")), done.append, fail)
    qtbot.waitUntil(lambda: bool(done))
    window = show_window(session)
    go(window, "help")
    said = "\n".join(shown(window))
    assert content.pool("services")[0] in said
    assert "Aunt" not in said
    assert service.name not in said


@pytest.mark.parametrize("is_plain", [False, True])
@pytest.mark.parametrize("page", ["people", "bag", "to_do"])
def test_an_empty_page_that_a_key_leads_to_has_the_focus_on_its_first_step(
    open_session: OpenSession, show_window: ShowWindow, page: str, *, is_plain: bool
) -> None:
    window = show_window(open_session())
    if is_plain:
        window.show_plain()
    go(window, "help")
    go(window, page)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "first_step"
    assert focused.isVisible()
