"""More room: every file of the installation becomes larger by random bytes, all by the same."""

from contextlib import suppress

from calculator.back.storage.failures import kind_of
from calculator.errors import NoSpace
from calculator.paths import MEMORY_BYTES, PAIRS, Places
from calculator.sizes import LARGEST_BYTES, memory_bytes, shorter_memories
from calculator.system.disk import fill, resize, size_of


def extend(places: Places, more_bytes: int) -> int:
    """Append random bytes to every memory file, at least `more_bytes` each; the size that each then has.

    All of them or, where one cannot be written, none. Killed half-way, the next opening goes on with it.
    Raises NoSpace, StoreReadOnly, StoreUnwritable.
    """
    size = memory_bytes(places)
    whole = size + -(-more_bytes // MEMORY_BYTES) * MEMORY_BYTES
    if whole > LARGEST_BYTES:
        raise NoSpace
    try:
        for path in places.memories():
            fill(path, size_of(path) or 0, whole)
    except OSError as error:
        _cut_back(places, size)
        raise kind_of(error) from error
    return whole


def level(places: Places, pair: int) -> None:
    """Finish a growth that was cut short, before a notebook uses the room in its own `pair`.

    A file that is shorter than it was at first is damage, and not completed here. A disk may refuse.
    """
    whole = memory_bytes(places)
    with suppress(OSError):
        for path, size, _ in shorter_memories(places):
            if size >= MEMORY_BYTES:
                fill(path, size, whole)
        for other in range(PAIRS):
            for copy in range(2 if other != pair else 0):
                path = places.memory(other, copy)
                if whole < (size_of(path) or 0) < whole + MEMORY_BYTES:
                    resize(path, whole)


def _cut_back(places: Places, size: int) -> None:
    """Take the random bytes away again: no notebook uses them yet."""
    for path in places.memories():
        with suppress(OSError):
            if (size_of(path) or 0) > size:
                resize(path, size)
