"""An open notebook: the only door to its rows."""

import hmac
import os
from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum
from functools import partial
from typing import Any

from calculator.back.storage.block import Role, block_bytes, salt_of
from calculator.back.storage.key_block import KeyBlock
from calculator.back.storage.keys import KEY_BYTES, Cost, copy_keys, derive
from calculator.back.storage.mirror import Mirror
from calculator.back.storage.slots import changed, put_slots, read_slots
from calculator.back.storage.statement import Statement, Value
from calculator.errors import AppError, StoreReadOnly
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

    def __init__(
        self, places: Places, mirror: Mirror, lock: FileLock, block: KeyBlock, cost: Cost, *, is_read_only: bool
    ) -> None:
        self._places = places
        self._mirror = mirror
        self._lock: FileLock | None = lock
        self._block = block
        self._cost = cost
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
            self._block.mend()
            self._mirror.change(statements)
        finally:
            same_time(self._places.files())

    def key_of(self, entry: str) -> bytes:
        """The slot key that a code would have here: one derivation. Raises NoMemory."""
        return derive(entry, salt_of(self._block.block), self._cost)

    def is_key(self, key: bytes) -> bool:
        """Whether a slot key opens this notebook. Raises StoreDamaged."""
        keys = [slot_key for slot_key, _ in read_slots(self._mirror).values()]
        return any(hmac.compare_digest(key, slot_key) for slot_key in keys)

    def rekey(self, role: Role, key: bytes) -> None:
        """Let `key` open the slot of `role`, give the notebook a new key, and write every slot anew.

        A kill at any moment leaves a notebook that the old codes open, or the new ones, whole. What opened before
        and does not now opens nothing in these files. Raises NoSpace, StoreReadOnly, StoreUnwritable, StoreDamaged:
        then the old codes count.
        """
        if self._is_read_only:
            raise StoreReadOnly
        self._block.mend()
        old = read_slots(self._mirror)
        pair = next(slot.pair for _, slot in old.values() if slot.role is role)
        notebook_key = os.urandom(KEY_BYTES)
        slots = changed(old, role, key, pair, notebook_key)
        block = block_bytes(salt_of(self._block.block), slots)
        try:
            self._mirror.rekey(copy_keys(notebook_key, pair), put_slots(slots), partial(self._block.replace, block))
        finally:
            same_time(self._places.files())

    def verify(self) -> None:
        """Read both copies from end to end and mend one that is bad; for later, in quiet. Raises StoreDamaged."""
        if not self._is_settled():
            return
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
        if self._is_settled():
            self._mirror.close()
        else:
            self._mirror.abandon()
        if not self._is_read_only:
            same_time(self._places.files())
        self._lock.release()
        self._lock = None

    def _is_settled(self) -> bool:
        """Whether the key block is as it should be, if need be by now: no copy is made anew before that."""
        if not self._is_read_only:
            with suppress(AppError):
                self._block.mend()
        return not self._block.is_torn
