"""Slow work that touches no file, on a thread of its own: the worker stays free for saving and for the way home."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from calculator.back.ui.tasks import Done, Failed, Tasks, Work


class Apart(QObject):
    """Begins a thread for each piece of work, and ends it with the answer."""

    def run(self, work: Work, done: Done, failed: Failed) -> None:
        """Begin `work`: its value goes to `done`, an AppError to `failed`, as with Tasks."""
        tasks = Tasks(self)
        tasks.run(work, partial(self._hand_on, tasks, done), partial(self._hand_on, tasks, failed))

    def _hand_on(self, tasks: Tasks, then: Done, answer: Any) -> None:
        tasks.close()
        tasks.deleteLater()
        then(answer)
