"""An open notebook in real files, and the window over it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from calculator.back.content.pack import read_pack
from calculator.back.content.records import Content
from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings, Theme
from calculator.back.session.session import Session
from calculator.back.storage.keys import Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.ui.tasks import Tasks
from calculator.back.ui.theme import read_style
from calculator.back.ui.wardrobe import Wardrobe
from calculator.back.ui.window import NotebookWindow
from calculator.errors import AppError
from calculator.paths import places, resources
from calculator.words import Words

THEMES = Path(__file__).parents[4] / "resources" / "themes"

CODES = NewCodes(main="73*58+4419", recovery="123450987612+210987650321")

AMINA = Person(
    PersonId("a" * 32),
    real_name="Amina Canary",
    shown_name="Dentist Canary",
    numbers=("613 555 0142", "613 555 0188"),
    safe_times="Mornings",
    safe_ways="Text first\nthen call",
    notes="Has the spare key",
    household_name="tap",
    position=0,
)
NADIA = Person(PersonId("b" * 32), real_name="Nadia Canary", household_name="dryer", position=1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pass over what the offscreen platform says of every window and menu; it has no window manager to talk to."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(
                pytest.mark.qt_log_ignore(r"This plugin does not support (propagateSizeHints|raise|grabbing)")
            )


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def fail(error: AppError) -> None:
    """What the disk of a test must not say."""
    pytest.fail(repr(error))


@pytest.fixture
def clock() -> Clock:
    """The window's clock."""
    return Clock()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    """The worker."""
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def open_session(qtbot: QtBot, tasks: Tasks, tmp_path: Path, quick_cost: Cost) -> Iterator[Callable[..., Session]]:
    """Makes notebooks with these people in them, each in files of its own; closes them all on the worker."""
    made: list[Session] = []

    def make(*people: Person) -> Session:
        settings = replace(Settings(), people_label="House numbers", shown_pages=frozenset({"lists"}))
        store = make_store(places(str(tmp_path / f"{len(made)}")), CODES, settings, quick_cost)
        session = Session(store)
        for person in people:
            session.save_person(person)
        return session

    def make_on_worker(*people: Person) -> Session:
        count = len(made)
        tasks.run(lambda: make(*people), made.append, fail)
        qtbot.waitUntil(lambda: len(made) > count)
        return made[-1]

    yield make_on_worker
    closed: list[None] = []
    for session in made:
        tasks.run(session.close, closed.append, fail)
    qtbot.waitUntil(lambda: len(closed) == len(made))


@pytest.fixture
def content() -> Content:
    """The pack's records in English."""
    return read_pack((resources() / "words.dat").read_bytes()).content("en")


@pytest.fixture
def text_size(qtbot: QtBot) -> Iterator[Callable[[float], None]]:
    """Sets the desktop's size of type."""
    before = QApplication.font()

    def set_size(times: float) -> None:
        font = QApplication.font()
        font.setPointSizeF(before.pointSizeF() * times)
        QApplication.setFont(font)

    yield set_size
    QApplication.setFont(before)


@pytest.fixture
def wardrobe(screen_words: Words, content: Content) -> Wardrobe:
    """The words of the test, whatever the settings say."""
    return Wardrobe(lambda _: screen_words, lambda _: content, styled)


def styled(theme: Theme) -> str:
    """The style on a light desktop."""
    return read_style(THEMES, dark=theme is Theme.DARK)


@pytest.fixture
def show_window(
    qtbot: QtBot, tasks: Tasks, clock: Clock, wardrobe: Wardrobe
) -> Iterator[Callable[..., NotebookWindow]]:
    """Shows a window over a session, filled; hides and deletes it after the test."""
    windows: list[NotebookWindow] = []
    font = QApplication.font()

    def show(session: Session | None, *, dark: bool = False) -> NotebookWindow:
        style = (lambda _: read_style(THEMES, dark=True)) if dark else wardrobe.style
        window = NotebookWindow(replace(wardrobe, style=style), "en", tasks, clock, Random(1))
        window.resize(960, 640)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if session is not None:
            with qtbot.waitSignal(window.filled):
                window.show_session(session)
        return window

    yield show
    for window in windows:
        window.hide()
        save_rest(qtbot, tasks, window)
        window.deleteLater()
    QApplication.setFont(font)


def save_rest(qtbot: QtBot, tasks: Tasks, window: NotebookWindow) -> None:
    """What the program does after hiding."""
    left = window.unsaved()
    saved: list[object] = []
    for work in left:
        tasks.run(work, saved.append, saved.append)
    qtbot.waitUntil(lambda: len(saved) == len(left))
