"""An open notebook, and what can be done with it. Every call waits for the disk: make it on the worker."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from calculator.back.notebook.people import Person
from calculator.back.notebook.settings import Settings, longest_setting
from calculator.back.session.attachments import AttachmentsSection
from calculator.back.session.codes import CodesSection
from calculator.back.session.lists import ListsSection
from calculator.back.session.own_lines import OwnLinesSection
from calculator.back.session.packing import PackingSection
from calculator.back.session.people import PeopleSection, new_person_id
from calculator.back.session.search import SearchSection
from calculator.back.session.services import ServicesSection
from calculator.back.session.tasks import TasksSection
from calculator.back.session.words import WordsSection
from calculator.back.storage.settings import put_settings, read_settings
from calculator.back.storage.store import Condition
from calculator.errors import GrowthUnasked

__all__ = ["Contents", "Room", "Session", "new_person_id"]


@dataclass(frozen=True, slots=True)
class Contents:
    """What the window shows of a notebook that has just been opened.

    `notice_id` names one sentence about the notebook's condition, "" where there is nothing to say.
    """

    people: tuple[Person, ...]
    settings: Settings
    is_read_only: bool = False
    notice_id: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """How much more the notebook can hold, and what each of its files has, in bytes."""

    free_bytes: int
    file_bytes: int


_NOTICES: Final = {
    Condition.HEALED: "notice.healed",
    Condition.READ_ONLY: "error.read_only",
    Condition.NEWER: "error.newer_read_only",
    Condition.NO_ROOM: "notice.no_room",
}
_WRITABLE: Final = (Condition.OPEN, Condition.HEALED)


class Session(
    PeopleSection,
    ListsSection,
    PackingSection,
    TasksSection,
    ServicesSection,
    OwnLinesSection,
    WordsSection,
    CodesSection,
    SearchSection,
    AttachmentsSection,
):
    """One open notebook, over its store: all its sections, its settings, and its end."""

    @property
    def condition(self) -> Condition:
        """In what state the store was found."""
        return self._store.condition

    def contents(self) -> Contents:
        """Everything the window needs at first, in one call."""
        return Contents(
            people=self.people(),
            settings=self.settings(),
            is_read_only=self.condition not in _WRITABLE,
            notice_id=_NOTICES.get(self.condition, ""),
        )

    def settings(self) -> Settings:
        """The notebook's settings."""
        return read_settings(self._store)

    def save_settings(self, settings: Settings) -> None:
        """Write all settings, the labels of the pages with them. Raises TooLong."""
        self._change(put_settings(settings), longest_setting(settings))

    def verify(self, is_wanted: Callable[[], bool] = lambda: True) -> str | None:
        """Read both copies from end to end and mend one that is bad; the notice about it, "" for nothing new.

        It lets go of the disk soon after `is_wanted`, asked on this thread, becomes false, and is then None.
        Raises StoreDamaged.
        """
        before = self.condition
        if not self._store.verify(is_wanted):
            return None
        return "" if self.condition is before else _NOTICES.get(self.condition, "")

    def undo(self) -> bool:
        """Take the last change back, and at the next call the one before; False where there is none.

        What is on the screen must be read anew. Only what was changed since the notebook was opened can be taken back,
        and nothing of it stays anywhere when it is closed. Raises as every change.
        """
        return self._store.undo()

    def room(self) -> Room:
        """How much more can be kept. Raises StoreDamaged."""
        return Room(self._store.room_bytes(), self._store.size_bytes())

    def grow(self, more_bytes: int, *, is_asked: bool) -> None:
        """Make room for at least `more_bytes` more, in every file of the calculator, used or not.

        From then on their size shows that something is kept: `is_asked` says that a page has said so, and that she
        wants it. Raises GrowthUnasked, NoSpace, StoreReadOnly, StoreUnwritable: then nothing has changed.
        """
        if not is_asked:
            raise GrowthUnasked
        self._store.grow(more_bytes)

    def close(self) -> None:
        """Mark a clean end and let go of the files."""
        self._store.close()
