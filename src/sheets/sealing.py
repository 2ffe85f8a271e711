"""Makes packed words unreadable to a search through files; calculator.back.content.pack reads them."""

import hashlib
import zlib

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt

from calculator.back.content.pack import NONCE_BYTES, PACK_KEY


def sealed(plain: bytes) -> bytes:
    """What calculator.back.content.pack reads. The nonce comes from the words, so that a build can be repeated."""
    nonce = hashlib.blake2b(plain, key=PACK_KEY, digest_size=NONCE_BYTES).digest()
    return nonce + crypto_aead_xchacha20poly1305_ietf_encrypt(zlib.compress(plain, 9), b"", nonce, PACK_KEY)
