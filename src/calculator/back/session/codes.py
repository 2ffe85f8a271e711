"""The codes of an open notebook: changing them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from calculator.back.session.section import Section
from calculator.back.storage.block import Role
from calculator.back.storage.keys import NoMemory
from calculator.back.storage.spare import SpareKey
from calculator.errors import MemoryShort, NoFolder, WrongCode


@dataclass(frozen=True, slots=True)
class NewKeys:
    """Keys of a code that opens the notebook, and of what is to open it from now on: a code, two numbers on paper."""

    current: bytes
    code: bytes
    recovery: bytes


@dataclass(frozen=True, slots=True)
class SpareKeys:
    """Keys of one code: for this notebook, and for a spare of it."""

    current: bytes
    spare: SpareKey


class CodesSection(Section):
    """The code that is typed on the calculator, and the two numbers on paper."""

    def key_of(self, entry: str) -> bytes:
        """The key of a code: one derivation, which may be made on any thread. Raises MemoryShort."""
        try:
            return self._store.key_of(entry)
        except NoMemory as error:
            raise MemoryShort from error

    def opens(self, key: bytes) -> bool:
        """Whether this key is one of a code of this notebook. Raises StoreDamaged."""
        return self._store.is_key(key)

    def change_keys(self, keys: NewKeys) -> None:
        """Let another code and other numbers on paper open this notebook: both or, after a kill or an error, neither.

        Raises WrongCode, NoSpace, StoreReadOnly, StoreUnwritable, StoreDamaged: nothing changed.
        """
        if not self.opens(keys.current):
            raise WrongCode
        self._store.rekey({Role.MAIN: keys.code, Role.RECOVERY: keys.recovery})

    def spare_keys_of(self, current: str) -> SpareKeys:
        """The keys of a code for a spare: two derivations, which may be made on any thread. Raises MemoryShort."""
        try:
            return SpareKeys(self._store.key_of(current), self._store.spare_key_of(current))
        except NoMemory as error:
            raise MemoryShort from error

    def write_spare(self, path: Path, keys: SpareKeys, is_wanted: Callable[[], bool] = lambda: True) -> bool:
        """Put the whole notebook into one new file, which the code of `keys`, one that opens this one, will open.

        It has a salt and keys of its own, so nothing in it is like anything in the files here, and it keeps its code
        when the notebook's is changed. False soon after it is no longer wanted. Raises WrongCode, NoFolder, NameTaken,
        NoSpace, StoreReadOnly, StoreUnwritable: in all these cases there is no such file. Raises StoreDamaged.
        """
        if not self.opens(keys.current):
            raise WrongCode
        if not path.parent.is_dir():
            raise NoFolder
        return self._store.write_spare(path, keys.spare, is_wanted)
