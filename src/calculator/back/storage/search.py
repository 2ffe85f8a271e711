"""What of the tables can be found by its words.

A table that holds what she wrote gets a source here in the change that makes the table.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from calculator.back.notebook.search import Entry, Hit, Sought, search, sought
from calculator.back.storage.store import Store


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of entry: its page, the tables it is read from, and how.

    `sql` gives id, within_id, household_name, source_id, and then its texts, the rows in the order of their writing:
    sorting them by position takes twice as long as reading them. A row with a `source_id` and no first text has the
    words of the content pack in its place. `more` gives further texts, each behind the id of its entry.
    """

    page_id: str
    tables: tuple[str, ...]
    sql: str
    more: str = ""


SOURCES: Final = (
    Source(
        "right_now",
        ("setting",),
        "SELECT name, '', '', '', value FROM setting WHERE name IN ('line.code_word', 'line.place') AND value <> ''"
        " ORDER BY name",
    ),
    Source(
        "help",
        ("setting",),
        "SELECT name, '', '', '', value FROM setting WHERE name IN ('line.poison', 'line.power') AND value <> ''"
        " ORDER BY name",
    ),
    Source(
        "help",
        ("service",),
        "SELECT service_id, '', '', service_id, '', shown_name FROM service ORDER BY rowid",
    ),
    Source(
        "people",
        ("person", "number"),
        "SELECT id, '', household_name, '', real_name, shown_name, notes, safe_times, safe_ways"
        " FROM person ORDER BY rowid",
        # By itself: looked up person by person it takes five times as long.
        "SELECT person_id, number FROM number ORDER BY person_id, position",
    ),
    Source(
        "bag",
        ("packing",),
        "SELECT id, '', household_name, source_id, text, note, for_whom FROM packing ORDER BY rowid",
    ),
    Source("to_do", ("task",), "SELECT id, '', household_name, '', text FROM task ORDER BY rowid"),
    Source(
        "lists",
        ("list",),
        "SELECT id, '', household_name, source_id, title FROM list ORDER BY rowid",
    ),
    Source(
        "lists",
        ("item",),
        "SELECT id, list_id, household_name, source_id, text, note FROM item ORDER BY rowid",
    ),
    # Their page is that of the row they belong to.
    Source(
        "attachments",
        ("attachment",),
        "SELECT id, owner_id, household_name, '', name FROM attachment ORDER BY rowid",
    ),
)
# Tables that hold nothing to be found: the store's own, the copy of the program's words, the bytes of attachments.
NOT_SOUGHT: Final = frozenset({"meta", "slot", "words", "piece"})


class Finder:
    """Finds what an open notebook holds by its words.

    Nothing of it is in the files: it reads what it needs once, and after a change the tables that changed
    (docs/decisions/0021-search-without-an-index.md).
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ready: Mapping[str, str] | None = None
        self._parts: dict[Source, tuple[tuple[int, ...], Sought]] = {}

    def search(self, words: str, ready: Mapping[str, str]) -> tuple[Hit, ...]:
        """What has all of `words`, as far as they are typed (notebook.search).

        `ready` has the words of the content pack by their ids. Give the same object each time: with another one
        everything is read anew. Raises StoreDamaged; StoreNewer where a newer notebook has other tables.
        """
        self.prepare(ready)
        return search([part for _, part in self._parts.values()], words)

    def prepare(self, ready: Mapping[str, str]) -> None:
        """Read what changed since the last call, so that the next `search` need not. Raises as `search`."""
        if ready is not self._ready:
            self._parts, self._ready = {}, ready
        counts = self._store.change_counts()
        for source in SOURCES:
            seen = tuple(counts.get(table, 0) for table in source.tables)
            kept = self._parts.get(source)
            if kept is None or kept[0] != seen:
                self._parts[source] = (seen, sought(_entries(self._store, source, ready)))


def _entries(store: Store, source: Source, ready: Mapping[str, str]) -> Iterator[Entry]:
    more: dict[str, tuple[str, ...]] = {}
    for entry_id, text in store.rows(source.more) if source.more else ():
        more[entry_id] = (*more.get(entry_id, ()), text)
    for entry_id, within_id, household_name, source_id, first, *texts in store.rows(source.sql):
        beginning = first or (ready.get(source_id, "") if source_id else "")
        all_texts = (beginning, *texts, *more.get(entry_id, ()))
        yield Entry(source.page_id, entry_id, all_texts, within_id, household_name)
