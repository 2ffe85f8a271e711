"""Two copies of one notebook, of which one is whole at every moment (docs/format.md, "A change")."""

from collections.abc import Callable, Sequence
from typing import Any

import sqlcipher3
from calculator.back.storage.copies import FIRST, SECOND, Copies, CopyFile, numbered
from calculator.back.storage.database import Database, Mark, Meta
from calculator.back.storage.failures import is_damage, is_full, is_ours, kind_of
from calculator.back.storage.schema import VERSION
from calculator.back.storage.statement import Statement, Value
from calculator.back.storage.trust import order
from calculator.errors import NoRoom, StoreDamaged
from calculator.paths import MEMORY_BYTES, PAGE_BYTES
from calculator.system.disk import size_of


class Mirror:
    """One notebook over its copies: reads from one, writes to both, mends one from the other."""

    def __init__(self, files: tuple[CopyFile, CopyFile], *, writes: bool) -> None:
        """Prepare; `open` or `make` comes next. Without `writes` nothing is ever written."""
        sizes = [size_of(file.path) or 0 for file in files]
        self._copies = Copies(files, max(*sizes, MEMORY_BYTES) // PAGE_BYTES)
        self._writes = writes
        self.is_healed = False
        self.is_newer = False

    def make(self) -> None:
        """Begin a new notebook in both files, whatever they hold."""
        self._copies.begin()

    def open(self) -> None:
        """Open both copies: at once after a clean end, else after the choice of the one to trust.

        One of a newer release, `is_newer`, is not written. Raises StoreDamaged.
        """
        metas = [self._copies.read(copy) for copy in (FIRST, SECOND)]
        self.is_newer = any(meta.version > VERSION for meta in metas if meta is not None)
        self._writes = self._writes and not self.is_newer
        first, second = metas
        is_clean = first is not None and first == second and first.mark is Mark.CLEAN
        if first is not None and is_clean and not self._copies.wrong_sizes():
            self._copies.generation = first.generation
            return
        self._choose(first, second)

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """The answer of the first copy that can give it. Raises StoreDamaged."""
        for copy in (FIRST, SECOND):
            database = self._copies.get(copy)
            if database is None:
                continue
            try:
                return database.rows(sql, values)
            except sqlcipher3.Error as error:
                if not is_damage(error):
                    raise
                self._copies.drop(copy)
                self.is_healed = True
                self._heal_if_possible(copy)
        raise StoreDamaged

    def version(self) -> int:
        """The version of its tables. Raises StoreDamaged."""
        return int(self.rows("PRAGMA user_version")[0][0])

    def stand_in(self, tables: Sequence[Statement]) -> None:
        """Make tables that exist in memory only, beside those of a notebook that is not written."""
        for copy in (FIRST, SECOND):
            database = self._copies.get(copy)
            if database is not None:
                for table in tables:
                    database.rows(table.sql)

    def change(self, statements: Sequence[Statement]) -> None:
        """Carry out `statements` on one copy, then on the other, both flushed.

        Raises NoSpace, StoreReadOnly, StoreUnwritable, StoreDamaged.
        """
        try:
            self._copies.mend()
            self._change_first(statements)
            self._change_second(statements)
        except (sqlcipher3.Error, OSError) as error:
            if isinstance(error, sqlcipher3.Error) and is_ours(error):
                raise
            raise kind_of(error) from error

    def rekey(self, keys: tuple[bytes, bytes], statements: Sequence[Statement], enter: Callable[[], None]) -> None:
        """Give both copies new keys, and do `statements` with it (docs/format.md, "New keys").

        `enter` makes the key block name the new keys, or raises and leaves it naming the old ones: it is called while
        copy a is whole under its old key and copy b under its new one. When this returns the new keys count, and the
        notebook can be written as before; a copy a that could not be made anew is made by the next change.

        Raises NoSpace, StoreReadOnly, StoreUnwritable, StoreDamaged: then the old keys count.
        """
        old = self._copies.key(SECOND)
        try:
            self._copies.mend()
            self._copies.rekey_second(keys[SECOND], statements)
        except (sqlcipher3.Error, OSError) as error:
            raise kind_of(error) from error
        is_entered = False
        try:
            enter()
            is_entered = True
        finally:
            if not is_entered:
                self._copies.forget_rekeying(old)
        self._copies.rekey_first(keys[FIRST])
        self._heal_if_possible(FIRST)

    def adopt(self, source: Database, statements: Sequence[Statement], enter: Callable[[], None]) -> None:
        """Become a copy of `source`, with `statements` done; `enter` makes the key block name this notebook.

        Whatever lay in copy a's file is whole until `enter` has returned, also after an error before that.
        Raises NoSpace, StoreReadOnly, StoreUnwritable, StoreDamaged.
        """
        is_entered = False
        try:
            self._copies.adopt_second(source, statements)
            enter()
            is_entered = True
            self._copies.mend()
        except (sqlcipher3.Error, OSError) as error:
            raise kind_of(error) from error
        finally:
            if not is_entered:
                self.abandon()

    def whole(self) -> Database:
        """A copy that is whole from end to end, to be read. Raises StoreDamaged."""
        for copy in (FIRST, SECOND):
            database = self._copies.get(copy)
            if database is not None and database.is_whole():
                return database
        raise StoreDamaged

    def grow(self, size: int) -> None:
        """Use files that have `size` bytes by now."""
        self._copies.grow(size // PAGE_BYTES)

    def verify(self, is_wanted: Callable[[], bool]) -> bool:
        """Read both copies from end to end; make one that is not whole anew from the other.

        False when it was not wanted to the end. Raises StoreDamaged.
        """
        for copy in (FIRST, SECOND):
            database = self._copies.get(copy)
            is_sound = None if database is None else database.is_sound(is_wanted)
            if database is not None and is_sound is None:
                return False
            if is_sound is False:
                self._copies.drop(copy)
                self.is_healed = True
        missing = [copy for copy in (FIRST, SECOND) if self._copies.get(copy) is None]
        if len(missing) > 1:
            raise StoreDamaged
        for copy in missing:
            self._heal_if_possible(copy)
        return True

    def close(self) -> None:
        """Mark a clean end where both copies are whole, and let go of the files. Never raises for the environment."""
        try:
            if self._writes and self._copies.is_any_open():
                self._set_clean()
        except (sqlcipher3.Error, OSError, StoreDamaged):
            pass  # Without the mark the next opening chooses and mends.
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Let go of the files as they are."""
        self._copies.drop(FIRST)
        self._copies.drop(SECOND)

    def _change_first(self, statements: Sequence[Statement]) -> None:
        self._copies.set_mark(Mark.FIRST)
        staged = numbered(statements, self._copies.generation + 1, Mark.SECOND)
        try:
            self._copies.need(FIRST).stage(staged)
        except sqlcipher3.Error as error:
            if is_full(error):
                raise NoRoom from error
            if not is_damage(error):
                raise
            self._copies.drop(FIRST)
            self._copies.remake(FIRST)
            self._copies.need(FIRST).stage(staged)
        try:
            self._copies.need(FIRST).commit()
        except sqlcipher3.Error:
            self._copies.drop(FIRST)
            raise
        self._copies.generation += 1

    def _change_second(self, statements: Sequence[Statement]) -> None:
        try:
            self._copies.set_mark(Mark.SECOND)
            second = self._copies.need(SECOND)
            second.stage(numbered(statements, self._copies.generation, Mark.SECOND))
            second.commit()
        except sqlcipher3.Error:
            self._copies.drop(SECOND)
            raise

    def _set_clean(self) -> None:
        if self._copies.mark is Mark.CLEAN:
            return
        self._copies.mend()
        self._copies.need(FIRST).set_mark(Mark.CLEAN)
        self._copies.set_mark(Mark.CLEAN)

    def _choose(self, first: Meta | None, second: Meta | None) -> None:
        """Keep the copy to trust and make the other anew from it."""
        wrong_sizes = self._copies.wrong_sizes()
        self._copies.mark = second.mark if second is not None else Mark.SECOND
        for copy in order(first, second):
            database, meta = self._copies.get(copy), (first, second)[copy]
            if database is None or meta is None:
                continue
            if database.is_whole():
                self._copies.generation = meta.generation
                self.is_healed = bool(wrong_sizes) or self._copies.get(SECOND - copy) is None
                self._copies.drop(SECOND - copy)
                if self._writes:
                    self._copies.mend_size(copy)
                self._heal_if_possible(SECOND - copy)
                return
            self._copies.drop(copy)
        raise StoreDamaged

    def _heal_if_possible(self, copy: int) -> None:
        """Heal; a disk that does not let us leaves the copy for the next change, which then says so."""
        if not self._writes:
            return
        try:
            self._copies.remake(copy)
        except (sqlcipher3.Error, OSError, StoreDamaged):
            self._copies.drop(copy)
