"""One worker thread and one queue: everything that waits for the disk, in the order in which it was asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from calculator.errors import AppError

Work = Callable[[], Any]
Done = Callable[[Any], None]
Failed = Callable[[AppError], None]


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work, and who hears of its end."""

    work: Work
    done: Done
    failed: Failed


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it."""

    task: Task
    value: Any = None
    error: Exception | None = None


class Tasks(QObject):
    """Runs work on its thread and answers on the thread that made this object."""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: SimpleQueue[Task | None] = SimpleQueue()
        self._is_closed = False
        self._answered.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._work_through, daemon=False)
        self._thread.start()

    def run(self, work: Work, done: Done, failed: Failed) -> None:
        """Queue `work`; its value goes to `done`, an AppError to `failed`, any other exception to sys.excepthook.

        Raises RuntimeError after close().
        """
        if self._is_closed:
            raise RuntimeError
        self._queue.put(Task(work, done, failed))

    def has_more(self) -> bool:
        """Whether work waits behind the one under way, which may ask this on its thread."""
        return not self._queue.empty()

    def close(self) -> None:
        """Finish what is queued and end the thread. Answers not handed over yet still come with the event loop."""
        if not self._is_closed:
            self._is_closed = True
            self._queue.put(None)
        self._thread.join()

    def _work_through(self) -> None:
        while (task := self._queue.get()) is not None:
            self._answered.emit(answer_of(task))

    def _hand_over(self, answer: Answer) -> None:
        hand_over(answer)


def answer_of(task: Task) -> Answer:
    """Do the work. What it raises is in the answer."""
    try:
        return Answer(task, value=task.work())
    except Exception as error:  # noqa: BLE001 - nothing is swallowed: it is raised again on the thread that asked
        return Answer(task, error=error)


def hand_over(answer: Answer) -> None:
    """Tell who waits for it. Raises what was raised, if it is no AppError."""
    match answer.error:
        case None:
            answer.task.done(answer.value)
        case AppError():
            answer.task.failed(answer.error)
        case _:
            raise answer.error
