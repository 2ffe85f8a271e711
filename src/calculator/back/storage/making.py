"""A new notebook over a whole installation."""

import os
import random
from dataclasses import dataclass

import sqlcipher3
from calculator.back.notebook.settings import Settings
from calculator.back.storage.block import SLOTS, Role, Slot, block_bytes, opened
from calculator.back.storage.derived import read_blocks
from calculator.back.storage.failures import kind_of
from calculator.back.storage.key_block import write_block
from calculator.back.storage.keys import KEY_BYTES, REAL, Cost, derive
from calculator.back.storage.opening import claimed, mirror_of, open_store
from calculator.back.storage.settings import put_settings, read_settings
from calculator.back.storage.slots import Slots, put_slots
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store
from calculator.back.storage.words import put_words, read_words
from calculator.blank import fresh_salt, state_bytes
from calculator.errors import StoreUnwritable
from calculator.paths import MEMORY_BYTES, PAIRS, STATE_BYTES, Places
from calculator.system.disk import fill, resize, size_of, write_at


@dataclass(frozen=True, slots=True)
class NewCodes:
    """The codes of a new notebook, as canonical entries."""

    main: str
    recovery: str


@dataclass(frozen=True, slots=True)
class _First:
    """What a new notebook holds."""

    settings: Settings
    words: bytes

    def statements(self) -> list[Statement]:
        return [*put_settings(self.settings), *(put_words(self.words) if self.words else ())]

    def is_in(self, store: Store) -> bool:
        return read_settings(store) == self.settings and read_words(store) == self.words


def make_store(places: Places, codes: NewCodes, settings: Settings, cost: Cost = REAL, words: bytes = b"") -> Store:
    """Replace every file by a fresh random one, make the main notebook in one pair, read it back, and open it.

    `words` becomes the notebook's own copy of the packed words. Whatever the installation held is gone.
    Raises NoSpace, StoreReadOnly, StoreUnwritable, StoreInUse, NoMemory.
    """
    salt = fresh_salt()
    keys = (derive(codes.main, salt, cost), derive(codes.recovery, salt, cost))
    chance = random.SystemRandom()
    pair, positions = chance.randrange(PAIRS), chance.sample(range(SLOTS), 2)
    notebook_key = os.urandom(KEY_BYTES)
    contents = [Slot(role, pair, notebook_key) for role in (Role.MAIN, Role.RECOVERY)]
    slots = dict(zip(positions, zip(keys, contents, strict=True), strict=True))
    block = block_bytes(salt, slots)
    first = _First(settings, words)
    try:
        _replace_files(places)
        _make_notebook(places, slots, first)
        write_block(places, block)
    except (sqlcipher3.Error, OSError) as error:
        raise kind_of(error) from error
    return _read_back(places, codes, first, contents[1], keys[1], cost)


def _replace_files(places: Places) -> None:
    places.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if size_of(places.state) is None:
        resize(places.state, 0)
    lock = claimed(places)
    try:
        write_at(places.state, 0, state_bytes())
        resize(places.state, STATE_BYTES)
        for path in places.memories():
            resize(path, min(size_of(path) or 0, MEMORY_BYTES))
            fill(path, 0, MEMORY_BYTES)
    finally:
        lock.release()


def _make_notebook(places: Places, slots: Slots, first: _First) -> None:
    lock = claimed(places)
    mirror = mirror_of(places, next(slot for _, slot in slots.values()), writes=True)
    try:
        mirror.make()
        mirror.change([*put_slots(slots), *first.statements()])
    finally:
        mirror.close()
        lock.release()


def _read_back(
    places: Places, codes: NewCodes, first: _First, recovery: Slot, recovery_key: bytes, cost: Cost
) -> Store:
    if any(opened(block, recovery_key) != recovery for block in read_blocks(places)):
        raise StoreUnwritable
    store = open_store(places, codes.main, cost)
    is_same = False
    try:
        store.verify()
        is_same = first.is_in(store)
    finally:
        if not is_same:
            store.close()
    if not is_same:
        raise StoreUnwritable
    return store
