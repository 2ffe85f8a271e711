"""A spare: one notebook in one file of its own, with its own salt and keys (docs/format.md, "A spare")."""

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlcipher3
from calculator.back.storage.block import SLOTS, Role, Slot, block_bytes, opened, salt_of
from calculator.back.storage.copies import copy_over
from calculator.back.storage.database import Database
from calculator.back.storage.failures import kind_of
from calculator.back.storage.keys import KEY_BYTES, Cost, derive, spare_key
from calculator.back.storage.schema import VERSION
from calculator.back.storage.seal import SealedFile
from calculator.back.storage.slots import put_slots
from calculator.blank import fresh_salt
from calculator.errors import NameTaken, StoreDamaged, StoreNewer, StoreUnwritable, WrongCode
from calculator.paths import MEMORY_BYTES, PAGE_BYTES
from calculator.system.disk import create, fill, flush_folder, read_at, size_of, write_at

_PAIR: Final = 0
_STEP_PAGES: Final = MEMORY_BYTES // PAGE_BYTES
# The seal and the key block.
_PAGES_BEHIND: Final = 2
# A spare is never written after it was made; SQLite wants a limit all the same.
_PAGES_MAX: Final = 2**30


@dataclass(frozen=True, slots=True)
class SpareKey:
    """A salt that no other file has, and the key of a code under it."""

    salt: bytes
    key: bytes


def new_spare_key(entry: str, cost: Cost) -> SpareKey:
    """What a spare that `entry` opens is made with: one derivation. Raises NoMemory."""
    salt = fresh_salt()
    return SpareKey(salt, derive(entry, salt, cost))


def write_spare(source: Database, path: Path, spare: SpareKey, is_wanted: Callable[[], bool] = lambda: True) -> bool:
    """Make a new file at `path` for a code, with everything of `source`, and read it back.

    Its size is a whole number of steps, as that of a memory file. The key block comes last: a part of a spare opens
    for nobody. After an error, or soon after `is_wanted` becomes false, which gives False, no file is left.
    Raises NameTaken, NoSpace, StoreReadOnly, StoreUnwritable.
    """
    notebook_key = os.urandom(KEY_BYTES)
    slots = {random.SystemRandom().randrange(SLOTS): (spare.key, Slot(Role.MAIN, _PAIR, notebook_key))}
    try:
        create(path)
    except FileExistsError as error:
        raise NameTaken from error
    except OSError as error:
        raise kind_of(error) from error
    is_made = False
    try:
        generation = source.meta().generation
        raw_key = spare_key(notebook_key)
        count = copy_over(source, Database(path, raw_key, _PAGES_MAX), put_slots(slots))
        pages = -(-(count + _PAGES_BEHIND) // _STEP_PAGES) * _STEP_PAGES
        if not is_wanted():
            return False
        fill(path, count * PAGE_BYTES, (pages - _PAGES_BEHIND) * PAGE_BYTES)
        if not is_wanted():
            return False
        SealedFile(path, raw_key, pages - _PAGES_BEHIND).close_over(generation, count)
        write_at(path, (pages - 1) * PAGE_BYTES, block_bytes(spare.salt, slots))
        flush_folder(path)
        with _opened(path, spare.key) as written:
            is_made = written.meta() == source.meta()
    except (sqlcipher3.Error, OSError) as error:
        raise kind_of(error) from error
    finally:
        if not is_made:
            with suppress(OSError):
                path.unlink()
    if not is_made:
        raise StoreUnwritable
    return True


@contextmanager
def opened_spare(path: Path, entry: str, cost: Cost) -> Iterator[Database]:
    """The notebook in a spare, checked from end to end, to be read. Nothing of the file is changed.

    Raises WrongCode where `entry` opens nothing in it, StoreDamaged, StoreNewer, NoMemory.
    """
    with _opened(path, derive(entry, salt_of(_block_of(path)), cost)) as database:
        yield database


@contextmanager
def _opened(path: Path, key: bytes) -> Iterator[Database]:
    slot = opened(_block_of(path), key)
    if slot is None or slot.role is not Role.MAIN:
        raise WrongCode
    raw_key = spare_key(slot.notebook_key)
    seal = SealedFile(path, raw_key, (size_of(path) or 0) // PAGE_BYTES - _PAGES_BEHIND)
    if seal.generation() is None or not seal.is_intact():
        raise StoreDamaged
    try:
        database = Database(path, raw_key, _PAGES_MAX)
    except sqlcipher3.Error as error:
        raise StoreDamaged from error
    try:
        _check(database)
        yield database
    finally:
        database.close()


def _check(database: Database) -> None:
    try:
        meta = database.meta()
    except (sqlcipher3.Error, ValueError) as error:
        raise StoreDamaged from error
    if meta.version > VERSION:
        raise StoreNewer


def _block_of(path: Path) -> bytes:
    """The last page of a file; WrongCode where it has none."""
    size = size_of(path) or 0
    if size < 2 * PAGE_BYTES:
        raise WrongCode
    try:
        return read_at(path, size - PAGE_BYTES, PAGE_BYTES)
    except OSError as error:
        raise StoreDamaged from error
