"""Signatures and public keys in minisign's formats.

Source: the format's description at https://jedisct1.github.io/minisign/. A signature is of the BLAKE2b-512 hash of
the data ("ED"), and the trusted comment is signed together with it.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Final

from nacl.bindings import crypto_sign_BYTES, crypto_sign_PUBLICKEYBYTES
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

KEY_ID_BYTES: Final = 8
ALGORITHM: Final = b"Ed"
_HASHED: Final = b"ED"
_COMMENT: Final = "untrusted comment: "
_TRUSTED: Final = "trusted comment: "
_PUBLIC_COMMENT: Final = _COMMENT + "public key"
_SIGNATURE_COMMENT: Final = _COMMENT + "signature"
_FINGERPRINT_BYTES: Final = 10


class NotReadable(Exception):
    """The text is not what it should be."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """Whose signature it is: `key_id` is 8 bytes, `key` 32."""

    key_id: bytes
    key: bytes

    def text(self) -> str:
        """The file of it."""
        return f"{_PUBLIC_COMMENT}\n{_encoded(ALGORITHM + self.key_id + self.key)}\n"

    @property
    def fingerprint(self) -> str:
        """20 hex digits in groups of 4, to be compared by eye: it is what makes one key differ from another."""
        digits = hashlib.blake2b(self.key, digest_size=_FINGERPRINT_BYTES).hexdigest().upper()
        return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


@dataclass(frozen=True, slots=True)
class Signature:
    """One detached signature: `made` and `whole` are 64 bytes each, `comment` is one line that is signed too."""

    key_id: bytes
    made: bytes
    comment: str
    whole: bytes

    def text(self) -> str:
        """The file of it."""
        first = _encoded(_HASHED + self.key_id + self.made)
        return f"{_SIGNATURE_COMMENT}\n{first}\n{_TRUSTED}{self.comment}\n{_encoded(self.whole)}\n"


def read_public_key(text: str) -> PublicKey:
    """The key in a file that this module or minisign wrote. Raises NotReadable."""
    data = _second_line(text, 2 + KEY_ID_BYTES + crypto_sign_PUBLICKEYBYTES)
    if data[:2] != ALGORITHM:
        raise NotReadable
    return PublicKey(data[2 : 2 + KEY_ID_BYTES], data[2 + KEY_ID_BYTES :])


def read_signature(text: str) -> Signature:
    """The signature in a file that this module wrote: any other spelling of the same is refused. Raises NotReadable."""
    lines = text.split("\n")
    if len(lines) != 5 or not lines[2].startswith(_TRUSTED):
        raise NotReadable
    data = _second_line(text, 2 + KEY_ID_BYTES + crypto_sign_BYTES)
    whole = _decoded(lines[3], crypto_sign_BYTES)
    comment = lines[2].removeprefix(_TRUSTED)
    signature = Signature(data[2 : 2 + KEY_ID_BYTES], data[2 + KEY_ID_BYTES :], comment, whole)
    if signature.text() != text:
        raise NotReadable
    return signature


def signed(data: bytes, key: SigningKey, key_id: bytes, comment: str) -> Signature:
    """The signature of `data`; `comment` is one line."""
    made = key.sign(_hash(data)).signature
    return Signature(key_id, made, comment, key.sign(made + comment.encode()).signature)


def is_signed_by(data: bytes, signature: Signature, public: PublicKey) -> bool:
    """Whether `signature` is of `data` and of its own comment, by this key."""
    key = VerifyKey(public.key)
    try:
        key.verify(_hash(data), signature.made)
        key.verify(signature.made + signature.comment.encode(), signature.whole)
    except BadSignatureError:
        return False
    return signature.key_id == public.key_id


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data).digest()


def _encoded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _decoded(line: str, size: int) -> bytes:
    try:
        data = base64.b64decode(line.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise NotReadable from error
    if len(data) != size:
        raise NotReadable
    return data


def _second_line(text: str, size: int) -> bytes:
    lines = text.splitlines()
    if len(lines) < 2 or not lines[0].startswith(_COMMENT):
        raise NotReadable
    return _decoded(lines[1], size)
