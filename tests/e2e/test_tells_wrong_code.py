"""The gate: a wrong code leaves the record of a sum, whatever of it was right.

The window, the door and the child processes are the real ones. What is recorded is all that anyone in the room or at
the machine could see: display, history, keys, title, focus, every widget, open files, threads, and what was printed.
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.opening import open_store
from calculator.front.app import Front
from calculator.front.child import Child
from calculator.front.files import OwnState
from calculator.front.gate import is_candidate
from calculator.front.opening import Opening
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.sum_page import SumPage
from calculator.front.ui.window import CalculatorWindow
from calculator.paths import Places, places
from calculator.words import Words
from tests.e2e.program import RECOVERY, SOURCES

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CODE = "48159926"
NUMBERS = 200
# With the real key derivation each takes about half a second of both cores; E2E_TRIES=200 does all.
REAL_TRIES = int(os.environ.get("E2E_TRIES", "6"))

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.timeout(300 + 5 * REAL_TRIES),
    pytest.mark.qt_log_ignore(r"This plugin does not support (propagateSizeHints|raise)"),
]


def wrong_codes(count: int) -> list[str]:
    """Numbers of which no digit, one, or all but one stand where they stand in the code; a third of each."""
    random = Random(4)
    found: list[str] = []
    for turn, right in enumerate((0, 1, len(CODE) - 1), start=1):
        while len(found) < count * turn // 3:
            kept = random.sample(range(len(CODE)), right)
            digits = [
                digit if at in kept else random.choice(("123456789" + "0" * (at > 0)).replace(digit, ""))
                for at, digit in enumerate(CODE)
            ]
            if (number := "".join(digits)) not in found:
                found.append(number)
    return found


@dataclass(frozen=True)
class Record:
    """All that can be seen of the calculator, with the number itself left out."""

    display: tuple[str, str]
    spoken: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    enabled: tuple[str, ...]
    title: str
    focus: str
    widgets: tuple[tuple[str, str, bool], ...]
    files: tuple[str, ...]
    threads: tuple[str, ...]
    printed: tuple[str, str] = ("", "")


class Watched:
    """A calculator that is watched."""

    def __init__(self, qtbot: QtBot, words: Words, where: Places, command: Callable[[QObject], Child]) -> None:
        self.qtbot = qtbot
        self.ended = 0
        self._command = command
        self.window = CalculatorWindow(words, QLocale("en_CA"), title="Calculator", scheme=Qt.ColorScheme.Light)
        qtbot.addWidget(self.window)
        self.opening = Opening(self._new_child)
        self.shown: list[str] = []
        self.opening.shown.connect(lambda entry, _: self.shown.append(entry))
        self.front = Front(self.window, self.opening, where, OwnState(), "en")
        self.front.start()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        files = self.front._files
        qtbot.waitUntil(lambda: files.ident is not None and not files.is_alive(), timeout=20_000)

    def _new_child(self, parent: QObject) -> Child:
        child = self._command(parent)
        child.ended.connect(self._count)
        return child

    def _count(self) -> None:
        self.ended += 1

    def enter(self, number: str) -> Record:
        """Type it, with "=", in a calculator without rows; the record once everything it set going is over."""
        before = self.ended
        QTest.keyClick(self.window, Qt.Key.Key_Escape)
        QTest.keyClick(
            self.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        QTest.keyClicks(self.window, f"{number}=")
        at_once = self.record(number)
        if is_candidate(number):
            self.qtbot.waitUntil(lambda: self.ended > before, timeout=20_000)
        after = self.record(number)
        assert replace(at_once, files=after.files, threads=after.threads) == after
        return after

    def record(self, number: str) -> Record:
        """What is to be seen now."""
        page = self.window.page
        assert isinstance(page, SumPage)
        hide = partial(_without, number=number)
        parts = [self.window, *self.window.findChildren(QWidget)]
        focus = QApplication.focusWidget()
        return Record(
            display=(hide(page.display.result), hide(page.display.expression)),
            spoken=(hide(page.display.accessibleName()), hide(page.display.accessibleDescription())),
            rows=tuple((hide(expression), hide(result)) for expression, result in page.rows()),
            enabled=tuple(part.objectName() for part in parts if isinstance(part, KeyButton) and part.isEnabled()),
            title=self.window.windowTitle(),
            focus="" if focus is None else focus.objectName(),
            widgets=tuple((type(part).__name__, part.objectName(), part.isVisible()) for part in parts),
            files=_open_files(),
            threads=_threads(),
        )

    def close(self) -> None:
        self.window.close()
        self.front.finish()


def _without(text: str, number: str) -> str:
    return text.replace(number, "N").replace(f"{int(number):,}", "N")


def _open_files() -> tuple[str, ...]:
    found = []
    for link in Path("/proc/self/fd").iterdir():
        try:
            found.append(str(link.readlink()).partition(":[")[0])
        except OSError:  # it was the folder's own
            continue
    return tuple(sorted(found))


def _threads() -> tuple[str, ...]:
    return tuple(sorted((task / "comm").read_text() for task in Path("/proc/self/task").iterdir()))


@pytest.fixture
def watch(
    qtbot: QtBot, calculator_words: Words, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Places, Callable[[QObject], Child]], Watched]]:
    monkeypatch.setenv("PYTHONPATH", str(SOURCES))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    made: list[Watched] = []

    def start(where: Places, command: Callable[[QObject], Child]) -> Watched:
        made.append(Watched(qtbot, calculator_words, where, command))
        return made[-1]

    yield start
    for watched in made:
        watched.close()


def nothing_found(parent: QObject) -> Child:
    """A process that ends at once: what a miss is, without the time that the key derivation takes."""
    return Child("/bin/true", [], parent)


def real(where: Places, parent: QObject) -> Child:
    """The process that the program starts, with the real key derivation."""
    return Child(sys.executable, ["-m", "calculator", "--data", str(where.folder)], parent)


def test_the_numbers_are_what_they_should_be() -> None:
    right = [sum(a == b for a, b in zip(number, CODE, strict=True)) for number in wrong_codes(NUMBERS)]
    assert len(set(wrong_codes(NUMBERS))) == NUMBERS
    assert {count: right.count(count) for count in set(right)} == {0: 66, 1: 67, 7: 67}
    assert all(is_candidate(number) for number in wrong_codes(NUMBERS))


def test_two_hundred_wrong_codes_leave_the_record_of_a_sum(
    watch: Callable[[Places, Callable[[QObject], Child]], Watched],
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    where = places(str(tmp_path / "data"))
    watched = watch(where, nothing_found)
    watched.enter("22222222")
    plain = watched.enter("1234567")
    assert plain.display == ("N", "N=")
    assert plain.rows == (("N=", "N"),)
    for number in wrong_codes(NUMBERS):
        assert watched.enter(number) == plain, number
    assert watched.ended == NUMBERS + 1
    assert capfd.readouterr() == ("", "")


def test_wrong_codes_of_a_real_notebook_leave_the_record_of_a_sum(
    watch: Callable[[Places, Callable[[QObject], Child]], Watched],
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    where = places(str(tmp_path / "data"))
    make_store(where, NewCodes(CODE, RECOVERY), Settings()).close()
    watched = watch(where, partial(real, where))
    watched.enter("22222222")
    plain = watched.enter("1234567")
    before = {path.name: path.read_bytes() for path in where.files()}
    for number in wrong_codes(max(REAL_TRIES, 3)):
        assert watched.enter(number) == plain, number
    assert watched.shown == []
    assert {path.name: path.read_bytes() for path in where.files()} == before
    assert capfd.readouterr() == ("", "")
    watched.close()
    # It was the code's neighbours that opened nothing, not a store that nothing opens.
    open_store(where, CODE).close()
