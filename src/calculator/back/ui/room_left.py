"""How much room is left, and making more: what was read and asked, and the work."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from calculator.back.session.session import Room, Session
from calculator.back.ui.saver import Saver
from calculator.back.ui.tasks import Tasks
from calculator.errors import AppError
from calculator.paths import MEMORY_BYTES


class RoomLeft(QObject):
    """Growing is done only after the page has said that it shows."""

    # The room was read, a question is asked, the work began or ended.
    stepped = Signal()

    def __init__(self, session: Session, tasks: Tasks, saver: Saver) -> None:
        super().__init__(saver)
        self._session = session
        self._tasks = tasks
        self._saver = saver
        self.room: Room | None = None
        self.is_asking = False
        self.is_busy = False
        self.is_done = False
        self.trouble_id = ""

    @property
    def larger_bytes(self) -> int:
        """What each file would have."""
        return MEMORY_BYTES + (0 if self.room is None else self.room.file_bytes)

    def look(self) -> None:
        """Read how much there is, what is being saved counted."""
        self._saver.save_now()
        self._tasks.run(self._session.room, self._note, self._fail)

    def ask(self) -> None:
        """Say first what it means."""
        self.is_asking, self.is_done, self.trouble_id = True, False, ""
        self.stepped.emit()

    def leave(self) -> None:
        """Leave the files as they are."""
        if not self.is_busy:
            self.is_asking = False
            self.stepped.emit()

    def grow(self) -> None:
        """Make every file larger by one step."""
        if self.is_asking and not self.is_busy:
            self.is_busy = True
            self.stepped.emit()
            self._tasks.run(partial(self._session.grow, MEMORY_BYTES, is_asked=True), self._note_grown, self._fail)

    def _note(self, room: Room) -> None:
        self.room = room
        self.stepped.emit()

    def _note_grown(self, _: None) -> None:
        self.is_busy, self.is_asking, self.is_done = False, False, True
        self.look()

    def _fail(self, error: AppError) -> None:
        self.is_busy, self.is_asking = False, False
        self.trouble_id = f"room.failed.{error.sentence_id.rpartition('.')[2]}"
        self.stepped.emit()
