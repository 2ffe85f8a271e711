"""Plain reads and writes of the program's files: in place, flushed, never by way of another file."""

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

# Windows would change line ends without it; other systems have no such flag.
BINARY: Final[int] = getattr(os, "O_BINARY", 0)
_CHUNK_BYTES: Final = 256 * 1024


def size_of(path: Path) -> int | None:
    """Bytes in a file; None where there is none, or none that can be asked."""
    try:
        return path.stat().st_size
    except OSError:
        return None


def read_at(path: Path, offset: int, size: int) -> bytes:
    """At most `size` bytes from `offset` on. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | BINARY)
    try:
        os.lseek(descriptor, offset, os.SEEK_SET)
        return os.read(descriptor, size)
    finally:
        os.close(descriptor)


def read_pieces(path: Path, size: int) -> Iterator[memoryview]:
    """The first `size` bytes of a file in pieces of a whole 256 KiB, the last one less; fewer where the file ends.

    A piece holds until the next is asked for: no memory is taken for each. Raises OSError.
    """
    room = memoryview(bytearray(_CHUNK_BYTES))
    with path.open("rb", buffering=0) as file:
        for start in range(0, size, _CHUNK_BYTES):
            wanted = min(_CHUNK_BYTES, size - start)
            filled = 0
            while filled < wanted and (count := file.readinto(room[filled:wanted])):
                filled += count
            yield room[:filled]


def write_at(path: Path, offset: int, data: bytes) -> None:
    """Write `data` over what an existing file holds at `offset`, and flush it. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR | BINARY)
    try:
        _write(descriptor, offset, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def fill(path: Path, start: int, stop: int) -> None:
    """Write random bytes over an existing file from `start` to `stop`, and flush them. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR | BINARY)
    try:
        for offset in range(start, stop, _CHUNK_BYTES):
            _write(descriptor, offset, os.urandom(min(_CHUNK_BYTES, stop - offset)))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def resize(path: Path, size: int) -> None:
    """Cut a file to `size` and flush that; an empty one is made where there is none. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | BINARY, 0o600)
    try:
        os.ftruncate(descriptor, size)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def create(path: Path) -> None:
    """Make an empty file. Raises FileExistsError where there is one, OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | BINARY, 0o600))


def flush_folder(path: Path) -> None:
    """Flush the name of a new file, where the system has a way to."""
    try:
        descriptor = os.open(path.parent, os.O_RDONLY)
    except OSError:
        return  # Windows does not open folders, and keeps names by itself.
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def is_writable(path: Path) -> bool:
    """False only for a file that is there and does not let itself be opened for writing."""
    try:
        os.close(os.open(path, os.O_RDWR | BINARY))
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def same_time(paths: Iterable[Path]) -> None:
    """Give every file that is there the same time of change: now."""
    now = time.time_ns()
    for path in paths:
        try:
            os.utime(path, ns=(now, now))
        except OSError:
            continue


def _write(descriptor: int, offset: int, data: bytes) -> None:
    os.lseek(descriptor, offset, os.SEEK_SET)
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
