"""The key block on the disk: two copies, written one after the other, each read back."""

from contextlib import suppress

from calculator.back.storage.failures import kind_of
from calculator.errors import StoreUnwritable
from calculator.paths import BLOCK_PAGES, PAGE_BYTES, Places
from calculator.system.disk import read_at, write_at


class KeyBlock:
    """What both copies of the block should hold while a notebook is open."""

    def __init__(self, places: Places, block: bytes) -> None:
        self._places = places
        self._block = block
        # A write failed, and what the copies hold since is not known.
        self._is_torn = False

    @property
    def block(self) -> bytes:
        """The block that counts."""
        return self._block

    @property
    def is_torn(self) -> bool:
        """Whether a copy may hold something else. Nothing that only one of two blocks opens may be lost meanwhile."""
        return self._is_torn

    def replace(self, block: bytes) -> None:
        """Write another block over both copies. After an error the old one counts, on the disk or after `mend`.

        Raises NoSpace, StoreReadOnly, StoreUnwritable.
        """
        try:
            write_block(self._places, block)
        except (OSError, StoreUnwritable) as error:
            self._is_torn = True
            with suppress(OSError, StoreUnwritable):
                self._write_back()
            # A disk that took both copies, and then neither a flush nor the old block again, has the new one.
            if not (self._is_torn and self._holds(block)):
                raise (kind_of(error) if isinstance(error, OSError) else error) from error
            self._is_torn = False
        self._block = block

    def mend(self) -> None:
        """Make both copies hold the block that counts. Raises NoSpace, StoreReadOnly, StoreUnwritable."""
        if not self._is_torn:
            return
        try:
            self._write_back()
        except OSError as error:
            raise kind_of(error) from error

    def settle(self, last: int) -> None:
        """Make both copies hold the block that counts, now or with the next change. `last` is the copy that opened."""
        self._is_torn = True
        with suppress(OSError, StoreUnwritable):
            self._write_back(last)

    def _holds(self, block: bytes) -> bool:
        try:
            return all(read_at(self._places.state, page * PAGE_BYTES, PAGE_BYTES) == block for page in BLOCK_PAGES)
        except OSError:
            return False

    def _write_back(self, last: int = BLOCK_PAGES[0]) -> None:
        # One copy is mended last: until then it may be the only one that some code opens.
        for page in sorted(BLOCK_PAGES, key=lambda page: page == last):
            if read_at(self._places.state, page * PAGE_BYTES, PAGE_BYTES) != self._block:
                _write(self._places, page, self._block)
        self._is_torn = False


def write_block(places: Places, block: bytes) -> None:
    """Write both copies, one after the other, each flushed and read back. Raises OSError, StoreUnwritable."""
    for page in BLOCK_PAGES:
        _write(places, page, block)


def swap_block(places: Places, block: bytes) -> None:
    """Write another block over whatever both copies hold; after an error, put that back as far as the disk lets us.

    Raises NoSpace, StoreReadOnly, StoreUnwritable.
    """
    old = [read_at(places.state, page * PAGE_BYTES, PAGE_BYTES) for page in BLOCK_PAGES]
    try:
        write_block(places, block)
    except (OSError, StoreUnwritable) as error:
        with suppress(OSError, StoreUnwritable):
            for page, held in reversed(list(zip(BLOCK_PAGES, old, strict=True))):
                _write(places, page, held)
        raise (kind_of(error) if isinstance(error, OSError) else error) from error


def _write(places: Places, page: int, block: bytes) -> None:
    write_at(places.state, page * PAGE_BYTES, block)
    if read_at(places.state, page * PAGE_BYTES, PAGE_BYTES) != block:
        raise StoreUnwritable
