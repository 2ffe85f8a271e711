"""What takes a change back: kept in memory while a notebook is open, and nowhere else."""

from collections import Counter, deque
from collections.abc import Mapping, Sequence
from typing import Final

from calculator.back.storage.database import Database
from calculator.back.storage.statement import Statement

# Changes that can be taken back, the last ones; typing makes one at each pause.
_MOST: Final = 100
# Children are put back before their parents, so what refers to what is looked at only at the end.
_LATER: Final = Statement("PRAGMA defer_foreign_keys = ON")
# Tables of the store itself, and the copy of the program's words: no change of hers.
_NOT_HERS: Final = frozenset({"meta", "slot", "words"})
# Each notes literal SQL, so that it can be run on both copies.
_TRIGGER: Final = (
    'CREATE TEMP TRIGGER "<EVENT> <TABLE>" AFTER <EVENT> ON main."<TABLE>"'
    " BEGIN INSERT INTO taken_back (place, sql) VALUES ('<TABLE>', <NOTE>); END"
)
_NOTES: Final = {
    "INSERT": """'DELETE FROM "<TABLE>" WHERE rowid = ' || new.rowid""",
    "UPDATE": """'UPDATE "<TABLE>" SET ' || <SETTINGS> || ' WHERE rowid = ' || old.rowid""",
    "DELETE": """'INSERT INTO "<TABLE>" (rowid, <NAMES>) VALUES (' || old.rowid || ', ' || <VALUES> || ')'""",
}
# SQLite's quote() cuts a text at a NUL.
_VALUE: Final = (
    """(CASE typeof(old."COLUMN") WHEN 'text' THEN 'CAST(x''' || hex(old."COLUMN") || ''' AS TEXT)'"""
    """ ELSE quote(old."COLUMN") END)"""
)
_LOG: Final = "CREATE TEMP TABLE taken_back (number INTEGER PRIMARY KEY, place TEXT NOT NULL, sql TEXT NOT NULL)"


class Undoing:
    """The last changes of a session, each as the statements that take it back."""

    def __init__(self) -> None:
        self._watched: Database | None = None
        self._changes: deque[tuple[Statement, ...]] = deque(maxlen=_MOST)
        self._counts: Counter[str] = Counter()

    @property
    def counts(self) -> Mapping[str, int]:
        """For each table that changed in this session: in how many changes, those that took one back included."""
        return self._counts

    def watch(self, database: Database) -> None:
        """Before a change is staged: have this copy note it, also when it was made anew since the last one."""
        if database is not self._watched:
            _watch(database)
            self._watched = database

    def keep(self, *, is_taken_back: bool) -> None:
        """After a change was written: keep what was noted of it; of one that took another back, nothing."""
        if self._watched is None:
            return
        noted = _noted(self._watched)
        self._counts.update({place for place, _ in noted})
        if noted and not is_taken_back:
            self._changes.append(tuple(Statement(sql) for _, sql in noted))

    def last(self) -> tuple[Statement, ...]:
        """What takes the last change back; nothing where there is none."""
        return (_LATER, *self._changes[-1]) if self._changes else ()

    def forget_last(self) -> None:
        """The last change was taken back."""
        self._changes.pop()


def _watch(database: Database) -> None:
    """Have a copy note in memory how each row that changes comes back. The file is not touched by it."""
    database.rows(_LOG)
    tables = database.rows("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
    for (table,) in tables:
        if table not in _NOT_HERS and not table.startswith("sqlite_"):
            columns = [str(row[1]) for row in database.rows(f'PRAGMA main.table_info("{table}")')]
            for trigger in _triggers(str(table), columns):
                database.rows(trigger)


def _noted(database: Database) -> list[tuple[str, str]]:
    """What takes back everything since the last call, in the order in which it has to be done: the table, the SQL."""
    rows = database.rows("SELECT place, sql FROM taken_back ORDER BY number DESC")
    database.rows("DELETE FROM taken_back")
    return [(str(place), str(sql)) for place, sql in rows]


def _triggers(table: str, columns: Sequence[str]) -> list[str]:
    """One for each way in which a row changes."""
    values = {column: _VALUE.replace("COLUMN", column) for column in columns}
    texts = {
        "TABLE": table,
        "NAMES": ", ".join(f'"{column}"' for column in columns),
        "VALUES": " || ', ' || ".join(values.values()),
        "SETTINGS": " || ', ' || ".join(f"""'"{column}" = ' || {value}""" for column, value in values.items()),
    }
    return [_filled(_TRIGGER, {"EVENT": event, "NOTE": note, **texts}) for event, note in _NOTES.items()]


def _filled(text: str, texts: Mapping[str, str]) -> str:
    """`text` with the names of `texts` replaced, in their order. All come from our own tables."""
    for name, value in texts.items():
        text = text.replace(f"<{name}>", value)
    return text
