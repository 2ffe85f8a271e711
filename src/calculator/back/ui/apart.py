"""Slow work that touches no file of the notebook, on a thread of its own: the worker stays free for the way home."""

from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal

from calculator.back.ui.tasks import Answer, Done, Failed, Task, Work, answer_of, hand_over


class Apart(QObject):
    """Begins a thread for each piece of work, which ends with it and never keeps the process."""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answered.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Work, done: Done, failed: Failed) -> None:
        """Begin `work`: its value goes to `done`, an AppError to `failed`, as with Tasks."""
        Thread(target=self._work, args=(Task(work, done, failed),), daemon=True).start()

    def _work(self, task: Task) -> None:
        answer = answer_of(task)
        # Gone with its window: there is no one left to tell.
        with suppress(RuntimeError):
            self._answered.emit(answer)

    def _hand_over(self, answer: Answer) -> None:
        hand_over(answer)
