"""How large the files of an installation are: all the same, and larger only after a notebook was made to grow."""

from pathlib import Path
from typing import Final

from calculator.paths import MEMORY_BYTES, Places
from calculator.system.disk import size_of

# What one file may have in the end. A larger one is nothing of ours, and nothing follows it.
LARGEST_BYTES: Final = 128 * MEMORY_BYTES


def memory_bytes(places: Places) -> int:
    """What each memory file should have: as many whole steps of MEMORY_BYTES as the largest has, at least one."""
    steps = [(size_of(path) or 0) // MEMORY_BYTES * MEMORY_BYTES for path in places.memories()]
    return max([MEMORY_BYTES, *(size for size in steps if size <= LARGEST_BYTES)])


def shorter_memories(places: Places) -> list[tuple[Path, int, int]]:
    """Memory files that are there and too short, with the size they have and the one they should have."""
    whole = memory_bytes(places)
    sizes = [(path, size_of(path)) for path in places.memories()]
    return [(path, size, whole) for path, size in sizes if size is not None and size < whole]
