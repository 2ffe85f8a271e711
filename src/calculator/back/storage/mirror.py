"""Two copies of one notebook, of which one is whole at every moment (docs/format.md, "A change")."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import sqlcipher3
from calculator.back.storage.database import Database, Mark, Meta
from calculator.back.storage.failures import is_damage, is_ours, kind_of
from calculator.back.storage.schema import VERSION, statements_since
from calculator.back.storage.statement import Statement, Value
from calculator.back.storage.trust import order
from calculator.errors import StoreDamaged, StoreNewer
from calculator.paths import MEMORY_BYTES, PAGE_BYTES
from calculator.system.disk import fill, resize, size_of

_FIRST: Final = 0
_SECOND: Final = 1
_GENERATION: Final = "UPDATE meta SET generation = ?"
_GENERATION_AND_MARK: Final = "UPDATE meta SET generation = ?, mark = ?"


@dataclass(frozen=True, slots=True)
class CopyFile:
    """Where a copy lies and the raw key it has."""

    path: Path
    key: bytes


class Mirror:
    """The open copies; one that failed is closed until it is made anew from the other."""

    def __init__(self, files: tuple[CopyFile, CopyFile], *, writes: bool) -> None:
        """Prepare; `open` or `make` comes next. Without `writes` nothing is ever written."""
        self._files = files
        self._writes = writes
        self._open: list[Database | None] = [None, None]
        sizes = [size_of(file.path) or 0 for file in files]
        self._pages = max(*sizes, MEMORY_BYTES) // PAGE_BYTES
        self._generation = 0
        # The mark that copy b holds on the disk.
        self._mark = Mark.CLEAN
        self.is_healed = False

    def make(self) -> None:
        """Begin a new notebook in both files, whatever they hold."""
        resize(self._files[_FIRST].path, 0)
        database = self._database(_FIRST)
        self._open[_FIRST] = database
        database.stage(statements_since(0))
        database.commit()
        fill(self._files[_FIRST].path, _size(self._files[_FIRST].path), self._pages * PAGE_BYTES)
        self._heal(_SECOND)

    def open(self) -> None:
        """Open both copies: at once after a clean end, else after the choice of the one to trust.

        Raises StoreDamaged, StoreNewer.
        """
        metas = [self._meta(copy) for copy in (_FIRST, _SECOND)]
        versions = [meta.version for meta in metas if meta is not None]
        if any(version > VERSION for version in versions):
            raise StoreNewer
        first, second = metas
        if first is not None and first == second and first.mark is Mark.CLEAN and not self._wrong_sizes():
            self._generation = first.generation
            return
        self._choose(first, second)

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """The answer of the first copy that can give it. Raises StoreDamaged."""
        for copy in (_FIRST, _SECOND):
            database = self._open[copy]
            if database is None:
                continue
            try:
                return database.rows(sql, values)
            except sqlcipher3.Error as error:
                if not is_damage(error):
                    raise
                self._drop(copy)
                self.is_healed = True
                self._heal_if_possible(copy)
        raise StoreDamaged

    def version(self) -> int:
        """The version of its tables. Raises StoreDamaged."""
        return int(self.rows("PRAGMA user_version")[0][0])

    def stand_in(self, tables: Sequence[Statement]) -> None:
        """Make tables that exist in memory only, beside those of a notebook that is not written."""
        for database in self._open:
            if database is not None:
                for table in tables:
                    database.rows(table.sql)

    def change(self, statements: Sequence[Statement]) -> None:
        """Carry out `statements` on one copy, then on the other, both flushed.

        Raises NoSpace, StoreReadOnly, StoreUnwritable, StoreDamaged.
        """
        try:
            self.mend()
            self._change_first(statements)
            self._change_second(statements)
        except (sqlcipher3.Error, OSError) as error:
            if isinstance(error, sqlcipher3.Error) and is_ours(error):
                raise
            raise kind_of(error) from error

    def mend(self) -> None:
        """Make a copy that failed anew from the other. Raises StoreDamaged, sqlcipher3.Error, OSError."""
        for copy in (_FIRST, _SECOND):
            if self._open[copy] is None:
                self._heal(copy)

    def verify(self) -> None:
        """Read both copies from end to end; make one that is not whole anew from the other. Raises StoreDamaged."""
        for copy in (_FIRST, _SECOND):
            database = self._open[copy]
            if database is not None and not database.is_whole():
                self._drop(copy)
                self.is_healed = True
        if self._open == [None, None]:
            raise StoreDamaged
        for copy in (_FIRST, _SECOND):
            if self._open[copy] is None:
                self._heal_if_possible(copy)

    def close(self) -> None:
        """Mark a clean end where both copies are whole, and let go of the files. Never raises for the environment."""
        try:
            if self._writes:
                self._set_clean()
        except (sqlcipher3.Error, OSError, StoreDamaged):
            pass  # Without the mark the next opening chooses and mends.
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Let go of the files as they are."""
        self._drop(_FIRST)
        self._drop(_SECOND)

    def _change_first(self, statements: Sequence[Statement]) -> None:
        self._set_mark(Mark.FIRST)
        numbered = [*statements, Statement(_GENERATION_AND_MARK, (self._generation + 1, Mark.SECOND))]
        try:
            self._database_of(_FIRST).stage(numbered)
        except sqlcipher3.Error as error:
            if not is_damage(error):
                raise
            self._drop(_FIRST)
            self._heal(_FIRST)
            self._database_of(_FIRST).stage(numbered)
        try:
            self._database_of(_FIRST).commit()
        except sqlcipher3.Error:
            self._drop(_FIRST)
            raise
        self._generation += 1

    def _change_second(self, statements: Sequence[Statement]) -> None:
        try:
            self._set_mark(Mark.SECOND)
            second = self._database_of(_SECOND)
            second.stage([*statements, Statement(_GENERATION, (self._generation,))])
            second.commit()
        except sqlcipher3.Error:
            self._drop(_SECOND)
            raise

    def _set_mark(self, mark: Mark) -> None:
        if self._mark is mark:
            return
        try:
            self._database_of(_SECOND).set_mark(mark)
        except sqlcipher3.Error:
            self._drop(_SECOND)
            raise
        self._mark = mark

    def _set_clean(self) -> None:
        if self._mark is Mark.CLEAN:
            return
        self.mend()
        self._database_of(_FIRST).set_mark(Mark.CLEAN)
        self._set_mark(Mark.CLEAN)

    def _meta(self, copy: int) -> Meta | None:
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
            self._drop(copy)
            return None

    def _choose(self, first: Meta | None, second: Meta | None) -> None:
        """Keep the copy to trust and make the other anew from it."""
        wrong_sizes = self._wrong_sizes()
        self._mark = second.mark if second is not None else Mark.SECOND
        for copy in order(first, second):
            database, meta = self._open[copy], (first, second)[copy]
            if database is None or meta is None:
                continue
            if database.is_whole():
                self._generation = meta.generation
                self.is_healed = bool(wrong_sizes) or self._open[_SECOND - copy] is None
                self._drop(_SECOND - copy)
                self._mend_size(copy)
                self._heal_if_possible(_SECOND - copy)
                return
            self._drop(copy)
        raise StoreDamaged

    def _wrong_sizes(self) -> list[Path]:
        return [file.path for file in self._files if size_of(file.path) != self._pages * PAGE_BYTES]

    def _mend_size(self, copy: int) -> None:
        """Give a trusted copy its whole size again. Where that fails its own room is all that is missing."""
        path, whole = self._files[copy].path, self._pages * PAGE_BYTES
        size = size_of(path) or 0
        if not self._writes or size == whole:
            return
        try:
            if size > whole:
                resize(path, whole)
            else:
                fill(path, size, whole)
        except OSError:
            return

    def _heal_if_possible(self, copy: int) -> None:
        """Heal; a disk that does not let us leaves the copy for the next change, which then says so."""
        if not self._writes:
            return
        try:
            self._heal(copy)
        except (sqlcipher3.Error, OSError, StoreDamaged):
            self._drop(copy)

    def _heal(self, copy: int) -> None:
        """Make `copy` anew from the other, checked first. A kill at any point leaves the other to be trusted."""
        other = _SECOND - copy
        source = self._open[other]
        if source is None or not source.is_whole():
            raise StoreDamaged
        if copy == _FIRST:
            self._set_mark(Mark.FIRST)
        else:
            # The copy takes this mark over with the first page that counts: half of it is never trusted.
            source.set_mark(Mark.SECOND)
        path = self._files[copy].path
        resize(path, 0)
        fresh = self._database(copy)
        try:
            end = source.copy_to(fresh)
            if copy == _FIRST:
                fresh.set_mark(Mark.SECOND)
        finally:
            fresh.close()
        fill(path, end, self._pages * PAGE_BYTES)
        database = self._database(copy)
        self._open[copy] = database
        self._generation = database.meta().generation
        if copy == _SECOND:
            self._mark = Mark.SECOND

    def _database(self, copy: int) -> Database:
        file = self._files[copy]
        return Database(file.path, file.key, self._pages)

    def _database_of(self, copy: int) -> Database:
        database = self._open[copy]
        if database is None:
            raise StoreDamaged
        return database

    def _drop(self, copy: int) -> None:
        database = self._open[copy]
        self._open[copy] = None
        if database is not None:
            database.close()


def _size(path: Path) -> int:
    return size_of(path) or 0
