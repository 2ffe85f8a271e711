"""From a code to keys."""

import hashlib
from dataclasses import dataclass
from typing import Final

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from calculator.errors import NotOpened

KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """What one key derivation costs."""

    memory_kib: int
    passes: int
    lanes: int


# Level 0 of the format. Only tests pass another one.
REAL: Final = Cost(memory_kib=256 * 1024, passes=3, lanes=2)


class NoMemory(NotOpened):
    """The system does not give the memory that a key derivation needs."""


def derive(entry: str, salt: bytes, cost: Cost) -> bytes:
    """The 32-byte key of a code: Argon2id, version 19. Raises NoMemory."""
    try:
        return hash_secret_raw(
            entry.encode(), salt, cost.passes, cost.memory_kib, cost.lanes, hash_len=KEY_BYTES, type=Type.ID
        )
    except (HashingError, MemoryError) as error:
        raise NoMemory from error


def copy_key(notebook_key: bytes, pair: int, copy: int) -> bytes:
    """The raw SQLCipher key of one file: each has its own, so that files and pages cannot stand in for each other."""
    return hashlib.blake2b(
        bytes((pair, copy)), key=notebook_key, digest_size=KEY_BYTES, person=b"memory file 1"
    ).digest()


def spare_key(notebook_key: bytes) -> bytes:
    """The raw SQLCipher key of a spare."""
    return hashlib.blake2b(key=notebook_key, digest_size=KEY_BYTES, person=b"spare file 1").digest()


def seal_key(raw_key: bytes) -> bytes:
    """The key of the seal of a file that has this raw key."""
    return hashlib.blake2b(key=raw_key, digest_size=KEY_BYTES, person=b"memory seal 1").digest()


def copy_keys(notebook_key: bytes, pair: int) -> tuple[bytes, bytes]:
    """The raw keys of copy a and copy b."""
    return copy_key(notebook_key, pair, 0), copy_key(notebook_key, pair, 1)
