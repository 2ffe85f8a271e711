"""From a code to an open notebook."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from calculator.back.storage.block import Role, Slot, block_bytes, opened, salt_of
from calculator.back.storage.copies import CopyFile
from calculator.back.storage.derived import Derived, derived
from calculator.back.storage.growing import level
from calculator.back.storage.key_block import KeyBlock
from calculator.back.storage.keys import REAL, Cost, copy_keys
from calculator.back.storage.mirror import Mirror
from calculator.back.storage.slots import is_block_of, read_slots
from calculator.back.storage.store import Store
from calculator.back.storage.upgrade import stand_in, upgrade
from calculator.errors import AppError, NewerReadOnly, NotOpened, StoreDamaged, StoreInUse, StoreReadOnly
from calculator.paths import BLOCK_PAGES, COPIES, PAIRS, Places
from calculator.system.disk import is_writable
from calculator.system.file_lock import FileLock, claim

_OPENING_ROLES: Final = (Role.MAIN, Role.RECOVERY)


@dataclass(frozen=True, slots=True)
class Found:
    """A slot that opened: in which of the two blocks, with which key, and what it holds."""

    page: int
    block: bytes
    key: bytes
    slot: Slot


def open_store(places: Places, entry: str, cost: Cost = REAL) -> Store:
    """The notebook that `entry` opens.

    Raises NotOpened, StoreInUse (both: the sum is all there is), StoreDamaged.
    """
    return open_derived(places, derived(places, entry, cost), cost)


def open_derived(places: Places, keys: Derived, cost: Cost = REAL) -> Store:
    """The notebook that derived keys open. Raises as open_store.

    The two blocks name different keys only where a change of code was cut short: then one of them opens the notebook.
    """
    *firsts, last = _opening(keys)
    for found in firsts:
        try:
            return _open_found(places, found, cost)
        except StoreDamaged:
            continue
    return _open_found(places, last, cost)


def mirror_of(places: Places, slot: Slot, *, writes: bool) -> Mirror:
    """The two copies of a slot's pair, with their keys."""
    paths = _pair_paths(places, slot.pair)
    first, second = map(CopyFile, paths, copy_keys(slot.notebook_key, slot.pair))
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


def slots_in(keys: Derived) -> list[Found]:
    """What the keys open in the two blocks. Every slot of both is tried, whatever the first one says."""
    slots = [opened(block, key) for block, key in zip(keys.blocks, keys.keys, strict=True)]
    return [
        Found(page, block, key, slot)
        for page, block, key, slot in zip(BLOCK_PAGES, keys.blocks, keys.keys, slots, strict=True)
        if slot is not None
    ]


def _opening(keys: Derived) -> list[Found]:
    found = [one for one in slots_in(keys) if one.slot.role in _OPENING_ROLES]
    if not found:
        raise NotOpened
    found = [one for one in found if one.slot.pair < PAIRS]
    if not found:
        raise StoreDamaged
    return found[:1] if found[0].slot == found[-1].slot else found


def _open_found(places: Places, found: Found, cost: Cost) -> Store:
    lock = claimed(places)
    slot = found.slot
    writes = all(is_writable(path) for path in (places.state, *_pair_paths(places, slot.pair)))
    if writes:
        level(places, slot.pair)
    mirror = mirror_of(places, slot, writes=writes)
    is_open = False
    try:
        reading = _brought_along(mirror) if writes else StoreReadOnly()
        if reading is not None and writes:
            # A notebook of another release that cannot be given our tables is read, not written.
            mirror.abandon()
            mirror = mirror_of(places, slot, writes=False)
        if reading is not None:
            mirror.open()
            reading = NewerReadOnly() if mirror.is_newer else reading
        if reading is not None:
            stand_in(mirror)
        block = _block_for(places, found, mirror, writes=reading is None)
        is_open = True
    finally:
        if not is_open:
            mirror.abandon()
            lock.release()
    return Store(places, mirror, lock, block, cost, reading)


def _brought_along(mirror: Mirror) -> AppError | None:
    """Open a notebook and bring it to this release; why it can only be read, None when it can be written."""
    try:
        mirror.open()
    except StoreDamaged:
        raise
    except AppError as error:
        return error
    return NewerReadOnly() if mirror.is_newer else upgrade(mirror)


def _block_for(places: Places, found: Found, mirror: Mirror, *, writes: bool) -> KeyBlock:
    """The block that counts: the one that opened, or where a change of code was cut short, what the notebook says."""
    slots = read_slots(mirror)
    if is_block_of(found.block, slots):
        block = KeyBlock(places, found.block)
    elif any(key == found.key for key, _ in slots.values()):
        block = KeyBlock(places, block_bytes(salt_of(found.block), slots))
    else:
        return KeyBlock(places, found.block)
    if writes:
        block.settle(found.page)
    return block


def _pair_paths(places: Places, pair: int) -> list[Path]:
    return [places.memory(pair, copy) for copy in range(COPIES)]
