"""The attachments of an open notebook."""

from datetime import date

from calculator.back.notebook.attachments import Attachment, AttachmentId, fits
from calculator.back.session.section import Section, new_id
from calculator.back.storage.attachments import (
    digest_of,
    put_attachment,
    read_attachments,
    read_content,
    remove_attachment,
    room_for,
    sizes_of_attachments,
)
from calculator.errors import TooLarge


class AttachmentsSection(Section):
    """Pictures and recordings: kept inside, read inside, never written to any other file."""

    def attachments(self, owner_id: str) -> tuple[Attachment, ...]:
        """Those of one row, the oldest first, without their bytes."""
        return read_attachments(self._store, owner_id)

    def attachment_content(self, attachment_id: AttachmentId) -> bytes | None:
        """The bytes of one, to be shown from memory; None where there is none of that id. Raises StoreDamaged."""
        return read_content(self._store, attachment_id)

    def growth_for(self, size: int) -> int:
        """By how many bytes the files must grow before one of `size` bytes can be added; 0 where it has room.

        That growth will show: a page says so, asks, and calls `grow(…, is_asked=True)`. Raises TooLarge where all
        attachments together would be more than the notebook takes.
        """
        if not fits(sizes_of_attachments(self._store), size):
            raise TooLarge
        return max(0, room_for(size) - self._store.room_bytes())

    def add_attachment(
        self, owner_id: str, name: str, content: bytes, added_on: date, household_name: str = ""
    ) -> Attachment:
        """Keep `content` as it is, for the row `owner_id`, as one change: all of it or nothing.

        Raises TooLarge, TooLong, and NoRoom where the files have to grow first: see `growth_for`.
        """
        if not fits(sizes_of_attachments(self._store), len(content)):
            raise TooLarge
        one = Attachment(
            AttachmentId(new_id()), owner_id, name, household_name, added_on, len(content), digest_of(content)
        )
        self._change(put_attachment(one, content), max(len(name), len(household_name)))
        return one

    def remove_attachment(self, attachment_id: AttachmentId) -> None:
        """Take one out with its bytes; `undo` brings it back. Nothing happens when there is none of that id."""
        self._change(remove_attachment(attachment_id))
