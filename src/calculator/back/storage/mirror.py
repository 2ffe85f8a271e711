"""Two copies of one notebook, of which one is whole at every moment (docs/format.md, "A change")."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sqlcipher3
from calculator.back.storage.copies import FIRST, SECOND, Copies, CopyFile, numbered
from calculator.back.storage.database import Database
from calculator.back.storage.failures import is_damage, is_full, is_ours, is_stuck, kind_of
from calculator.back.storage.schema import VERSION
from calculator.back.storage.statement import Statement, Value
from calculator.back.storage.trust import Pair, are_closed_unsealed, are_one, trusted
from calculator.back.storage.undoing import Undoing
from calculator.errors import NoRoom, StoreDamaged
from calculator.paths import MEMORY_BYTES, PAGE_BYTES
from calculator.sizes import LARGEST_BYTES
from calculator.system.disk import size_of


class Mirror:
    """One notebook over its copies: reads from one, writes to both, mends one from the other."""

    def __init__(self, files: tuple[CopyFile, CopyFile], *, writes: bool) -> None:
        """Prepare; `open` or `make` comes next. Without `writes` nothing is ever written."""
        sizes = [size_of(file.path) or 0 for file in files]
        steps = max([1, *(size // MEMORY_BYTES for size in sizes if size <= LARGEST_BYTES)])
        self._copies = Copies(files, steps * MEMORY_BYTES // PAGE_BYTES)
        self._writes = writes
        # Only what an older release wrote, and this one must not write, has no seal.
        self._is_sealed = True
        self._is_verified = False
        self._undoing = Undoing()
        self.is_healed = False
        self.is_newer = False

    def make(self) -> None:
        """Begin a new notebook in both files, whatever they hold."""
        self._copies.begin()

    def open(self) -> None:
        """Open both copies: at once where their seals fit and agree, else after the choice of the one to trust.

        One of a newer release, `is_newer`, is not written. Raises StoreDamaged; NoRoom where one of an older release
        has none for its seal: it can be read.
        """
        found = (self._copies.read(FIRST), self._copies.read(SECOND))
        versions = [one.meta.version for one in found if one is not None]
        self.is_newer = any(version > VERSION for version in versions)
        self._writes = self._writes and not self.is_newer
        try:
            self._open(found)
        except (sqlcipher3.Error, OSError) as error:
            raise kind_of(error) from error

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

    def undo(self) -> bool:
        """Take the last change of this session back; False where there is none. Raises as change."""
        statements = self._undoing.last()
        if not statements:
            return False
        self._write(statements, is_taken_back=True)
        self._undoing.forget_last()
        return True

    def change_counts(self) -> Mapping[str, int]:
        """For each table that changed since this was opened: in how many changes."""
        return self._undoing.counts

    def change(self, statements: Sequence[Statement]) -> None:
        """Carry out `statements` on one copy, then on the other, both flushed.

        Raises NoSpace, StoreReadOnly, StoreUnwritable, StoreDamaged.
        """
        self._write(statements, is_taken_back=False)

    def _write(self, statements: Sequence[Statement], *, is_taken_back: bool) -> None:
        # While one copy is written the other must be known to be whole, not only to look so.
        if not self._is_verified:
            self.verify()
        try:
            self._copies.mend()
            self._change_first(statements)
            self._undoing.keep(is_taken_back=is_taken_back)
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
            if database is not None and (self._copies.is_whole(copy) if self._is_sealed else database.is_whole()):
                return database
        raise StoreDamaged

    def grow(self, size: int) -> None:
        """Use files that have `size` bytes by now. Raises NoSpace, StoreReadOnly, StoreUnwritable."""
        if not self._is_sealed:
            return  # The next opening does.
        try:
            self._copies.grow(size // PAGE_BYTES)
        except (sqlcipher3.Error, OSError) as error:
            raise kind_of(error) from error

    def verify(self, is_wanted: Callable[[], bool] = lambda: True) -> bool:
        """Read both copies from end to end; make one that is not whole anew from the other.

        False when it was not wanted to the end. Raises StoreDamaged.
        """
        for copy in (FIRST, SECOND):
            if self._copies.get(copy) is None:
                continue
            is_whole = self._copies.is_whole(copy, is_wanted) if self._is_sealed else is_wanted()
            if is_whole is None:
                return False
            if not is_whole:
                self._copies.drop(copy)
                self.is_healed = True
        missing = [copy for copy in (FIRST, SECOND) if self._copies.get(copy) is None]
        if len(missing) > 1:
            raise StoreDamaged
        self._is_verified = True
        for copy in missing:
            self._heal_if_possible(copy)
        return True

    def close(self) -> None:
        """Make a copy that failed anew, and let go of the files. Never raises for the environment."""
        try:
            if self._writes:
                self._copies.mend()
        except (sqlcipher3.Error, OSError, StoreDamaged):
            pass  # The next opening tries again.
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Let go of the files as they are."""
        self._copies.drop(FIRST)
        self._copies.drop(SECOND)

    def _change_first(self, statements: Sequence[Statement]) -> None:
        staged = numbered(statements, self._copies.generation + 1)
        try:
            self._undoing.watch(self._copies.need(FIRST))
            self._copies.need(FIRST).stage(staged)
        except sqlcipher3.Error as error:
            if is_full(error):
                raise NoRoom from error
            if not is_stuck(error):
                raise
            self._copies.drop(FIRST)
            self._copies.remake(FIRST)
            self._undoing.watch(self._copies.need(FIRST))
            self._copies.need(FIRST).stage(staged)
        self._copies.generation += 1
        is_done = False
        try:
            self._copies.commit(FIRST)
            is_done = True
        finally:
            if not is_done:
                self._copies.generation -= 1

    def _change_second(self, statements: Sequence[Statement]) -> None:
        try:
            self._copies.need(SECOND).stage(numbered(statements, self._copies.generation))
        except sqlcipher3.Error as error:
            self._copies.drop(SECOND)
            if not is_stuck(error):
                raise
            # Made anew from copy a, it has the change too.
            self._copies.remake(SECOND)
            return
        self._copies.commit(SECOND)

    def _open(self, found: Pair) -> None:
        wrong_sizes = self._copies.wrong_sizes()
        first = found[FIRST]
        is_quick = are_one(found) or (not self._writes and are_closed_unsealed(found))
        if first is not None and not wrong_sizes and is_quick:
            self._is_sealed = first.sealed is not None
            self._copies.generation = first.meta.generation
            for copy in (FIRST, SECOND):
                self._settle(copy)
            return
        copy = trusted(self._copies, found)
        kept = found[copy]
        assert kept is not None
        self._is_sealed = kept.sealed is not None
        self._copies.generation = kept.meta.generation
        self.is_healed = bool(wrong_sizes) or found[SECOND - copy] is None
        self._copies.drop(SECOND - copy)
        self._settle(copy)
        self._is_sealed = self._is_sealed or self._writes
        self._heal_if_possible(SECOND - copy)

    def _settle(self, copy: int) -> None:
        """Give a copy that is to be written its size, and its seal where that has to be."""
        if not self._writes:
            return
        if self._is_sealed:
            self._copies.settle(copy)
            return
        if not self._copies.has_room_for_seal(copy):
            raise NoRoom
        self._copies.seal(copy)

    def _heal_if_possible(self, copy: int) -> None:
        """Heal; a disk that does not let us leaves the copy for the next change, which then says so."""
        if not self._writes:
            return
        try:
            self._copies.remake(copy)
        except (sqlcipher3.Error, OSError, StoreDamaged):
            self._copies.drop(copy)
