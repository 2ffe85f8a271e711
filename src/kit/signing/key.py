"""A house's own key, closed with a phrase, in minisign's file format for it.

Source: the format's description at https://jedisct1.github.io/minisign/ and, for the order of the fields, files made by
minisign 0.11. Scrypt makes a stream from the phrase, which is laid over the key.
"""

import base64
import binascii
import hashlib
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nacl.bindings import crypto_pwhash_scryptsalsa208sha256_ll, nacl_bindings_pick_scrypt_params
from nacl.signing import SigningKey

from kit.errors import KeyExists, KeyMissing, PhraseShort, WrongPhrase, stick_error
from kit.signing.signature import (
    ALGORITHM,
    KEY_ID_BYTES,
    NotReadable,
    PublicKey,
    Signature,
    read_public_key,
    signed,
)

PHRASE_MIN: Final = 12
ENDING: Final = ".key"
PUBLIC_ENDING: Final = ".pub"
_COMMENT: Final = "untrusted comment: signing key, closed with a phrase"
_SCRYPT: Final = b"Sc"
_BLAKE2B: Final = b"B2"
_SALT_BYTES: Final = 32
_KEY_BYTES: Final = 64
_CHECK_BYTES: Final = 32
_CLOSED_BYTES: Final = KEY_ID_BYTES + _KEY_BYTES + _CHECK_BYTES
_FIELDS: Final = struct.Struct(f"<2s2s2s{_SALT_BYTES}sQQ{_CLOSED_BYTES}s")
_MOST_MEMORY: Final = 2**31


@dataclass(frozen=True, slots=True)
class Cost:
    """What opening the key takes, as scrypt counts it: `work` in its operations, `memory` in bytes."""

    work: int
    memory: int


# 256 MiB and 1.7 s on one core of the machine this was written on; minisign's own choice is four times that.
COST: Final = Cost(work=2**23, memory=2**28)


@dataclass(frozen=True, slots=True)
class OpenKey:
    """A key that can sign."""

    key_id: bytes
    key: SigningKey

    @property
    def public(self) -> PublicKey:
        """What others check with."""
        return PublicKey(self.key_id, bytes(self.key.verify_key))

    def sign(self, data: bytes, comment: str) -> Signature:
        """The signature of `data`."""
        return signed(data, self.key, self.key_id, comment)


def make_key(file: Path, phrase: str, cost: Cost = COST) -> OpenKey:
    """A new key in `file`, which ends in .key, and its public half beside it.

    Raises KeyExists, PhraseShort, or what the disk says.
    """
    if len(phrase) < PHRASE_MIN:
        raise PhraseShort
    key = OpenKey(os.urandom(KEY_ID_BYTES), SigningKey.generate())
    try:
        _write_new(file, closed_text(key, phrase, cost), 0o600)
        _write_new(public_file(file), key.public.text(), 0o644)
    except FileExistsError as error:
        raise KeyExists from error
    except OSError as error:
        raise stick_error(error) from error
    return key


def public_file(file: Path) -> Path:
    """Where the public half of the key in `file` lies."""
    return file.with_suffix(PUBLIC_ENDING)


def open_key(file: Path, phrase: str) -> OpenKey:
    """The key in `file`. Raises KeyMissing, WrongPhrase."""
    try:
        return opened_text(file.read_text(encoding="utf-8"), phrase)
    except (OSError, UnicodeDecodeError, NotReadable) as error:
        raise KeyMissing from error


def load_public(file: Path) -> PublicKey:
    """The public key in `file`. Raises KeyMissing."""
    try:
        return read_public_key(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, NotReadable) as error:
        raise KeyMissing from error


def closed_text(key: OpenKey, phrase: str, cost: Cost) -> str:
    """The file of a key."""
    salt = os.urandom(_SALT_BYTES)
    whole = bytes(key.key) + bytes(key.key.verify_key)
    check = hashlib.blake2b(ALGORITHM + key.key_id + whole, digest_size=_CHECK_BYTES).digest()
    closed = _laid_over(key.key_id + whole + check, phrase, salt, cost)
    data = _FIELDS.pack(ALGORITHM, _SCRYPT, _BLAKE2B, salt, cost.work, cost.memory, closed)
    return f"{_COMMENT}\n{base64.b64encode(data).decode('ascii')}\n"


def opened_text(text: str, phrase: str) -> OpenKey:
    """The key in the text of a file. Raises NotReadable, WrongPhrase."""
    lines = text.splitlines()
    try:
        data = base64.b64decode(lines[1].encode("ascii"), validate=True)
        algorithm, derivation, check_kind, salt, work, memory, closed = _FIELDS.unpack(data)
    except (IndexError, ValueError, binascii.Error, struct.error) as error:
        raise NotReadable from error
    known = (algorithm, derivation, check_kind) == (ALGORITHM, _SCRYPT, _BLAKE2B)
    if not known or not 0 < memory <= _MOST_MEMORY or not 0 < work <= _MOST_MEMORY:
        raise NotReadable
    plain = _laid_over(closed, phrase, salt, Cost(work, memory))
    key_id, whole = plain[:KEY_ID_BYTES], plain[KEY_ID_BYTES : KEY_ID_BYTES + _KEY_BYTES]
    if hashlib.blake2b(ALGORITHM + key_id + whole, digest_size=_CHECK_BYTES).digest() != plain[-_CHECK_BYTES:]:
        raise WrongPhrase
    return OpenKey(key_id, SigningKey(whole[:32]))


def _laid_over(data: bytes, phrase: str, salt: bytes, cost: Cost) -> bytes:
    log_n, r, p = nacl_bindings_pick_scrypt_params(cost.work, cost.memory)
    stream = crypto_pwhash_scryptsalsa208sha256_ll(
        phrase.encode(), salt, 2**log_n, r, p, dklen=len(data), maxmem=2 * _MOST_MEMORY
    )
    return bytes(one ^ other for one, other in zip(data, stream, strict=True))


def _write_new(file: Path, text: str, mode: int) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(text.encode())
        stream.flush()
        os.fsync(stream.fileno())
