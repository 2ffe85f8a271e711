"""The key block: a salt and eight slots, of which all that are not in use are noise."""

import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_ABYTES,
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError

from calculator.blank import SALT_BYTES
from calculator.paths import PAGE_BYTES

SLOTS: Final = 8
SLOT_BYTES: Final = 480
_TEXT_BYTES: Final = (
    SLOT_BYTES - crypto_aead_xchacha20poly1305_ietf_NPUBBYTES - crypto_aead_xchacha20poly1305_ietf_ABYTES
)
# A known block in front of every text: no two keys open the same slot, though the cipher alone would allow that.
_KNOWN: Final = bytes(32)
# Known block, form, role, pair, notebook key; noise up to the end.
_TEXT: Final = struct.Struct(">32sBBB32s")
_FORM: Final = 1
_LABEL: Final = b"slot 1"


class Role(IntEnum):
    """What a code is for. This release writes MAIN and RECOVERY."""

    MAIN = 0
    SECOND = 1
    CLEAR = 2
    RECOVERY = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """What a key opens."""

    role: Role
    pair: int
    notebook_key: bytes


def salt_of(block: bytes) -> bytes:
    """The salt of a block."""
    return block[:SALT_BYTES]


def block_bytes(salt: bytes, slots: Mapping[int, tuple[bytes, Slot]]) -> bytes:
    """A block with `slots`, position to key and content, and noise everywhere else."""
    parts = (
        _closed(salt, position, *slots[position]) if position in slots else os.urandom(SLOT_BYTES)
        for position in range(SLOTS)
    )
    used = SALT_BYTES + SLOTS * SLOT_BYTES
    return b"".join((salt, *parts, os.urandom(PAGE_BYTES - used)))


def opened(block: bytes, key: bytes) -> Slot | None:
    """What `key` opens in a block; None where it opens nothing. All eight slots are tried, whatever comes of it."""
    found = None
    for position in range(SLOTS):
        found = opened_at(block, position, key) or found
    return found


def opened_at(block: bytes, position: int, key: bytes) -> Slot | None:
    """What `key` opens in one slot; None where it opens nothing."""
    start = SALT_BYTES + position * SLOT_BYTES
    return _slot(_text(salt_of(block), position, block[start : start + SLOT_BYTES], key))


def _associated(salt: bytes, position: int) -> bytes:
    return _LABEL + salt + bytes((position,))


def _closed(salt: bytes, position: int, key: bytes, slot: Slot) -> bytes:
    text = _TEXT.pack(_KNOWN, _FORM, slot.role, slot.pair, slot.notebook_key)
    text += os.urandom(_TEXT_BYTES - len(text))
    nonce = os.urandom(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(text, _associated(salt, position), nonce, key)


def _text(salt: bytes, position: int, closed: bytes, key: bytes) -> bytes:
    nonce = closed[:crypto_aead_xchacha20poly1305_ietf_NPUBBYTES]
    try:
        return crypto_aead_xchacha20poly1305_ietf_decrypt(closed[len(nonce) :], _associated(salt, position), nonce, key)
    except CryptoError:
        return b""


def _slot(text: bytes) -> Slot | None:
    if len(text) != _TEXT_BYTES:
        return None
    known, form, role, pair, notebook_key = _TEXT.unpack_from(text)
    if known != _KNOWN or form != _FORM or role not in tuple(Role):
        return None
    return Slot(Role(role), pair, notebook_key)
