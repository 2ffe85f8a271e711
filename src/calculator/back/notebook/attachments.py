"""Pictures and recordings that are kept in the notebook as they are."""

from dataclasses import dataclass
from datetime import date
from typing import Final, NewType

AttachmentId = NewType("AttachmentId", str)

# Of all together. More makes the files larger than a household's, and proof is safer with someone outside the house.
MOST_BYTES: Final = 48 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Attachment:
    """One of them, without its bytes, of which it has `size`. It goes with nothing: who removes the owner removes it.

    `owner_id` is the id of the row it belongs to, `digest` the BLAKE2b-256 of its bytes.
    """

    id: AttachmentId
    owner_id: str
    name: str
    household_name: str
    added_on: date
    size: int
    digest: bytes


def fits(sizes: list[int], size: int) -> bool:
    """Whether one more of so many bytes may come to those that are there."""
    return sum(sizes) + size <= MOST_BYTES
