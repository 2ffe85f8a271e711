"""The kit's window, from its first page to a stick, a verdict, cards and a key; by keyboard, in both languages."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from calculator.words import Words
from kit.draft import Draft, Task
from kit.signing.key import Cost, OpenKey, make_key
from kit.sticks.checking import check_worker_stick
from kit.ui.window import KitWindow
from tests.kit.conftest import nothing
from tests.kit.ui.conftest import Open

PHRASE = "four plain little words"
PAGES = {
    Task.CHECK: ["language", "task", "key", "doing"],
    Task.WORKER: ["language", "task", "identity", "whom", "pack", "key", "doing"],
    Task.HOME: ["language", "task", "whom", "doing"],
    Task.CARDS: ["language", "task", "identity", "whom", "key", "doing"],
    Task.KEY: ["language", "task", "key", "doing"],
}


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """A key that opens at once."""
    make_key(tmp_path / "house.key", PHRASE, Cost(work=2**15, memory=2**24))
    return tmp_path / "house.key"


def press(key: Qt.Key) -> None:
    """A key for whatever has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def tab_to(name: str) -> None:
    """Tab until this widget has the focus."""
    for _ in range(30):
        widget = QApplication.focusWidget()
        assert widget is not None
        if name in (widget.objectName(), getattr(widget.parentWidget(), "objectName", str)()):
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"the tab key does not reach {name}")


def write(name: str, text: str) -> None:
    """Type into a field."""
    tab_to(name)
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, text)


def go_on(qtbot: QtBot, window: KitWindow) -> None:
    """Next, by keyboard."""
    before = window.page
    tab_to("next")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is not before and has_focus(window.page))


def has_focus(page: QWidget) -> bool:
    """Typing arrives on this page."""
    widget = QApplication.focusWidget()
    return widget is not None and page.isAncestorOf(widget)


def reach_last(qtbot: QtBot, window: KitWindow, key_file: Path) -> list[str]:
    """To the last page of the draft's task; returns the names of the pages on the way."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    seen = [window.page.objectName()]
    while not window.page.is_last():
        if window.page.objectName() == "key":
            task = window.draft.task
            if task is not Task.KEY:
                write("key_file", str(key_file))
            for name in {Task.WORKER: ("phrase",), Task.KEY: ("phrase", "again")}.get(task, ()):
                write(name, PHRASE)
        go_on(qtbot, window)
        seen.append(window.page.objectName())
    return seen


def do(qtbot: QtBot, window: KitWindow, place: Path) -> str:
    """Do it there; returns what the page answers."""
    write("place", str(place))
    tab_to("make")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.page.is_busy(), timeout=60_000)
    return "\n".join(label.text() for name in ("answer", "details") for label in window.page.findChildren(QLabel, name))


@pytest.mark.parametrize("task", Task)
def test_each_task_has_its_pages(
    qtbot: QtBot, open_window: Open, key_file: Path, worker: Path, task: Task, language: str
) -> None:
    window = open_window(Draft(language, "calculator", str(worker), task))
    assert reach_last(qtbot, window, key_file) == PAGES[task]


def test_a_worker_stick_by_keyboard(
    qtbot: QtBot, open_window: Open, key_file: Path, programs: Path, tmp_path: Path, kit_words: dict[str, Words]
) -> None:
    stick = tmp_path / "new"
    stick.mkdir()
    window = open_window(Draft("fr", "unit-converter", str(programs), Task.WORKER))
    reach_last(qtbot, window, key_file)
    said = do(qtbot, window, stick)
    assert said.startswith(kit_words["fr"]("said.worker_made", key="").partition(".")[0])
    verdict = check_worker_stick(stick, None, nothing)
    assert verdict.is_whole
    assert len(list((stick / "cards").glob("*.pdf"))) == 8
    assert (stick / "windows/Calculator/UnitConverter.exe").is_file()


def test_a_take_home_stick_and_its_check(
    qtbot: QtBot, open_window: Open, key_file: Path, worker: Path, tmp_path: Path, kit_words: dict[str, Words]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    words = kit_words["en"]
    window = open_window(Draft("en", "calculator", str(worker), Task.HOME))
    reach_last(qtbot, window, key_file)
    assert do(qtbot, window, home).startswith(words("said.home_made"))
    # The same page makes the next one; this one is not empty any more.
    assert do(qtbot, window, home).startswith(words("failed.not_empty"))
    checking = open_window(Draft("en", "calculator", str(worker), Task.CHECK))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    while not checking.page.is_last():
        go_on(qtbot, checking)
    assert do(qtbot, checking, home).startswith("YES")
    (home / "game.exe").write_bytes(b"MZ")
    said = do(qtbot, checking, home)
    assert said.startswith("NO")
    assert "game.exe" in said


def test_a_worker_stick_is_checked_against_the_key(
    qtbot: QtBot, open_window: Open, worker: Path, key: OpenKey, key_file: Path, kit_words: dict[str, Words]
) -> None:
    window = open_window(Draft("en", "calculator", "", Task.CHECK))
    reach_last(qtbot, window, key_file)
    assert kit_words["en"]("finding.other_key") in do(qtbot, window, worker)


def test_a_new_key(qtbot: QtBot, open_window: Open, key_file: Path, tmp_path: Path) -> None:
    window = open_window(Draft("en", "calculator", "", Task.KEY))
    reach_last(qtbot, window, key_file)
    said = do(qtbot, window, tmp_path / "second")
    assert (tmp_path / "second.key").is_file()
    assert re.search(r"([0-9A-F]{4} ){4}[0-9A-F]{4}", said)


def test_cards(qtbot: QtBot, open_window: Open, key_file: Path, tmp_path: Path) -> None:
    window = open_window(replace(Draft("en", "calculator", "", Task.CARDS), languages=("fr",)))
    reach_last(qtbot, window, key_file)
    do(qtbot, window, tmp_path)
    assert len(list(tmp_path.glob("*-fr-*.pdf"))) == 4


def test_a_phrase_that_does_not_open_and_a_place_that_is_none_are_sentences(
    qtbot: QtBot, open_window: Open, key_file: Path, programs: Path, tmp_path: Path, kit_words: dict[str, Words]
) -> None:
    window = open_window(Draft("en", "calculator", str(programs), Task.WORKER, phrase="wrong"))
    reach_last(qtbot, window, key_file)
    assert do(qtbot, window, tmp_path / "none").startswith(kit_words["en"]("failed.no_stick"))


def test_a_faulty_pack_keeps_the_next_page_away(
    qtbot: QtBot, open_window: Open, key_file: Path, programs: Path, tmp_path: Path, kit_words: dict[str, Words]
) -> None:
    (tmp_path / "pack" / "en").mkdir(parents=True)
    (tmp_path / "pack" / "en" / "help.yaml").write_text("one: two\n")
    window = open_window(Draft("en", "calculator", str(programs), Task.WORKER))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    while window.page.objectName() != "pack":
        go_on(qtbot, window)
    assert window.page.is_complete()
    write("pack_folder", str(tmp_path / "pack"))
    assert not window.page.is_complete()
    tab_to("look")
    press(Qt.Key.Key_Return)
    said = "\n".join(label.text() for label in window.page.findChildren(QLabel))
    assert kit_words["en"]("failed.pack") in said
    assert "help.yaml:1:" in said
    assert not window.page.is_complete()
    write("pack_folder", " ")
    assert window.page.is_complete()


def test_one_of_each_must_be_chosen(qtbot: QtBot, open_window: Open, worker: Path) -> None:
    window = open_window(Draft("en", "calculator", str(worker), Task.HOME))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    while window.page.objectName() != "whom":
        go_on(qtbot, window)
    for box in window.page.findChildren(QCheckBox):
        if box.isVisible():
            box.setChecked(False)
    assert not window.page.is_complete()


@pytest.mark.parametrize("task", Task)
def test_a_letter_means_one_thing_and_everything_has_a_name(
    qtbot: QtBot, open_window: Open, key_file: Path, worker: Path, task: Task, language: str
) -> None:
    window = open_window(Draft(language, "calculator", str(worker), task))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    while True:
        page = window.page
        texts = [button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert all(count == 1 for count in letters.values()), (page.objectName(), letters)
        fields: list[QWidget] = [*page.findChildren(QComboBox), *page.findChildren(QLineEdit)]
        assert all(field.accessibleName() or isinstance(field.parentWidget(), QComboBox) for field in fields)
        assert page.accessibleName() == page.words(page.title_id)
        if page.is_last():
            break
        if page.objectName() == "key":
            for field in page.findChildren(QLineEdit):
                field.setText(str(key_file) if isinstance(field.parentWidget(), QComboBox) else PHRASE)
        go_on(qtbot, window)


def test_the_answer_comes_into_sight_on_a_small_screen(
    qtbot: QtBot, open_window: Open, key_file: Path, programs: Path, tmp_path: Path
) -> None:
    window = open_window(Draft("fr", "calculator", str(programs), Task.WORKER, phrase="wrong"))
    reach_last(qtbot, window, key_file)
    window.resize(512, 264)
    do(qtbot, window, tmp_path / "none")
    answer = window.page.findChild(QLabel, "answer")
    assert answer is not None
    qtbot.waitUntil(lambda: answer.visibleRegion().boundingRect() == answer.rect())


def test_the_window_stays_while_it_writes(qtbot: QtBot, open_window: Open, key_file: Path, tmp_path: Path) -> None:
    window = open_window(Draft("en", "calculator", "", Task.KEY))
    reach_last(qtbot, window, key_file)
    write("place", str(tmp_path / "third"))
    button = window.page.findChild(QPushButton, "make")
    assert button is not None
    button.click()
    assert not window.close()
    assert not button.isEnabled()
    qtbot.waitUntil(lambda: not window.page.is_busy(), timeout=60_000)
    assert window.close()
