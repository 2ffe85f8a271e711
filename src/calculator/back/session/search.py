"""Finding what an open notebook holds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from calculator.back.notebook.search import Hit
from calculator.back.session.section import Section
from calculator.back.storage.search import Finder
from calculator.back.storage.store import Store

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class SearchSection(Section):
    """Search over everything she wrote, and over what she took from the content pack."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._finder = Finder(store)

    def search(self, words: str, ready: Mapping[str, str] = _NOTHING) -> tuple[Hit, ...]:
        """What has all of `words`, also while they are being typed: accents and capitals make no difference.

        `ready` has the words of the content pack by their ids (lists, items, things to take, services), in the language
        of the moment: make it once and give the same object each time. At most MOST_HITS, those in which each of the
        words begins a word first, else in the order of the pages and, on a page, of writing.

        `Hit.page_id` is the section's id, "attachments" for an attachment; `Hit.id` is that of the row. `within_id` is
        the list of an item, the owner of an attachment. A line of her own has "line." and its field's name.

        A millisecond or two; longer for the first one and the first after a change, which read anew what changed.
        Raises StoreDamaged; StoreNewer where a newer notebook has other tables.
        """
        return self._finder.search(words, ready)

    def prepare_search(self, ready: Mapping[str, str] = _NOTHING) -> None:
        """Read what `search` needs: for the moment in which its page is opened. Raises as `search`."""
        self._finder.prepare(ready)
