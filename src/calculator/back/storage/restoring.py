"""A notebook comes back from a spare, into files that may hold another one."""

import os
import random
from functools import partial
from pathlib import Path

from calculator.back.storage.block import SLOTS, Role, Slot, block_bytes
from calculator.back.storage.database import Database
from calculator.back.storage.failures import kind_of
from calculator.back.storage.key_block import swap_block
from calculator.back.storage.keys import KEY_BYTES, REAL, Cost, derive
from calculator.back.storage.making import NewCodes
from calculator.back.storage.opening import claimed, mirror_of, open_store
from calculator.back.storage.slots import Slots, put_slots
from calculator.back.storage.spare import opened_spare
from calculator.back.storage.store import Store
from calculator.blank import fresh_salt, state_bytes
from calculator.errors import NoSpace, StoreUnwritable
from calculator.paths import BLOCK_PAGES, COPIES, MEMORY_BYTES, PAGE_BYTES, PAIRS, STATE_BYTES, Places
from calculator.sizes import LARGEST_BYTES, memory_bytes
from calculator.system.disk import fill, read_at, resize, size_of, write_at


def restore(places: Places, spare: Path, entry: str, codes: NewCodes, cost: Cost = REAL) -> Store:
    """Make the notebook of a spare, which `entry` opens, the one that `codes` open here; read it back, and open it.

    Nothing is written before the spare was read from end to end. Whatever the files held opens with its code until
    the notebook that takes its place is whole on the disk and was read back; then everything else is made random.
    A kill at any moment leaves the one or the other. Raises WrongCode, StoreDamaged, StoreNewer for the spare;
    NoSpace, StoreReadOnly, StoreUnwritable, StoreInUse, NoMemory.
    """
    salt, notebook_key = fresh_salt(), os.urandom(KEY_BYTES)
    keys = (derive(codes.main, salt, cost), derive(codes.recovery, salt, cost))
    chance = random.SystemRandom()
    pair, positions = chance.randrange(PAIRS), chance.sample(range(SLOTS), 2)
    contents = [Slot(role, pair, notebook_key) for role in (Role.MAIN, Role.RECOVERY)]
    slots = dict(zip(positions, zip(keys, contents, strict=True), strict=True))
    with opened_spare(spare, entry, cost) as source:
        try:
            _make_room(places, (source.page_count() + 1) * PAGE_BYTES)
            _adopt(places, source, slots, block_bytes(salt, slots))
            _make_random(places, pair)
        except OSError as error:
            raise kind_of(error) from error
    store = open_store(places, codes.main, cost)
    if not (store.verify() and all(map(store.is_key, keys))):
        store.close()
        raise StoreUnwritable
    return store


def _make_room(places: Places, needed: int) -> None:
    """Have all files, of one size that is large enough. What is there already is not changed, only made longer."""
    whole = max(memory_bytes(places), -(-needed // MEMORY_BYTES) * MEMORY_BYTES)
    if whole > LARGEST_BYTES:
        raise NoSpace
    places.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in places.files():
        if size_of(path) is None:
            resize(path, 0)
    lock = claimed(places)
    try:
        size = size_of(places.state) or 0
        if size < STATE_BYTES:
            write_at(places.state, size, state_bytes(read_at(places.state, 0, size))[size:])
        for path in places.memories():
            fill(path, size_of(path) or 0, whole)
    finally:
        lock.release()


def _adopt(places: Places, source: Database, slots: Slots, block: bytes) -> None:
    lock = claimed(places)
    mirror = mirror_of(places, next(slot for _, slot in slots.values()), writes=True)
    try:
        mirror.adopt(source, put_slots(slots), partial(swap_block, places, block))
    finally:
        mirror.close()
        lock.release()


def _make_random(places: Places, pair: int) -> None:
    """Everything but the key blocks and the notebook's own pair."""
    lock = claimed(places)
    try:
        whole = memory_bytes(places)
        for other in range(PAIRS):
            for copy in range(COPIES if other != pair else 0):
                fill(places.memory(other, copy), 0, whole)
                resize(places.memory(other, copy), whole)
        fill(places.state, len(BLOCK_PAGES) * PAGE_BYTES, STATE_BYTES)
        resize(places.state, STATE_BYTES)
    finally:
        lock.release()
