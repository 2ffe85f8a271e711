"""The worker."""

import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from calculator.back.ui.tasks import Tasks
from calculator.errors import AppError, NoSpace


class Heard:
    """Keeps what it was told, and on which thread."""

    def __init__(self) -> None:
        self.values: list[object] = []
        self.errors: list[AppError] = []
        self.threads: set[int] = set()

    def done(self, value: object) -> None:
        self.values.append(value)
        self.threads.add(threading.get_ident())

    def failed(self, error: AppError) -> None:
        self.errors.append(error)
        self.threads.add(threading.get_ident())


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


def test_answers_come_in_order_on_the_thread_that_asked(qtbot: QtBot, tasks: Tasks) -> None:
    heard = Heard()
    for number in range(50):
        tasks.run(partial(int, number), heard.done, heard.failed)
    qtbot.waitUntil(lambda: len(heard.values) == 50)
    assert heard.values == list(range(50))
    assert heard.threads == {threading.get_ident()}


def test_all_work_is_done_on_one_other_thread(qtbot: QtBot, tasks: Tasks) -> None:
    heard = Heard()
    for _ in range(5):
        tasks.run(threading.get_ident, heard.done, heard.failed)
    qtbot.waitUntil(lambda: len(heard.values) == 5)
    assert len(set(heard.values)) == 1
    assert heard.values[0] != threading.get_ident()


def test_work_can_ask_whether_more_waits_behind_it(qtbot: QtBot, tasks: Tasks) -> None:
    heard, may_go = Heard(), threading.Event()
    tasks.run(may_go.wait, heard.done, heard.failed)
    for _ in range(2):
        tasks.run(tasks.has_more, heard.done, heard.failed)
    may_go.set()
    qtbot.waitUntil(lambda: len(heard.values) == 3)
    assert heard.values == [True, True, False]


def test_an_app_error_is_an_answer_and_the_next_task_goes_on(qtbot: QtBot, tasks: Tasks) -> None:
    heard = Heard()

    def fail() -> None:
        raise NoSpace

    tasks.run(fail, heard.done, heard.failed)
    tasks.run(lambda: "next", heard.done, heard.failed)
    qtbot.waitUntil(lambda: heard.values == ["next"])
    assert [type(error) for error in heard.errors] == [NoSpace]
    assert heard.threads == {threading.get_ident()}


def test_a_bug_reaches_the_excepthook_on_the_thread_that_asked(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[tuple[type[BaseException], int]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: caught.append((kind, threading.get_ident())))
    heard = Heard()
    tasks.run(lambda: 1 // 0, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(caught))
    assert caught == [(ZeroDivisionError, threading.get_ident())]
    assert not heard.values
    assert not heard.errors


def test_close_finishes_the_queue_and_leaves_no_thread(qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    tasks = Tasks()
    done: list[int] = []
    heard = Heard()
    for number in range(20):
        tasks.run(partial(done.append, number), heard.done, heard.failed)
    assert set(threading.enumerate()) - before
    tasks.close()
    assert done == list(range(20))
    assert set(threading.enumerate()) == before
    tasks.close()


def test_nothing_is_taken_after_close(qtbot: QtBot) -> None:
    tasks = Tasks()
    tasks.close()
    heard = Heard()
    with pytest.raises(RuntimeError):
        tasks.run(lambda: None, heard.done, heard.failed)
