"""The rows of one kind that are in hand: changed at once on the screen, and soon after on the disk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from calculator.back.notebook.order import moved
from calculator.back.ui.saver import Saver


class Ordered(Protocol):
    """What every row has; it is a dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> str:
        """Its own for ever."""

    @property
    def position(self) -> int:
        """Its place, from 0."""

    @property
    def household_name(self) -> str:
        """All that quiet view shows of it."""


RowT = TypeVar("RowT", bound=Ordered)


@dataclass(frozen=True, slots=True)
class Writing(Generic[RowT]):
    """How the rows of one kind reach the disk, and `placed`, which gives a row another position.

    `restore` writes a removed row in its place again; `move` puts a row at a position, and is None for rows that are
    saved with their positions, which may have gaps.
    """

    save: Callable[[RowT], Any]
    remove: Callable[[RowT], Any]
    restore: Callable[[RowT], Any]
    move: Callable[[RowT, int], Any] | None
    placed: Callable[[RowT, int], RowT]


class Shelf(Generic[RowT]):
    """Rows in their order. Several pages may read one shelf."""

    def __init__(self, name: str, rows: Sequence[RowT], saver: Saver, writing: Writing[RowT]) -> None:
        self._name = name
        self._rows = {row.id: row for row in sorted(rows, key=lambda row: row.position)}
        self._saver = saver
        self._writing = writing
        self._removed: list[RowT] = []
        self._moves = 0

    def rows(self) -> tuple[RowT, ...]:
        """All, in order."""
        return tuple(self._rows.values())

    def get(self, row_id: str | None) -> RowT | None:
        """The row of that id."""
        return self._rows.get(row_id) if row_id is not None else None

    @property
    def has_removed(self) -> bool:
        """Whether something can be brought back."""
        return bool(self._removed)

    def household_names(self) -> frozenset[str]:
        """The names that a new row can't have: those of rows that can come back, too."""
        return frozenset(row.household_name for row in (*self._rows.values(), *self._removed))

    def put(self, row: RowT) -> None:
        """Take a new row or a change of one."""
        self._rows[row.id] = row
        self._saver.change(self._key(row), partial(self._writing.save, row))

    def remove(self, row: RowT) -> None:
        """Take a row out; it can be brought back until the notebook is left."""
        self._removed.append(self._rows.pop(row.id))
        if self._writing.move is not None:
            self._renumber(self.rows())
        self._saver.change(self._key(row), partial(self._writing.remove, row))
        self._saver.save_now()

    def bring_back(self) -> RowT:
        """The last one that was removed, in its place again."""
        row = self._removed.pop()
        rest = self.rows()
        if self._writing.move is None:
            self._rows = {one.id: one for one in sorted((*rest, row), key=lambda one: one.position)}
        else:
            self._renumber((*rest[: row.position], row, *rest[row.position :]))
            row = self._rows[row.id]
        self._saver.change(self._key(row), partial(self._writing.restore, row))
        self._saver.save_now()
        return row

    def move(self, row_id: str, step: int) -> None:
        """Move a row by `step`, as far as the ends allow."""
        ids = tuple(self._rows)
        if row_id not in ids:
            return
        order = moved(ids, row_id, ids.index(row_id) + step)
        if order == ids:
            return
        self._renumber([self._rows[one] for one in order])
        row = self._rows[row_id]
        if self._writing.move is None:
            for one in self.rows():
                self.put(one)
            return
        # Each under a key of its own: only all moves in their order lead to what the screen shows.
        self._moves += 1
        self._saver.change(f"{self._name} move {self._moves}", partial(self._writing.move, row, row.position))

    def _renumber(self, rows: Sequence[RowT]) -> None:
        self._rows = {
            row.id: row if row.position == position else self._writing.placed(row, position)
            for position, row in enumerate(rows)
        }

    def _key(self, row: RowT) -> str:
        return f"{self._name} {row.id}"
