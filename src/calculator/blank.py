"""What the files of an installation hold before anything is kept in them."""

import hashlib
import os
from typing import Final

from calculator.paths import PAGE_BYTES, STATE_BYTES

SALT_BYTES: Final = 32
_LEVELS: Final = 8
_TRIES: Final = 4096


def level_of(salt: bytes) -> int:
    """The key-derivation level that a salt names, 0 to 7, without any header; this release writes 0 only."""
    return hashlib.blake2b(salt, digest_size=1).digest()[0] % _LEVELS


def fresh_salt(start: bytes = b"") -> bytes:
    """A random salt of level 0, used or not; `start` are bytes that it must begin with."""
    salt = start + os.urandom(SALT_BYTES - len(start))
    for _ in range(_TRIES):
        if level_of(salt) == 0:
            break
        salt = start + os.urandom(SALT_BYTES - len(start))
    return salt


def state_bytes(start: bytes = b"") -> bytes:
    """A whole state file at random, or one completed from its first bytes `start`. Its first two pages are the same."""
    block = start[:PAGE_BYTES]
    if len(block) < SALT_BYTES:
        block = fresh_salt(block)
    block += os.urandom(PAGE_BYTES - len(block))
    again = start[PAGE_BYTES : 2 * PAGE_BYTES]
    again += block[len(again) :]
    rest = start[2 * PAGE_BYTES :]
    return block + again + rest + os.urandom(max(0, STATE_BYTES - 2 * PAGE_BYTES - len(rest)))
