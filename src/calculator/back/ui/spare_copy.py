"""One file with everything in it, for a stick: what was chosen, and the work."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, Signal

from calculator.back.notebook.file_name import drawn_file_name, is_file_name
from calculator.back.session.codes import SpareKeys
from calculator.back.session.session import Session
from calculator.back.ui.apart import Apart
from calculator.back.ui.saver import Saver
from calculator.back.ui.tasks import Tasks
from calculator.errors import AppError
from calculator.sticks import writable_sticks


class SpareCopy(QObject):
    """Keys are derived apart from the worker; the file is given up when she goes home while it is written."""

    # Sticks were found, the work began or ended.
    stepped = Signal()

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        apart: Apart,
        random: Random,
        saver: Saver,
        find: Callable[[], tuple[str, ...]] = writable_sticks,
    ) -> None:
        super().__init__(saver)
        self._session = session
        self._tasks = tasks
        self._apart = apart
        self._random = random
        self._saver = saver
        self._find = find
        self.folder = ""
        self.name = drawn_file_name(random)
        self.found: tuple[str, ...] = ()
        self.is_busy = False
        self.trouble_id = ""
        self.made = ""

    def look(self) -> None:
        """Look which sticks are there."""
        self._apart.run(self._find, self._note_found, self._fail)

    def write(self, entry: str) -> None:
        """Write the file for a code that opens the notebook, in the folder and under the name chosen."""
        if self.is_busy:
            return
        folder = Path(self.folder.strip().removeprefix("file://"))
        name = self.name.strip()
        self.made = ""
        if not folder.is_absolute():
            self._say("spare.failed.no_folder")
        elif not is_file_name(name):
            self._say("spare.failed.name")
        else:
            self.is_busy, self.trouble_id = True, ""
            self.stepped.emit()
            path = folder / name
            self._apart.run(partial(self._session.spare_keys_of, entry), partial(self._write, path), self._fail)

    def begin_again(self) -> None:
        """Another one, under another name."""
        self.name = drawn_file_name(self._random)
        self.made = ""
        self.stepped.emit()

    def _write(self, path: Path, keys: SpareKeys) -> None:
        self._saver.save_now()
        work = partial(self._session.write_spare, path, keys, self._is_wanted)
        self._tasks.run(work, partial(self._note_written, path), self._fail)

    def _is_wanted(self) -> bool:
        return not self._saver.is_stopped()

    def _note_found(self, found: tuple[str, ...]) -> None:
        self.found = found
        if not self.folder and len(found) == 1:
            self.folder = found[0]
        self.stepped.emit()

    def _note_written(self, path: Path, is_written: bool) -> None:  # noqa: FBT001 - the worker's answer
        self.is_busy = False
        self.made = path.name if is_written else ""
        self.stepped.emit()

    def _fail(self, error: AppError) -> None:
        self._say(f"spare.failed.{error.sentence_id.rpartition('.')[2]}")

    def _say(self, sentence_id: str) -> None:
        self.is_busy, self.trouble_id = False, sentence_id
        self.stepped.emit()
