"""The two copies of one notebook as open databases; one that failed is closed until it is made anew from the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlcipher3
from calculator.back.storage.database import Database, Meta
from calculator.back.storage.schema import statements_since
from calculator.back.storage.seal import SealedFile
from calculator.back.storage.statement import Statement
from calculator.errors import StoreDamaged
from calculator.paths import MEMORY_BYTES, PAGE_BYTES
from calculator.system.disk import fill, resize, size_of

FIRST: Final = 0
SECOND: Final = 1
_STEP_PAGES: Final = MEMORY_BYTES // PAGE_BYTES


@dataclass(frozen=True, slots=True)
class CopyFile:
    """Where a copy lies and the raw key it has."""

    path: Path
    key: bytes


@dataclass(frozen=True, slots=True)
class CopyState:
    """A copy that can be read: its own row, and the generation of the seal that fits it, None where none does."""

    meta: Meta
    sealed: int | None


def numbered(statements: Sequence[Statement], generation: int) -> list[Statement]:
    """`statements` as the change with which a copy gets this generation."""
    return [*statements, Statement("UPDATE meta SET generation = ?", (generation,))]


def copy_over(source: Database, fresh: Database, statements: Sequence[Statement]) -> int:
    """Make an empty database a copy of `source`, do `statements` in it, and close it; its size in pages."""
    try:
        source.copy_to(fresh)
        if statements:
            fresh.stage(statements)
            fresh.commit()
        return fresh.page_count()
    finally:
        fresh.close()


class Copies:
    """Both copies, and the generation they have together. Each ends with its seal, in the last page of its file.

    Methods raise sqlcipher3.Error and OSError as they come.
    """

    def __init__(self, files: tuple[CopyFile, CopyFile], pages: int) -> None:
        """Nothing is opened yet. A file has `pages`."""
        self._files = list(files)
        self._pages = pages
        self._open: list[Database | None] = [None, None]
        self._seals = [self._seal_of(copy) for copy in (FIRST, SECOND)]
        self.generation = 0

    def begin(self) -> None:
        """Begin a new notebook in both files, whatever they hold."""
        path = self._files[FIRST].path
        resize(path, 0)
        database = self._database(FIRST)
        self._open[FIRST] = database
        database.stage(statements_since(0))
        database.commit()
        fill(path, database.page_count() * PAGE_BYTES, self._limit * PAGE_BYTES)
        self.seal(FIRST)
        self.remake(SECOND)

    def read(self, copy: int) -> CopyState | None:
        """Open a copy and see what it is; None, and the copy left closed, where that cannot be done."""
        if not self._files[copy].path.is_file():
            return None
        try:
            database = self._database(copy)
        except sqlcipher3.Error:
            return None
        self._open[copy] = database
        try:
            meta = database.meta()
        except (sqlcipher3.Error, ValueError):
            self.drop(copy)
            return None
        older = range(self._limit - _STEP_PAGES, 0, -_STEP_PAGES)
        return CopyState(meta, self._seals[copy].generation(older))

    def get(self, copy: int) -> Database | None:
        """An open copy; None where it failed."""
        return self._open[copy]

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

    def commit(self, copy: int) -> None:
        """Write what is staged, and seal it with the generation they have together. A copy that fails is dropped."""
        try:
            self.need(copy).commit()
            self.seal(copy)
        except (sqlcipher3.Error, OSError):
            self.drop(copy)
            raise

    def seal(self, copy: int) -> None:
        """Seal a copy as it is on the disk, and flush it."""
        self._seals[copy].close_over(self.generation, self.need(copy).page_count())

    def has_room_for_seal(self, copy: int) -> bool:
        """False only for a notebook of an older release that is full to the last page."""
        return self.need(copy).page_count() <= self._limit

    def is_whole(self, copy: int, is_wanted: Callable[[], bool] = lambda: True) -> bool | None:
        """Whether every page of an open copy is as it was sealed; None when that was not wanted to the end."""
        return self._open[copy] is not None and self._seals[copy].is_intact(is_wanted)

    def wrong_sizes(self) -> list[Path]:
        """Files that are shorter or longer than they should be."""
        return [file.path for file in self._files if size_of(file.path) != self._pages * PAGE_BYTES]

    def settle(self, copy: int) -> None:
        """Give a sealed copy its whole size, and its seal the place that it then has."""
        path = self._files[copy].path
        if self._seals[copy].is_in_place() and size_of(path) == self._pages * PAGE_BYTES:
            return
        fill(path, size_of(path) or 0, self._limit * PAGE_BYTES)
        self.seal(copy)
        resize(path, self._pages * PAGE_BYTES)

    def mend(self) -> None:
        """Make a copy that failed anew from the other. Raises StoreDamaged too."""
        for copy in (FIRST, SECOND):
            if self._open[copy] is None:
                self.remake(copy)

    def remake(self, copy: int) -> None:
        """Make `copy` anew from the other, which is read from end to end first, and never written meanwhile."""
        self._copy_over(self._source_for(copy), copy, [])

    def adopt_second(self, source: Database, statements: Sequence[Statement]) -> None:
        """Make copy b a copy of a database that is none of these, with `statements` done, and read it back.

        Copy a is left as it is, and whatever it holds counts until b's key is in the key block; then `mend` makes it
        anew.
        """
        self.generation = source.meta().generation + 1
        self._copy_over(source, SECOND, numbered(statements, self.generation))

    def rekey_second(self, key: bytes, statements: Sequence[Statement]) -> None:
        """Make copy b anew from copy a, with `statements` done, under another key, and read it back.

        Copy a stays whole under the key it has; b counts for nothing until its key is in the key block. After an
        error, and after `forget_rekeying`, it is b under the old key that is missing.
        """
        source = self._source_for(SECOND)
        old = self._files[SECOND]
        self._put_file(SECOND, key)
        self.generation += 1
        is_done = False
        try:
            self._copy_over(source, SECOND, numbered(statements, self.generation))
            is_done = True
        finally:
            if not is_done:
                self.forget_rekeying(old.key)

    def forget_rekeying(self, key: bytes) -> None:
        """Give up copy b under its new key; the next change makes it anew under `key`."""
        self._put_file(SECOND, key)
        self.generation -= 1

    def rekey_first(self, key: bytes) -> None:
        """After rekey_second: b is the notebook from here on. Copy a, dropped, is made anew under `key` by `mend`."""
        self._put_file(FIRST, key)

    def grow(self, pages: int) -> None:
        """Use files that have `pages` by now. After an error their databases hold as much as before."""
        before, self._pages = self._pages, pages
        is_done = False
        try:
            for copy in (FIRST, SECOND):
                self._seals[copy].move(self._limit)
                if self._open[copy] is not None:
                    self.seal(copy)
            is_done = True
        finally:
            if not is_done:
                self._pages = before
                for seal in self._seals:
                    seal.move(self._limit)
        for database in self._open:
            if database is not None:
                database.allow(self._limit)

    def key(self, copy: int) -> bytes:
        """The raw key that a copy has."""
        return self._files[copy].key

    @property
    def _limit(self) -> int:
        """Pages that a database may have: the last one is its seal's."""
        return self._pages - 1

    def _source_for(self, copy: int) -> Database:
        if not self.is_whole(SECOND - copy):
            raise StoreDamaged
        return self.need(SECOND - copy)

    def _copy_over(self, source: Database, copy: int, statements: Sequence[Statement]) -> None:
        self.drop(copy)
        path = self._files[copy].path
        resize(path, 0)
        self._seals[copy] = self._seal_of(copy)
        count = copy_over(source, self._database(copy), statements)
        fill(path, count * PAGE_BYTES, self._limit * PAGE_BYTES)
        self._seals[copy].close_over(self.generation, count)
        self._open[copy] = self._database(copy)

    def _put_file(self, copy: int, key: bytes) -> None:
        self.drop(copy)
        self._files[copy] = CopyFile(self._files[copy].path, key)
        self._seals[copy] = self._seal_of(copy)

    def _seal_of(self, copy: int) -> SealedFile:
        file = self._files[copy]
        return SealedFile(file.path, file.key, self._limit)

    def _database(self, copy: int) -> Database:
        file = self._files[copy]
        return Database(file.path, file.key, self._limit)
