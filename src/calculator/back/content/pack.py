"""The words of the notebook's screens, from the packed file that holds no readable word."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt
from nacl.exceptions import CryptoError

from calculator.words import Words

# Known to everyone who reads this file: it keeps the words from a search through files, not from an analyst.
PACK_KEY: Final = bytes.fromhex("c37d58aef1046b92e8a95f30d7164cbb02e95a7f8c41d6b3593e20f8647a1bcd")
NONCE_BYTES: Final = 24


class PackDamaged(Exception):
    """The packed words are not what the build made; there is no sentence to show, since the sentences are in it."""


@dataclass(frozen=True, slots=True)
class Pack:
    """The words of every language."""

    languages: Mapping[str, Words]

    def screens(self, language: str) -> Words:
        """The words of `language`; English where there is no such language."""
        return self.languages.get(language, self.languages["en"])


def read_pack(sealed: bytes) -> Pack:
    """The pack from the bytes of words.dat: nonce, then enciphered, compressed JSON {language: {id: text}}."""
    nonce, ciphertext = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    try:
        compressed = crypto_aead_xchacha20poly1305_ietf_decrypt(ciphertext, b"", nonce, PACK_KEY)
        languages: dict[str, dict[str, str]] = json.loads(zlib.decompress(compressed))
    except (CryptoError, ValueError, zlib.error) as error:
        raise PackDamaged from error
    return Pack({language: Words(texts) for language, texts in languages.items()})
