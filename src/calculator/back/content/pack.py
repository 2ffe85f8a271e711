"""The words and records of the notebook, from the packed file that holds no readable word."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt
from nacl.exceptions import CryptoError

from calculator.back.content.reading import read_content
from calculator.back.content.records import Content
from calculator.words import Words

# Known to everyone who reads this file: it keeps the words from a search through files, not from an analyst.
PACK_KEY: Final = bytes.fromhex("c37d58aef1046b92e8a95f30d7164cbb02e95a7f8c41d6b3593e20f8647a1bcd")
NONCE_BYTES: Final = 24


class PackDamaged(Exception):
    """The packed words are not what the build made; there is no sentence to show, since the sentences are in it."""


@dataclass(frozen=True, slots=True)
class Pack:
    """The words of the screens and the records, in every language."""

    languages: Mapping[str, Words]
    contents: Mapping[str, Content]

    def screens(self, language: str) -> Words:
        """The words of `language`; English where there is no such language."""
        return self.languages.get(language, self.languages["en"])

    def content(self, language: str) -> Content:
        """The records in `language`; English where there is no such language."""
        return self.contents.get(language, self.contents["en"])


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack, and the bytes that hold it."""

    packed: bytes
    pack: Pack


def read_pack_file(path: Path) -> PackFile | None:
    """The pack of a words.dat; None where the file is missing, cannot be read, or is damaged."""
    try:
        packed = path.read_bytes()
        return PackFile(packed, read_pack(packed))
    except (OSError, PackDamaged):
        return None


def unsealed(sealed: bytes) -> bytes:
    """What was sealed: nonce, then enciphered, compressed bytes. Raises PackDamaged."""
    nonce, ciphertext = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    try:
        return zlib.decompress(crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, b"", nonce, PACK_KEY))
    except (CryptoError, zlib.error, ValueError, TypeError) as error:
        raise PackDamaged from error


def read_pack(sealed: bytes) -> Pack:
    """The pack from the bytes of words.dat.

    The JSON is {"screens": {language: {id: text}}, "content": {language: {file: {id: fields}}}}. Raises PackDamaged.
    """
    plain = unsealed(sealed)
    try:
        parts: dict[str, dict[str, dict[str, Any]]] = json.loads(plain)
        languages = {language: Words(texts) for language, texts in parts["screens"].items()}
        contents = {language: read_content(files) for language, files in parts["content"].items()}
        # What every unknown language falls back to.
        _ = languages["en"], contents["en"]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PackDamaged from error
    return Pack(languages, contents)
