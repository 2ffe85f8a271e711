"""From a code to an open notebook."""

import os
from pathlib import Path
from typing import Final

from calculator.back.storage.block import Role, Slot, opened, salt_of
from calculator.back.storage.keys import REAL, Cost, NoMemory, copy_key, derive
from calculator.back.storage.mirror import CopyFile, Mirror
from calculator.back.storage.store import Store
from calculator.back.storage.upgrade import stand_in, upgrade
from calculator.errors import NotOpened, StoreDamaged, StoreInUse
from calculator.paths import BLOCK_PAGES, COPIES, PAGE_BYTES, PAIRS, Places
from calculator.system.disk import is_writable, read_at
from calculator.system.file_lock import FileLock, claim

_OPENING_ROLES: Final = (Role.MAIN, Role.RECOVERY)


def open_store(places: Places, entry: str, cost: Cost = REAL) -> Store:
    """The notebook that `entry` opens.

    Raises NotOpened, StoreInUse (both: the sum is all there is), StoreDamaged, StoreNewer.
    """
    slot = _slot_of(places, entry, cost)
    return open_pair(places, slot)


def open_pair(places: Places, slot: Slot) -> Store:
    """The notebook of an opened slot. Raises StoreInUse, StoreDamaged, StoreNewer."""
    lock = claimed(places)
    writes = all(is_writable(path) for path in (places.state, *_pair_paths(places, slot.pair)))
    mirror = mirror_of(places, slot, writes=writes)
    is_open = False
    try:
        mirror.open()
        if writes and not upgrade(mirror):
            # A notebook of an older release that cannot be given its tables is read, not written.
            mirror.close()
            writes = False
            mirror = mirror_of(places, slot, writes=writes)
            mirror.open()
        if not writes:
            stand_in(mirror)
        is_open = True
    finally:
        if not is_open:
            mirror.abandon()
            lock.release()
    return Store(places, mirror, lock, is_read_only=not writes)


def mirror_of(places: Places, slot: Slot, *, writes: bool) -> Mirror:
    """The two copies of a slot's pair, with their keys."""
    first, second = (
        CopyFile(path, copy_key(slot.notebook_key, slot.pair, copy))
        for copy, path in enumerate(_pair_paths(places, slot.pair))
    )
    return Mirror((first, second), writes=writes)


def claimed(places: Places) -> FileLock:
    """The claim on the installation. Raises StoreInUse, NotOpened."""
    try:
        lock = claim(places.state)
    except OSError as error:
        raise NotOpened from error
    if lock is None:
        raise StoreInUse
    return lock


def slot_in(blocks: list[bytes], entry: str, cost: Cost) -> Slot | None:
    """What `entry` opens in the two blocks: one derivation, a second one only where their salts differ."""
    found = None
    keys: dict[bytes, bytes] = {}
    for block in blocks:
        salt = salt_of(block)
        if salt not in keys:
            keys[salt] = derive(entry, salt, cost)
        found = found or opened(block, keys[salt])
    return found


def read_blocks(places: Places) -> list[bytes]:
    """Both copies of the key block; noise in place of what cannot be read, so that the work stays the same."""
    noise = os.urandom(PAGE_BYTES)
    return [_page(places, page) or noise for page in BLOCK_PAGES]


def _slot_of(places: Places, entry: str, cost: Cost) -> Slot:
    try:
        slot = slot_in(read_blocks(places), entry, cost)
    except NoMemory:
        slot = slot_in(read_blocks(places), entry, cost)
    if slot is None or slot.role not in _OPENING_ROLES:
        raise NotOpened
    if slot.pair >= PAIRS:
        raise StoreDamaged
    return slot


def _page(places: Places, page: int) -> bytes | None:
    try:
        read = read_at(places.state, page * PAGE_BYTES, PAGE_BYTES)
    except OSError:
        return None
    return read if len(read) == PAGE_BYTES else None


def _pair_paths(places: Places, pair: int) -> list[Path]:
    return [places.memory(pair, copy) for copy in range(COPIES)]
