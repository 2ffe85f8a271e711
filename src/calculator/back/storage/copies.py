"""The two copies of one notebook as open databases; one that failed is closed until it is made anew from the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlcipher3
from calculator.back.storage.database import Database, Mark, Meta
from calculator.back.storage.schema import statements_since
from calculator.back.storage.statement import Statement
from calculator.errors import StoreDamaged
from calculator.paths import PAGE_BYTES
from calculator.system.disk import fill, resize, size_of

FIRST: Final = 0
SECOND: Final = 1
_GENERATION_AND_MARK: Final = "UPDATE meta SET generation = ?, mark = ?"


@dataclass(frozen=True, slots=True)
class CopyFile:
    """Where a copy lies and the raw key it has."""

    path: Path
    key: bytes


def numbered(statements: Sequence[Statement], generation: int, mark: Mark) -> list[Statement]:
    """`statements` as the change with which a copy gets this generation and mark."""
    return [*statements, Statement(_GENERATION_AND_MARK, (generation, mark))]


def copy_over(source: Database, fresh: Database, statements: Sequence[Statement]) -> int:
    """Make an empty database a copy of `source`, do `statements` in it, and close it; where it ends in its file."""
    try:
        source.copy_to(fresh)
        if statements:
            fresh.stage(statements)
            fresh.commit()
        return fresh.end()
    finally:
        fresh.close()


class Copies:
    """Both copies, the generation they have together, and the mark that copy b holds on the disk.

    Methods raise sqlcipher3.Error and OSError as they come.
    """

    def __init__(self, files: tuple[CopyFile, CopyFile], pages: int) -> None:
        """Nothing is opened yet. A database never holds more than `pages`."""
        self._files = list(files)
        self._open: list[Database | None] = [None, None]
        self._pages = pages
        self.generation = 0
        self.mark = Mark.CLEAN

    def begin(self) -> None:
        """Begin a new notebook in both files, whatever they hold."""
        path = self._files[FIRST].path
        resize(path, 0)
        database = self._database(FIRST)
        self._open[FIRST] = database
        database.stage(statements_since(0))
        database.commit()
        fill(path, size_of(path) or 0, self._pages * PAGE_BYTES)
        self.remake(SECOND)

    def read(self, copy: int) -> Meta | None:
        """Open a copy and read its own row; None, and the copy left closed, where that cannot be done."""
        if not self._files[copy].path.is_file():
            return None
        try:
            database = self._database(copy)
        except sqlcipher3.Error:
            return None
        self._open[copy] = database
        try:
            return database.meta()
        except (sqlcipher3.Error, ValueError):
            self.drop(copy)
            return None

    def get(self, copy: int) -> Database | None:
        """An open copy; None where it failed."""
        return self._open[copy]

    def is_any_open(self) -> bool:
        """Whether not both failed or were closed."""
        return self._open != [None, None]

    def need(self, copy: int) -> Database:
        """An open copy. Raises StoreDamaged where it failed."""
        database = self._open[copy]
        if database is None:
            raise StoreDamaged
        return database

    def drop(self, copy: int) -> None:
        """Close a copy as it is."""
        database = self._open[copy]
        self._open[copy] = None
        if database is not None:
            database.close()

    def set_mark(self, mark: Mark) -> None:
        """Write copy b's mark where it is another; a copy that does not let us is dropped."""
        if self.mark is mark:
            return
        try:
            self.need(SECOND).set_mark(mark)
        except sqlcipher3.Error:
            self.drop(SECOND)
            raise
        self.mark = mark

    def wrong_sizes(self) -> list[Path]:
        """Files that are shorter or longer than they should be."""
        return [file.path for file in self._files if size_of(file.path) != self._pages * PAGE_BYTES]

    def mend_size(self, copy: int) -> None:
        """Give a copy its whole size again. Where that fails its own room is all that is missing."""
        path, whole = self._files[copy].path, self._pages * PAGE_BYTES
        size = size_of(path) or 0
        try:
            if size > whole:
                resize(path, whole)
            elif size < whole:
                fill(path, size, whole)
        except OSError:
            return

    def mend(self) -> None:
        """Make a copy that failed anew from the other. Raises StoreDamaged too."""
        for copy in (FIRST, SECOND):
            if self._open[copy] is None:
                self.remake(copy)

    def remake(self, copy: int) -> None:
        """Make `copy` anew from the other, checked first. A kill at any point leaves the other to be trusted."""
        source = self._source_for(copy)
        if copy == FIRST:
            self.set_mark(Mark.FIRST)
        else:
            # The copy takes this mark over with the first page that counts: half of it is never trusted.
            source.set_mark(Mark.SECOND)
        self._copy_over(source, copy, [] if copy == SECOND else [Statement("UPDATE meta SET mark = ?", (Mark.SECOND,))])
        self.generation = self.need(copy).meta().generation
        if copy == SECOND:
            self.mark = Mark.SECOND

    def rekey_second(self, key: bytes, statements: Sequence[Statement]) -> None:
        """Make copy b anew from copy a, with `statements` done, under another key, and read it back.

        Copy a stays whole under the key it has; b counts for nothing until its key is in the key block. After an
        error, and after `forget_rekeying`, it is b under the old key that is missing.
        """
        source = self._source_for(SECOND)
        self.drop(SECOND)
        old = self._files[SECOND]
        self._files[SECOND] = CopyFile(old.path, key)
        is_done = False
        try:
            # For whoever has the new key only: a, which it does not open, is not the one to trust.
            self._copy_over(source, SECOND, numbered(statements, self.generation + 1, Mark.FIRST))
            is_done = self.need(SECOND).is_whole()
        finally:
            if not is_done:
                self.forget_rekeying(old.key)
        if not is_done:
            raise StoreDamaged

    def adopt_second(self, source: Database, statements: Sequence[Statement]) -> None:
        """Make copy b a copy of a database that is none of these, with `statements` done, and read it back.

        Copy a is left as it is, and whatever it holds counts until b's key is in the key block; then `mend` makes it
        anew. Raises StoreDamaged too.
        """
        self.generation = source.meta().generation + 1
        self._copy_over(source, SECOND, numbered(statements, self.generation, Mark.FIRST))
        self.mark = Mark.FIRST
        if not self.need(SECOND).is_whole():
            self.drop(SECOND)
            raise StoreDamaged

    def forget_rekeying(self, key: bytes) -> None:
        """Give up copy b under its new key; the next change makes it anew under `key`."""
        self.drop(SECOND)
        self._files[SECOND] = CopyFile(self._files[SECOND].path, key)

    def rekey_first(self, key: bytes) -> None:
        """After rekey_second: b is the notebook from here on. Copy a, dropped, is made anew under `key` by `mend`."""
        self.drop(FIRST)
        self._files[FIRST] = CopyFile(self._files[FIRST].path, key)
        self.generation += 1
        self.mark = Mark.FIRST

    def grow(self, pages: int) -> None:
        """Let both hold up to `pages`. Both files are that large already."""
        self._pages = pages
        for database in self._open:
            if database is not None:
                database.allow(pages)

    def key(self, copy: int) -> bytes:
        """The raw key that a copy has."""
        return self._files[copy].key

    def _source_for(self, copy: int) -> Database:
        source = self._open[SECOND - copy]
        if source is None or not source.is_whole():
            raise StoreDamaged
        return source

    def _copy_over(self, source: Database, copy: int, statements: Sequence[Statement]) -> None:
        path = self._files[copy].path
        resize(path, 0)
        fill(path, copy_over(source, self._database(copy), statements), self._pages * PAGE_BYTES)
        self._open[copy] = self._database(copy)

    def _database(self, copy: int) -> Database:
        file = self._files[copy]
        return Database(file.path, file.key, self._pages)
