"""One piece of work on a thread of its own, answered on the window's."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal

from calculator.errors import AppError


class Job(QObject):
    """Runs one piece of work at a time."""

    done = Signal()
    failed = Signal(object)  # AppError
    _ended = Signal(object)  # Exception | None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self._thread: Thread | None = None

    @property
    def is_running(self) -> bool:
        """The work is not answered yet."""
        return self._thread is not None

    def start(self, work: Callable[[], None]) -> None:
        """Start `work`: then comes done, or failed with an AppError; anything else goes to sys.excepthook."""
        self._thread = Thread(target=self._work, args=(work,), daemon=False)
        self._thread.start()

    def _work(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - nothing is swallowed: it is raised again on the window's thread
            self._ended.emit(error)
        else:
            self._ended.emit(None)

    def _hand_over(self, error: Exception | None) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        if error is None:
            self.done.emit()
            return
        self.failed.emit(error if isinstance(error, AppError) else AppError())
        if not isinstance(error, AppError):
            raise error
