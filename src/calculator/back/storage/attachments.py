"""The tables of the attachments: each is a row, and its bytes in pieces."""

import hashlib
from datetime import date
from typing import Final

from calculator.back.notebook.attachments import Attachment, AttachmentId
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store
from calculator.errors import StoreDamaged

_DIGEST_BYTES: Final = 32
# 60 pages of what SQLite puts on one page of a long value.
_PIECE_BYTES: Final = 60 * 4012


def read_attachments(store: Store, owner_id: str) -> tuple[Attachment, ...]:
    """Those of one row, the oldest first, without their bytes."""
    return tuple(
        Attachment(AttachmentId(one), owner_id, name, household_name, date.fromisoformat(added_on), size, bytes(digest))
        for one, name, household_name, added_on, size, digest in store.rows(
            "SELECT id, name, household_name, added_on, size, digest FROM attachment WHERE owner_id = ?"
            " ORDER BY added_on, rowid",
            (owner_id,),
        )
    )


def sizes_of_attachments(store: Store) -> list[int]:
    """The size of each, of all rows."""
    return [int(size) for (size,) in store.rows("SELECT size FROM attachment")]


def read_content(store: Store, attachment_id: AttachmentId) -> bytes | None:
    """The bytes of one; None where there is none of that id. Raises StoreDamaged where they are not what was added."""
    found = store.rows("SELECT digest FROM attachment WHERE id = ?", (attachment_id,))
    if not found:
        return None
    pieces = store.rows("SELECT content FROM piece WHERE attachment_id = ? ORDER BY position", (attachment_id,))
    content = b"".join(bytes(piece) for (piece,) in pieces)
    if digest_of(content) != bytes(found[0][0]):
        raise StoreDamaged
    return content


def digest_of(content: bytes) -> bytes:
    """What is kept beside the bytes."""
    return hashlib.blake2b(content, digest_size=_DIGEST_BYTES).digest()


def put_attachment(one: Attachment, content: bytes) -> list[Statement]:
    """What adds one with its bytes; adding it twice is adding it once."""
    return [
        *remove_attachment(one.id),
        Statement(
            "INSERT INTO attachment (id, owner_id, name, household_name, added_on, size, digest)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (one.id, one.owner_id, one.name, one.household_name, one.added_on.isoformat(), one.size, one.digest),
        ),
        *(
            Statement(
                "INSERT INTO piece (attachment_id, position, content) VALUES (?, ?, ?)",
                (one.id, number, content[start : start + _PIECE_BYTES]),
            )
            for number, start in enumerate(range(0, len(content), _PIECE_BYTES))
        ),
    ]


def remove_attachment(attachment_id: AttachmentId) -> list[Statement]:
    """What takes one out with its bytes."""
    return [Statement("DELETE FROM attachment WHERE id = ?", (attachment_id,))]


def room_for(size: int) -> int:
    """What an attachment of so many bytes takes in a file, generously."""
    return size + size // 32 + 64 * 1024
