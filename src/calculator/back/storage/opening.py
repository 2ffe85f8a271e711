"""From a code to an open notebook."""

from pathlib import Path
from typing import Final

from calculator.back.storage.block import Role, Slot, opened
from calculator.back.storage.derived import Derived, derived
from calculator.back.storage.keys import REAL, Cost, copy_key
from calculator.back.storage.mirror import CopyFile, Mirror
from calculator.back.storage.store import Store
from calculator.back.storage.upgrade import stand_in, upgrade
from calculator.errors import NotOpened, StoreDamaged, StoreInUse
from calculator.paths import COPIES, PAIRS, Places
from calculator.system.disk import is_writable
from calculator.system.file_lock import FileLock, claim

_OPENING_ROLES: Final = (Role.MAIN, Role.RECOVERY)


def open_store(places: Places, entry: str, cost: Cost = REAL) -> Store:
    """The notebook that `entry` opens.

    Raises NotOpened, StoreInUse (both: the sum is all there is), StoreDamaged, StoreNewer.
    """
    return open_derived(places, derived(places, entry, cost))


def open_derived(places: Places, found: Derived) -> Store:
    """The notebook that derived keys open. Raises as open_store."""
    return open_pair(places, _slot_of(found))


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


def slot_in(found: Derived) -> Slot | None:
    """What the keys open in the two blocks. Every slot of both is tried, whatever the first one says."""
    slots = [opened(block, key) for block, key in zip(found.blocks, found.keys, strict=True)]
    return next((slot for slot in slots if slot is not None), None)


def _slot_of(found: Derived) -> Slot:
    slot = slot_in(found)
    if slot is None or slot.role not in _OPENING_ROLES:
        raise NotOpened
    if slot.pair >= PAIRS:
        raise StoreDamaged
    return slot


def _pair_paths(places: Places, pair: int) -> list[Path]:
    return [places.memory(pair, copy) for copy in range(COPIES)]
