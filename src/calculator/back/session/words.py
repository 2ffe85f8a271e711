"""The notebook's own copy of the packed words."""

from typing import Final

from calculator.back.session.section import Section
from calculator.back.storage.local import read_local
from calculator.back.storage.store import Condition
from calculator.back.storage.words import has_words, put_words, read_words

# What stays free for her own rows when the copy is made: it must never be what fills the notebook.
_ROOM_LEFT_BYTES: Final = 256 * 1024


class WordsSection(Section):
    """What the window can be read with when the program's own words are damaged."""

    def own_words(self) -> bytes:
        """The notebook's copy, b"" where it has none."""
        return read_words(self._store)

    def local_pack(self) -> str:
        """The numbers and notes of a house, as calculator.back.content.local reads them; "" for none."""
        return read_local(self._store)

    def keep_words(self, packed: bytes) -> None:
        """Make `packed` the notebook's copy; nothing where it is that, cannot be written, or room is short."""
        if self._store.condition not in (Condition.OPEN, Condition.HEALED) or has_words(self._store, packed):
            return
        if self._store.room_bytes() >= len(packed) + _ROOM_LEFT_BYTES:
            self._change(put_words(packed))
