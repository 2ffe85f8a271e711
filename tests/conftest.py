"""What every test can rely on: packed words, cheap keys, and nothing left behind by the test before."""

import os
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from calculator.back.content.pack import read_pack
from calculator.back.storage.keys import Cost
from calculator.paths import resources
from calculator.words import LANGUAGES, Words, catalogue
from sheets.files import ContentFaulty
from tools.pack_content import pack

# Off screen the fonts and sizes are the same everywhere; a helper that looks at a test sets xcb.
if os.environ.get("QT_QPA_PLATFORM") != "xcb":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Shared machines are slow at times: a deadline would fail tests for that. In CI the examples are the same on each run.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_sessionstart() -> None:
    """Pack the words once, before any test; what is wrong with them is the business of tests/rules."""
    with suppress(ContentFaulty):
        pack()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Say last, in one line, what was not tested."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or config.option.collectonly:
        return
    skipped = reporter.stats.get("skipped", [])
    reasons = Counter(report.longrepr[2].removeprefix("Skipped: ") for report in skipped)
    listed = "; ".join(f"{reason} ({count})" for reason, count in reasons.items())
    reporter.write_line(f"SKIPPED: {listed}" if listed else "Nothing was skipped.", yellow=bool(listed))


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread, a child process or a visible window."""
    threads = set(threading.enumerate())
    children = living_children()
    windows = visible_windows()
    yield
    left = [f"thread {thread.name}" for thread in set(threading.enumerate()) - threads if outlives(thread)]
    left += [f"process {name}" for name in living_children() - children]
    left += [f"window {name}" for name in visible_windows() - windows]
    assert not left, f"the test left behind: {', '.join(left)}"


@pytest.fixture(autouse=True)
def same_type() -> Iterator[None]:
    """The size of type belongs to the whole process: a window that sets it must not set it for the next test."""
    application = QApplication.instance()
    before = QApplication.font() if isinstance(application, QApplication) else None
    yield
    if before is not None and QApplication.font() != before:
        QApplication.setFont(before)


def outlives(thread: threading.Thread) -> bool:
    """Whether the thread still runs after a moment: one that was told to end may be on its way."""
    thread.join(1)
    return thread.is_alive()


def living_children() -> set[str]:
    """The child processes of this one that run, by id and name."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        # Threads and children end while we look.
        with suppress(OSError):
            for child in (task / "children").read_text().split():
                with suppress(OSError):
                    name, state = Path(f"/proc/{child}/stat").read_text().rsplit(") ", 1)
                    if not state.startswith("Z"):
                        found.add(f"{name})")
    return found


def visible_windows() -> set[str]:
    """The top-level windows on the screen."""
    if not isinstance(QCoreApplication.instance(), QApplication):
        return set()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return {repr(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()}


@pytest.fixture
def quick_cost() -> Cost:
    """A key derivation that takes no time; the built program cannot reach it."""
    return Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


@pytest.fixture
def calculator_words() -> Words:
    """The calculator's words in English."""
    return catalogue((resources() / "words.json").read_bytes(), "en")


@pytest.fixture
def screen_words() -> Words:
    """The notebook's words in English."""
    return read_pack((resources() / "words.dat").read_bytes()).screens("en")


@pytest.fixture
def setup_words() -> Words:
    """The set-up program's words in English."""
    return catalogue((resources() / "setup.json").read_bytes(), "en")
