"""The seal of one file: what its database was when it was last written whole (docs/format.md, "The seal")."""

import errno
import hashlib
import hmac
import os
import struct
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_ABYTES,
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
)
from nacl.exceptions import CryptoError

from calculator.back.storage.keys import KEY_BYTES, seal_key
from calculator.paths import PAGE_BYTES
from calculator.system.disk import read_at, read_pieces, write_at

_NONCE_BYTES: Final = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
_TEXT_BYTES: Final = PAGE_BYTES - _NONCE_BYTES - crypto_aead_xchacha20poly1305_ietf_ABYTES
# Known block, generation, pages of the database, digest of what authenticates each of them; noise up to the end.
_TEXT: Final = struct.Struct(">32sQI32s")
_KNOWN: Final = bytes(32)
_LABEL: Final = b"seal 1"
_DIGEST_BYTES: Final = 32

# SQLCipher 4: a page ends with its IV and an HMAC-SHA512 over what is before it and the page's number; the first page
# begins with the salt of the file. https://www.zetetic.net/sqlcipher/design/
_MAC_BYTES: Final = 64
_MAC_AT: Final = PAGE_BYTES - _MAC_BYTES
_SALT_BYTES: Final = 16
_SALT_MASK: Final = 0x3A
_PAGE: Final = struct.Struct(f"{_MAC_AT}x{_MAC_BYTES}s")


class SealedFile:
    """A database in a file, its raw key, and the page behind `limit` pages in which its seal lies."""

    def __init__(self, path: Path, key: bytes, limit: int) -> None:
        self._path = path
        self._key = key
        self._limit = limit
        # What authenticates each page, as the last seal that fitted had it.
        self._macs: list[bytes] = []
        self._found_at = 0

    def generation(self, older_limits: Iterable[int] = ()) -> int | None:
        """The generation of the seal that fits the database as it is on the disk; None where none does.

        `older_limits` are where it may lie besides. It compares what authenticates the pages, not the pages.
        """
        for limit in (self._limit, *older_limits):
            found = self._seal_at(limit)
            if found is None:
                continue
            generation, count, digest = found
            try:
                macs = [mac for _, _, found_macs in self._pieces(count) for mac in found_macs]
            except OSError:
                return None
            if _digest(macs) == digest:
                self._macs, self._found_at = macs, limit
                return generation
        return None

    def is_intact(self, is_wanted: Callable[[], bool] = lambda: True) -> bool | None:
        """Whether every page is as the seal has it; None when that was not wanted to the end."""
        key = b""
        try:
            for start, piece, macs in self._pieces(len(self._macs)):
                if not is_wanted():
                    return None
                key = key or self._mac_key(piece)
                if macs != self._macs[start : start + len(macs)]:
                    return False
                if not all(_is_authentic(piece, start, index, key) for index in range(len(macs))):
                    return False
        except OSError:
            return False
        return bool(self._macs)

    def close_over(self, generation: int, count: int) -> None:
        """Seal the database, of `count` pages, as it is on the disk, and flush all of the file.

        What changed since the last seal is read back first. Raises OSError, also for what is not there as written.
        """
        macs: list[bytes] = []
        key = b""
        for start, piece, found in self._pieces(count):
            key = key or self._mac_key(piece)
            known = self._macs[start : start + len(found)]
            if found != known:
                changed = [index for index, mac in enumerate(found) if known[index : index + 1] != [mac]]
                if not all(_is_authentic(piece, start, index, key) for index in changed):
                    raise OSError(errno.EIO, "not as written")
            macs += found
        page = self._sealed(generation, count, _digest(macs))
        write_at(self._path, self._limit * PAGE_BYTES, page)
        if read_at(self._path, self._limit * PAGE_BYTES, PAGE_BYTES) != page:
            raise OSError(errno.EIO, "not as written")
        self._macs, self._found_at = macs, self._limit

    def is_in_place(self) -> bool:
        """Whether the seal that fitted last lies where it has to."""
        return self._found_at == self._limit

    def move(self, limit: int) -> None:
        """The next seal goes behind `limit` pages."""
        self._limit = limit

    def _sealed(self, generation: int, count: int, digest: bytes) -> bytes:
        text = _TEXT.pack(_KNOWN, generation, count, digest)
        text += os.urandom(_TEXT_BYTES - len(text))
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(text, _LABEL, nonce, seal_key(self._key))

    def _seal_at(self, limit: int) -> tuple[int, int, bytes] | None:
        try:
            page = read_at(self._path, limit * PAGE_BYTES, PAGE_BYTES)
        except OSError:
            return None
        if len(page) != PAGE_BYTES:
            return None
        nonce, closed = page[:_NONCE_BYTES], page[_NONCE_BYTES:]
        try:
            text = crypto_aead_xchacha20poly1305_ietf_decrypt(closed, _LABEL, nonce, seal_key(self._key))
        except CryptoError:
            return None
        known, generation, count, digest = _TEXT.unpack_from(text)
        return (generation, count, digest) if known == _KNOWN and 0 < count <= limit else None

    def _pieces(self, count: int) -> Iterator[tuple[int, memoryview, list[bytes]]]:
        """The first `count` pages: the index of the first, some of them, what authenticates each. Raises OSError."""
        start = 0
        for piece in read_pieces(self._path, count * PAGE_BYTES):
            if len(piece) % PAGE_BYTES:
                break
            macs = [mac for (mac,) in _PAGE.iter_unpack(piece)]
            yield start, piece, macs
            start += len(macs)
        if start != count:
            raise OSError(errno.EIO, "too short")

    def _mac_key(self, piece: memoryview) -> bytes:
        """PBKDF2-HMAC-SHA512 (RFC 8018), one block in two passes. By hand, since hashlib has it with OpenSSL only."""
        salt = bytes(byte ^ _SALT_MASK for byte in piece[:_SALT_BYTES])
        first = hmac.digest(self._key, salt + (1).to_bytes(4), "sha512")
        second = hmac.digest(self._key, first, "sha512")
        return bytes(one ^ other for one, other in zip(first, second, strict=True))[:KEY_BYTES]


def _is_authentic(piece: memoryview, start: int, index: int, key: bytes) -> bool:
    """Whether page `index` of a piece that begins with page `start` is as SQLCipher wrote it."""
    page = piece[index * PAGE_BYTES : (index + 1) * PAGE_BYTES]
    number = start + index + 1
    text = page[_SALT_BYTES if number == 1 else 0 : _MAC_AT].tobytes() + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(key, text, "sha512"), page[_MAC_AT:])


def _digest(macs: Iterable[bytes]) -> bytes:
    return hashlib.blake2b(b"".join(macs), digest_size=_DIGEST_BYTES).digest()
