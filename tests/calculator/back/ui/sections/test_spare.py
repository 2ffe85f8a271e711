"""A spare copy from the page More: one new file that restores everything, or one plain sentence and no file."""

import resource
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from calculator.back.session.session import Session
from calculator.back.storage.keys import Cost
from calculator.back.storage.making import NewCodes
from calculator.back.storage.people import read_people
from calculator.back.storage.restoring import restore
from calculator.back.ui.sections.more.page import TOPICS
from calculator.back.ui.spare_copy import SpareCopy
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.window import NotebookWindow
from calculator.paths import MEMORY_BYTES, places
from calculator.words import Words
from tests.calculator.back.ui.conftest import AMINA, CODES
from tests.calculator.back.ui.filled import go
from tests.calculator.back.ui.handling import click, editor, label, people_of

OpenSession = Callable[..., Session]
ShowWindow = Callable[..., NotebookWindow]

NEW = NewCodes("604-97*3+518", "918840275161+604918273355")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    return open_session(AMINA)


@pytest.fixture
def window(qtbot: QtBot, session: Session, show_window: ShowWindow, stick: Path) -> NotebookWindow:
    """At the card, with one stick plugged in."""
    window = show_window(session)
    spare = spare_of(window)
    spare._find = lambda: (str(stick),)
    window.show_plain()
    to_spare(window)
    qtbot.waitUntil(lambda: spare.found == (str(stick),))
    return window


def to_spare(window: NotebookWindow) -> None:
    go(window, "more")
    for key in (Qt.Key.Key_Home, *([Qt.Key.Key_Down] * [one.id for one in TOPICS].index("spare"))):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def spare_of(window: NotebookWindow) -> SpareCopy:
    assert window._book is not None
    return window._book.desk.spare_copy


def write(qtbot: QtBot, window: NotebookWindow, code: str = CODES.main) -> None:
    field = editor(window, "spare_code")
    field.setFocus()
    QTest.keyClicks(field, code)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not spare_of(window).is_busy)


def rename(window: NotebookWindow, name: str, text: str) -> None:
    field = editor(window, name)
    field.selectAll()
    field.insertPlainText(text)


def test_the_file_restores_everything(
    qtbot: QtBot, window: NotebookWindow, stick: Path, tmp_path: Path, quick_cost: Cost
) -> None:
    assert editor(window, "spare_folder").text() == str(stick)
    write(qtbot, window)
    (file,) = stick.iterdir()
    assert file.name == spare_of(window).made
    assert file.name in label(window, "sentence")
    assert file.stat().st_size == MEMORY_BYTES
    store = restore(places(str(tmp_path / "fresh")), file, CODES.main, NEW, quick_cost)
    assert read_people(store) == (AMINA,)
    store.close()
    click(window, "spare_again")
    assert editor(window, "spare_name").text() != file.name
    write(qtbot, window, CODES.recovery)
    assert len(list(stick.iterdir())) == 2


def test_what_was_not_saved_yet_is_in_it(
    qtbot: QtBot, window: NotebookWindow, stick: Path, tmp_path: Path, quick_cost: Cost
) -> None:
    go(window, "people")
    field = editor(window, "notes")
    field.setFocus()
    QTest.keyClicks(field, "Just now ")
    to_spare(window)
    write(qtbot, window)
    (file,) = stick.iterdir()
    store = restore(places(str(tmp_path / "fresh")), file, CODES.main, NEW, quick_cost)
    assert "Just now" in read_people(store)[0].notes
    store.close()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda window, _: rename(window, "spare_name", "../plan"), "can't be used"),
        (lambda window, _: rename(window, "spare_folder", "somewhere"), "no such folder"),
        (lambda _, stick: shutil.rmtree(stick), "no such folder"),
        (lambda window, _: rename(window, "spare_folder", "/proc"), "can't be written"),
    ],
)
def test_one_plain_sentence_and_no_file(
    qtbot: QtBot,
    window: NotebookWindow,
    stick: Path,
    spoil: Callable[[NotebookWindow, Path], None],
    sentence: str,
) -> None:
    spoil(window, stick)
    write(qtbot, window)
    assert sentence in label(window, "sentence")
    assert not stick.exists() or list(stick.iterdir()) == []


def test_a_wrong_code_and_a_name_that_is_taken(qtbot: QtBot, window: NotebookWindow, stick: Path) -> None:
    write(qtbot, window, "73*58+4410")
    assert label(window, "sentence") == "That is not the code. Nothing was written."
    assert list(stick.iterdir()) == []
    (stick / "taken.dat").write_bytes(b"hers")
    rename(window, "spare_name", "taken.dat")
    write(qtbot, window)
    assert "of that name" in label(window, "sentence")
    assert (stick / "taken.dat").read_bytes() == b"hers"


@pytest.fixture
def full() -> Iterator[Callable[[], None]]:
    """Lets no file grow above 1 MiB, which is to a program what a full stick is."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024 * 1024, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_stick(
    qtbot: QtBot,
    tasks: Tasks,
    session: Session,
    window: NotebookWindow,
    stick: Path,
    full: Callable[[], None],
) -> None:
    full()
    write(qtbot, window)
    assert label(window, "sentence") == "There is not enough room there. Nothing was written."
    assert list(stick.iterdir()) == []
    assert people_of(qtbot, tasks, session) == (AMINA,)


def test_left_while_it_is_written_no_file_stays(qtbot: QtBot, window: NotebookWindow, stick: Path) -> None:
    window.saver.stop()
    write(qtbot, window)
    assert list(stick.iterdir()) == []
    assert spare_of(window).made == ""


def test_each_sentence_is_there(screen_words: Words) -> None:
    for name in (
        "no_space",
        "read_only",
        "unwritable",
        "no_folder",
        "name_taken",
        "wrong_code",
        "no_memory",
        "damaged",
    ):
        assert f"spare.failed.{name}" in screen_words
