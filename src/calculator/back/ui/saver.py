"""Writes changes soon after they are made, and says how that went."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from calculator.back.session.autosave import Unsaved, changed, due_s
from calculator.back.ui.tasks import Tasks, Work
from calculator.errors import AppError

RETRY_MS: Final = 10_000


class Progress(StrEnum):
    """How far the writing is."""

    SAVING = "saving"
    SAVED = "saved"
    TROUBLE = "trouble"


class Saver(QObject):
    """Keeps the last change of each row until the worker has written it. At most one batch is under way."""

    # The second value is the sentence to show for TROUBLE, "" otherwise.
    progressed = Signal(Progress, str)

    def __init__(
        self,
        tasks: Tasks,
        clock: Callable[[], float],
        parent: QObject | None = None,
        retry_ms: int = RETRY_MS,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._clock = clock
        self._retry_ms = retry_ms
        self._waiting: dict[str, Work] = {}
        self._under_way: dict[str, Work] = {}
        self._unsaved: Unsaved | None = None
        self._is_stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save_now)

    def change(self, row: str, work: Work) -> None:
        """Have `work` done soon, in place of what still waits for the same `row`."""
        self._waiting.pop(row, None)
        self._waiting[row] = work
        self._unsaved = changed(self._unsaved, self._clock())
        self.progressed.emit(Progress.SAVING, "")
        if not self._under_way:
            self._wait_until_due()

    def save_now(self) -> None:
        """Begin to write what waits; at once, or as soon as the batch under way is written."""
        if self._under_way or self._is_stopped or not self._waiting:
            return
        self._timer.stop()
        self._under_way, self._waiting, self._unsaved = self._waiting, {}, None
        batch = tuple(self._under_way.values())
        self._tasks.run(lambda: _do_all(batch), self._note_saved, self._note_trouble)

    def unsaved(self) -> tuple[Work, ...]:
        """Everything that is not known to be written, in order. To write some of it twice does no harm."""
        return (*self._under_way.values(), *self._waiting.values())

    def stop(self) -> None:
        """Begin nothing more; what is unsaved is left to the caller."""
        self._is_stopped = True
        self._timer.stop()

    def is_stopped(self) -> bool:
        """Whether she has left. May be asked on any thread."""
        return self._is_stopped

    def _wait_until_due(self) -> None:
        if self._unsaved is not None and not self._is_stopped:
            self._timer.start(max(0, round((due_s(self._unsaved) - self._clock()) * 1000)))

    def _note_saved(self, _: None) -> None:
        self._under_way = {}
        if self._waiting:
            self._wait_until_due()
        else:
            self.progressed.emit(Progress.SAVED, "")

    def _note_trouble(self, error: AppError) -> None:
        is_changed_since = bool(self._waiting)
        self._waiting = {**self._under_way, **self._waiting}
        self._under_way = {}
        self.progressed.emit(Progress.TROUBLE, error.sentence_id)
        if is_changed_since:
            self._wait_until_due()
        elif not self._is_stopped:
            self._timer.start(self._retry_ms)


def _do_all(batch: tuple[Work, ...]) -> None:
    for work in batch:
        work()
