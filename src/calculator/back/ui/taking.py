"""A ready-made list becomes hers when she first changes something on it; until then nothing of it is stored."""

from collections.abc import Sequence
from dataclasses import replace

from calculator.back.notebook.lists import Checklist, ChecklistItem
from calculator.back.session.session import Session
from calculator.back.ui.shelf import Writing


class Taking:
    """Writes the list and all its items before the first change of one. Its methods are called on the worker."""

    def __init__(self, session: Session, checklist: Checklist, items: Sequence[ChecklistItem]) -> None:
        self._session = session
        self._checklist = checklist
        self._items = tuple(items)
        self._is_taken = False

    def writing(self) -> Writing[ChecklistItem]:
        """How the items reach the disk."""
        return Writing(
            self._save,
            lambda item: self._session.remove_item(item.id),
            self._session.put_back_item,
            self._move,
            lambda item, position: replace(item, position=position),
        )

    def _save(self, item: ChecklistItem) -> None:
        self._take()
        self._session.save_item(item)

    def _move(self, item: ChecklistItem, position: int) -> None:
        self._take()
        self._session.move_item(item.id, position)

    def _take(self) -> None:
        if self._is_taken:
            return
        self._session.save_list(self._checklist)
        for item in self._items:
            self._session.save_item(item)
        self._is_taken = True
