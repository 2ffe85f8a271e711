"""An open notebook: the only door to its rows."""

import hmac
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3
from calculator.back.storage.block import Role, block_bytes, salt_of
from calculator.back.storage.growing import extend
from calculator.back.storage.key_block import KeyBlock
from calculator.back.storage.keys import KEY_BYTES, Cost, copy_keys, derive
from calculator.back.storage.mirror import Mirror
from calculator.back.storage.slots import changed, put_slots, read_slots
from calculator.back.storage.spare import SpareKey, new_spare_key, write_spare
from calculator.back.storage.statement import Statement, Value
from calculator.errors import AppError, NewerReadOnly, NoSpace, StoreNewer, StoreReadOnly
from calculator.paths import PAGE_BYTES, Places
from calculator.sizes import memory_bytes
from calculator.system.disk import same_time
from calculator.system.file_lock import FileLock


class Condition(StrEnum):
    """In what state a notebook is."""

    OPEN = "open"
    HEALED = "healed"
    # These three can be read and not changed: the disk, a newer release's, no room for the tables of this one.
    READ_ONLY = "read_only"
    NEWER = "newer"
    NO_ROOM = "no_room"


class Store:
    """An open notebook. One thread at a time; the claim on the installation ends with `close`."""

    def __init__(
        self,
        places: Places,
        mirror: Mirror,
        lock: FileLock,
        block: KeyBlock,
        cost: Cost,
        reading: AppError | None = None,
    ) -> None:
        """`reading` is why the notebook can only be read, None when it can be written."""
        self._places = places
        self._mirror = mirror
        self._lock: FileLock | None = lock
        self._block = block
        self._cost = cost
        self._reading = reading

    @property
    def condition(self) -> Condition:
        """HEALED once a damaged copy was found, at opening or later."""
        match self._reading:
            case NewerReadOnly():
                return Condition.NEWER
            case NoSpace():
                return Condition.NO_ROOM
            case AppError():
                return Condition.READ_ONLY
        return Condition.HEALED if self._mirror.is_healed else Condition.OPEN

    def rows(self, sql: str, params: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """The answer to one SELECT. Raises StoreDamaged; StoreNewer where a newer notebook has no such table."""
        try:
            return self._mirror.rows(sql, params)
        except sqlcipher3.Error as error:
            if self.condition is Condition.NEWER:
                raise StoreNewer from error
            raise

    def change(self, statements: Sequence[Statement]) -> None:
        """Carry out `statements` as one change: all or nothing, and on both copies, flushed, when this returns.

        Raises NoSpace, StoreReadOnly, StoreUnwritable, StoreDamaged. After NoSpace the notebook is as before.
        """
        if not statements:
            return
        self._need_writing()
        try:
            self._block.mend()
            self._mirror.change(statements)
        finally:
            same_time(self._places.files())

    def undo(self) -> bool:
        """Take the last change of this session back, on both copies; False where there is none. Raises as change."""
        self._need_writing()
        try:
            self._block.mend()
            return self._mirror.undo()
        finally:
            same_time(self._places.files())

    def change_counts(self) -> Mapping[str, int]:
        """For each of her tables that changed in this session, by her or by taking back: in how many changes."""
        return self._mirror.change_counts()

    def key_of(self, entry: str) -> bytes:
        """The slot key that a code would have here: one derivation. Raises NoMemory."""
        return derive(entry, salt_of(self._block.block), self._cost)

    def is_key(self, key: bytes) -> bool:
        """Whether a slot key opens this notebook. Raises StoreDamaged."""
        keys = [slot_key for slot_key, _ in read_slots(self._mirror).values()]
        return any(hmac.compare_digest(key, slot_key) for slot_key in keys)

    def rekey(self, keys: Mapping[Role, bytes]) -> None:
        """Let each key open the slot of its role, give the notebook a new key, and write every slot anew, all at once.

        A kill at any moment leaves a notebook that the old codes open, or the new ones, whole. What opened before
        and does not now opens nothing in these files. Raises NoSpace, StoreReadOnly, StoreUnwritable, StoreDamaged:
        then the old codes count.
        """
        self._need_writing()
        self._block.mend()
        slots = read_slots(self._mirror)
        pair = next(slot.pair for _, slot in slots.values() if slot.role in keys)
        notebook_key = os.urandom(KEY_BYTES)
        for role, key in keys.items():
            slots = changed(slots, role, key, pair, notebook_key)
        block = block_bytes(salt_of(self._block.block), slots)
        try:
            self._mirror.rekey(copy_keys(notebook_key, pair), put_slots(slots), partial(self._block.replace, block))
        finally:
            same_time(self._places.files())

    def spare_key_of(self, entry: str) -> SpareKey:
        """What a spare that `entry` opens is made with: one derivation. Raises NoMemory."""
        return new_spare_key(entry, self._cost)

    def write_spare(self, path: Path, spare: SpareKey, is_wanted: Callable[[], bool] = lambda: True) -> bool:
        """Put all of this notebook, as it is now, into a new file; False where that was not wanted to the end.

        Raises NameTaken, NoSpace, StoreReadOnly, StoreUnwritable: then there is no such file. Raises StoreDamaged.
        """
        return write_spare(self._mirror.whole(), path, spare, is_wanted)

    def verify(self, is_wanted: Callable[[], bool] = lambda: True) -> bool:
        """Read both copies from end to end and mend one that is bad; for later, in quiet.

        It lets go soon after `is_wanted` becomes false, and is then false. Raises StoreDamaged.
        """
        if not self._is_settled():
            return True
        is_done = self._mirror.verify(is_wanted)
        if self.condition is Condition.HEALED:
            same_time(self._places.files())
        return is_done

    def size_bytes(self) -> int:
        """What each memory file has."""
        return memory_bytes(self._places)

    def grow(self, more_bytes: int) -> None:
        """Make every file of the installation larger, at least by `more_bytes` each, and use that in this notebook.

        Also where there is no room for this release's tables: the next opening then has it. A kill half-way leaves
        files that the next opening, or the calculator's next start, makes equal. Raises NoSpace, StoreReadOnly,
        StoreUnwritable: then the files are as they were.
        """
        if not isinstance(self._reading, NoSpace):
            self._need_writing()
        try:
            self._mirror.grow(extend(self._places, more_bytes))
        finally:
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
        if not isinstance(self._reading, StoreReadOnly):
            same_time(self._places.files())
        self._lock.release()
        self._lock = None

    def _need_writing(self) -> None:
        if isinstance(self._reading, StoreReadOnly | NoSpace):
            raise type(self._reading)
        if self._reading is not None:
            raise StoreReadOnly

    def _is_settled(self) -> bool:
        """Whether the key block is as it should be, if need be by now: no copy is made anew before that."""
        if self._reading is None:
            with suppress(AppError):
                self._block.mend()
        return not self._block.is_torn
