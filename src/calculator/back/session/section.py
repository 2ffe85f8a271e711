"""What the sections of a session share: the store, and what is asked of every change."""

import os
from collections.abc import Sequence

from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store
from calculator.errors import TooLong


class Section:
    """One part of an open notebook. Every call waits for the disk: make it on the worker.

    What a change wrote is on both copies when it returns. A change raises NoSpace, StoreReadOnly, StoreUnwritable,
    StoreDamaged; to make one twice does no harm, save for those that add.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def _change(self, statements: Sequence[Statement], longest: int = 0) -> None:
        """Carry out one change whose longest text has `longest` characters. Raises TooLong before it writes."""
        if longest > FIELD_LIMIT:
            raise TooLong
        self._store.change(statements)


def new_id() -> str:
    """An id that nothing else has: 128 bits at random, as hexadecimal digits."""
    return os.urandom(16).hex()
