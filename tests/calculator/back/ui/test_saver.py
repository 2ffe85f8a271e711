"""Autosave on the worker."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from calculator.back.session.autosave import LONGEST_S, PAUSE_S
from calculator.back.ui import saver as saver_module
from calculator.back.ui.saver import Progress, Saver
from calculator.back.ui.tasks import Tasks
from calculator.errors import AppError, NoSpace, StoreReadOnly


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


class Disk:
    """Where works write; full when told so."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.error: type[AppError] | None = None

    def writing(self, text: str) -> Callable[[], None]:
        def write() -> None:
            if self.error is not None:
                raise self.error
            self.written.append(text)

        return write


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def saver(tasks: Tasks, clock: Clock) -> Iterator[Saver]:
    saver = Saver(tasks, clock)
    yield saver
    saver.stop()


def heard(saver: Saver) -> list[tuple[Progress, str]]:
    told: list[tuple[Progress, str]] = []
    saver.progressed.connect(lambda progress, sentence: told.append((progress, sentence)))
    return told


def test_a_change_is_written_after_a_pause(qtbot: QtBot, saver: Saver, disk: Disk) -> None:
    told = heard(saver)
    saver.change("a", disk.writing("one"))
    assert told == [(Progress.SAVING, "")]
    assert not disk.written
    qtbot.waitUntil(lambda: told[-1] == (Progress.SAVED, ""))
    assert disk.written == ["one"]
    assert saver.unsaved() == ()


def test_only_the_last_change_of_a_row_is_written(qtbot: QtBot, saver: Saver, disk: Disk) -> None:
    for text in ("o", "on", "one"):
        saver.change("a", disk.writing(text))
    saver.change("b", disk.writing("two"))
    saver.change("a", disk.writing("one!"))
    saver.save_now()
    qtbot.waitUntil(lambda: not saver.unsaved())
    assert disk.written == ["two", "one!"]


def test_the_timer_follows_the_rule(saver: Saver, clock: Clock, disk: Disk) -> None:
    saver.change("a", disk.writing("one"))
    assert saver._timer.interval() == PAUSE_S * 1000
    clock.now_s += LONGEST_S - 0.1
    saver.change("a", disk.writing("two"))
    assert saver._timer.interval() == pytest.approx(100, abs=1)


def test_saved_is_told_only_after_the_call_returned(qtbot: QtBot, saver: Saver, tasks: Tasks) -> None:
    told = heard(saver)
    at_return: list[list[tuple[Progress, str]]] = []
    saver.change("a", lambda: at_return.append(list(told)))
    saver.save_now()
    qtbot.waitUntil(lambda: told[-1][0] is Progress.SAVED)
    assert at_return == [[(Progress.SAVING, "")]]


def test_what_changes_during_a_write_is_written_next(qtbot: QtBot, saver: Saver, disk: Disk) -> None:
    told = heard(saver)
    saver.change("a", disk.writing("one"))
    saver.save_now()
    saver.change("a", disk.writing("two"))
    assert len(saver.unsaved()) == 2
    qtbot.waitUntil(lambda: told[-1][0] is Progress.SAVED)
    assert disk.written == ["one", "two"]
    assert [progress for progress, _ in told].count(Progress.SAVED) == 1


@pytest.mark.parametrize("error", [NoSpace, StoreReadOnly])
def test_trouble_is_told_and_nothing_is_lost(qtbot: QtBot, saver: Saver, disk: Disk, error: type[AppError]) -> None:
    told = heard(saver)
    disk.error = error
    saver.change("a", disk.writing("one"))
    saver.save_now()
    qtbot.waitUntil(lambda: told[-1] == (Progress.TROUBLE, error.sentence_id))
    assert len(saver.unsaved()) == 1
    assert saver._timer.isActive()
    assert saver._timer.interval() == saver_module.RETRY_MS


def test_the_next_change_after_trouble_tries_again_with_all(qtbot: QtBot, saver: Saver, disk: Disk) -> None:
    told = heard(saver)
    disk.error = NoSpace
    saver.change("a", disk.writing("one"))
    saver.save_now()
    qtbot.waitUntil(lambda: told[-1][0] is Progress.TROUBLE)
    disk.error = None
    saver.change("b", disk.writing("two"))
    qtbot.waitUntil(lambda: told[-1][0] is Progress.SAVED)
    assert disk.written == ["one", "two"]


def test_the_retry_needs_no_change(qtbot: QtBot, tasks: Tasks, clock: Clock, disk: Disk) -> None:
    saver = Saver(tasks, clock, retry_ms=1)
    told = heard(saver)
    disk.error = NoSpace
    saver.change("a", disk.writing("one"))
    saver.save_now()
    qtbot.waitUntil(lambda: told[-1][0] is Progress.TROUBLE)
    disk.error = None
    qtbot.waitUntil(lambda: told[-1][0] is Progress.SAVED)
    assert disk.written == ["one"]


def test_a_newer_change_is_not_put_back_by_trouble(qtbot: QtBot, saver: Saver, disk: Disk) -> None:
    told = heard(saver)
    disk.error = NoSpace
    saver.change("a", disk.writing("old"))
    saver.save_now()
    saver.change("a", disk.writing("new"))
    qtbot.waitUntil(lambda: told[-1][0] is Progress.TROUBLE)
    disk.error = None
    qtbot.waitUntil(lambda: told[-1][0] is Progress.SAVED)
    assert disk.written == ["new"]


def test_after_stop_the_rest_is_the_callers(saver: Saver, disk: Disk) -> None:
    saver.change("a", disk.writing("one"))
    saver.stop()
    saver.save_now()
    assert not saver._timer.isActive()
    for work in saver.unsaved():
        work()
    assert disk.written == ["one"]
