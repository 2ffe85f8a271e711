"""The table of the notebook's own copy of the packed words."""

import hashlib
from typing import Final

from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store

_DIGEST_BYTES: Final = 32


def read_words(store: Store) -> bytes:
    """The bytes of the copy, b"" where there is none."""
    return bytes(next((packed for (packed,) in store.rows("SELECT packed FROM words")), b""))


def has_words(store: Store, packed: bytes) -> bool:
    """Whether the copy is of these bytes, by their digest: the copy itself is not read."""
    return store.rows("SELECT digest FROM words") == [(_digest(packed),)]


def put_words(packed: bytes) -> list[Statement]:
    """What writes these bytes in place of the copy there was."""
    return [
        Statement(
            "INSERT INTO words (id, digest, packed) VALUES (1, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, packed = excluded.packed",
            (_digest(packed), packed),
        )
    ]


def _digest(packed: bytes) -> bytes:
    return hashlib.blake2b(packed, digest_size=_DIGEST_BYTES).digest()
