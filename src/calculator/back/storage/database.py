"""One copy of a notebook: a SQLCipher database with random bytes behind it, without a journal on the disk."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any, Final

import sqlcipher3
from calculator.back.storage.failures import coded
from calculator.back.storage.statement import Statement, Value

_BEFORE_KEY: Final = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA cipher_memory_security = ON",
)
_AFTER_KEY: Final = (
    "PRAGMA cipher_compatibility = 4",
    "PRAGMA auto_vacuum = NONE",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = MEMORY",
    # What flushes is the seal, once for all of a change.
    "PRAGMA synchronous = OFF",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA foreign_keys = ON",
    # Nothing reaches the disk before the commit: a statement that fails has changed no file.
    "PRAGMA cache_spill = OFF",
)
_BAD_PAGE: Final = re.compile(r"page (\d+)")


class Mark(IntEnum):
    """What copy b of an older release says: which copy may be half-written."""

    CLEAN = 0
    FIRST = 1
    SECOND = 2


@dataclass(frozen=True, slots=True)
class Meta:
    """The copy's own row: how many changes it holds, its mark, the version of its tables."""

    generation: int
    mark: Mark
    version: int


class Database:
    """One open copy. Every method raises sqlcipher3.Error as it comes."""

    def __init__(self, path: Path, key: bytes, pages: int) -> None:
        """Open an existing file, or begin a new database in an empty one; it never holds more than `pages`."""
        self._connection = sqlcipher3.connect(str(path), isolation_level=None, check_same_thread=False, timeout=0.0)
        try:
            for pragma in _BEFORE_KEY:
                self.rows(pragma)
            self.rows(f"PRAGMA key = \"x'{key.hex()}'\"")
            for pragma in _AFTER_KEY:
                self.rows(pragma)
            self.allow(pages)
        except sqlcipher3.Error:
            self._connection.close()
            raise

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """The answer to one statement."""
        return self._connection.execute(sql, values).fetchall()

    def allow(self, pages: int) -> None:
        """Never hold more than `pages`."""
        self.rows(f"PRAGMA max_page_count = {pages}")

    def meta(self) -> Meta:
        """The copy's own row."""
        ((generation, mark),) = self.rows("SELECT generation, mark FROM meta")
        ((version,),) = self.rows("PRAGMA user_version")
        return Meta(generation, Mark(mark), version)

    def stage(self, statements: Sequence[Statement]) -> None:
        """Begin a transaction and carry out `statements` in memory. On an error nothing is left of it."""
        self.rows("BEGIN IMMEDIATE")
        is_staged = False
        try:
            for statement in statements:
                self.rows(statement.sql, statement.values)
            is_staged = True
        finally:
            # Also for what is no error of the database: a text that is no UTF-8, a number that is too large.
            if not is_staged:
                self._roll_back()

    def commit(self) -> None:
        """Write what is staged, and flush nothing. After an error the file may be half-written."""
        try:
            self.rows("COMMIT")
        except sqlcipher3.Error:
            self._roll_back()
            raise

    def is_whole(self) -> bool:
        """Every page is as it was written, and the tables hold together, as far as that shows without a seal."""
        try:
            count = self.page_count()
            reports = [str(row[0]) for row in self.rows("PRAGMA cipher_integrity_check")]
            answers = self.rows("PRAGMA quick_check")
        except sqlcipher3.Error:
            return False
        return answers == [("ok",)] and not any(_concerns(report, count) for report in reports)

    def copy_to(self, other: "Database") -> None:
        """Copy everything into an empty database, flushed."""
        other.receive(self._connection)

    def page_count(self) -> int:
        """How many pages the database has."""
        ((count,),) = self.rows("PRAGMA page_count")
        return int(count)

    def receive(self, source: sqlcipher3.Connection) -> None:
        """Become a copy of `source`, page by page."""
        try:
            source.backup(self._connection)
        except sqlcipher3.Error as error:
            raise coded(error) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _roll_back(self) -> None:
        if not self._connection.in_transaction:
            return
        try:
            self.rows("ROLLBACK")
        except sqlcipher3.Error:
            return


def _concerns(report: str, count: int) -> bool:
    """Pages above the database's own are the random bytes behind it, and always reported."""
    page = _BAD_PAGE.search(report)
    return page is None or int(page.group(1)) <= count
