"""An open notebook: the only door to its rows."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from calculator.back.storage.mirror import Mirror
from calculator.back.storage.statement import Statement, Value
from calculator.errors import StoreReadOnly
from calculator.paths import PAGE_BYTES, Places
from calculator.system.disk import same_time
from calculator.system.file_lock import FileLock


class Condition(StrEnum):
    """In what state a notebook is."""

    OPEN = "open"
    HEALED = "healed"
    READ_ONLY = "read_only"


class Store:
    """An open notebook. One thread at a time; the claim on the installation ends with `close`."""

    def __init__(self, places: Places, mirror: Mirror, lock: FileLock, *, is_read_only: bool) -> None:
        self._places = places
        self._mirror = mirror
        self._lock: FileLock | None = lock
        self._is_read_only = is_read_only

    @property
    def condition(self) -> Condition:
        """HEALED once a damaged copy was found, at opening or later."""
        if self._is_read_only:
            return Condition.READ_ONLY
        return Condition.HEALED if self._mirror.is_healed else Condition.OPEN

    def rows(self, sql: str, params: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """The answer to one SELECT. Raises StoreDamaged."""
        return self._mirror.rows(sql, params)

    def change(self, statements: Sequence[Statement]) -> None:
        """Carry out `statements` as one change: all or nothing, and on both copies, flushed, when this returns.

        Raises NoSpace, StoreReadOnly, StoreUnwritable, StoreDamaged. After NoSpace the notebook is as before.
        """
        if not statements:
            return
        if self._is_read_only:
            raise StoreReadOnly
        try:
            self._mirror.change(statements)
        finally:
            same_time(self._places.files())

    def verify(self) -> None:
        """Read both copies from end to end and mend one that is bad; for later, in quiet. Raises StoreDamaged."""
        self._mirror.verify()
        if self.condition is Condition.HEALED:
            same_time(self._places.files())

    def room_bytes(self) -> int:
        """About how much more the notebook can hold. Raises StoreDamaged."""
        (most,), (used,), (free,) = (
            self.rows(f"PRAGMA {count}")[0] for count in ("max_page_count", "page_count", "freelist_count")
        )
        return (int(most) - int(used) + int(free)) * PAGE_BYTES

    def close(self) -> None:
        """Mark a clean end and let go of every file. A second call does nothing."""
        if self._lock is None:
            return
        self._mirror.close()
        if not self._is_read_only:
            same_time(self._places.files())
        self._lock.release()
        self._lock = None
