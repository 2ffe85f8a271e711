"""Reading and writing on a stick: in pieces, flushed, read back from the stick itself, errors told as a stick's."""

import contextlib
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from kit.errors import NoStick, StickFaulty, StickFull, stick_error

CHUNK_BYTES: Final = 1024 * 1024
# What Windows and desktops write by themselves on each stick they see, and nothing else of these names.
SYSTEM_FILES: Final = frozenset(
    {"System Volume Information/IndexerVolumeGuid", "System Volume Information/WPSettings.dat"}
)
SYSTEM_FOLDERS: Final = frozenset({"System Volume Information", "lost+found", "$RECYCLE.BIN", ".Trash-1000"})

# Bytes that went through, for a bar that moves.
Step = Callable[[int], None]


def files_in(folder: Path) -> Iterator[str]:
    """The paths, with slashes, of everything below `folder` that is no folder; links are not followed.

    Raises OSError.
    """
    stack = [folder]
    while stack:
        with os.scandir(stack.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    stack.append(Path(entry.path))
                else:
                    yield Path(entry.path).relative_to(folder).as_posix()


def is_plain_file(path: Path) -> bool:
    """Whether there is an ordinary file: no link, no device. Raises OSError."""
    return stat.S_ISREG(path.lstat().st_mode)


def hash_of(path: Path, step: Step) -> str:
    """The SHA-256 of a file in hex. Raises OSError."""
    seen = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(CHUNK_BYTES):
            seen.update(piece)
            step(len(piece))
    return seen.hexdigest()


def write_new(path: Path, pieces: Iterator[bytes], step: Step) -> str:
    """Make a file of `pieces` that was not there, and return the SHA-256 of them. Raises a stick's AppError."""
    seen = hashlib.sha256()
    with told_of_stick(), path.open("xb") as stream:
        for piece in pieces:
            stream.write(piece)
            seen.update(piece)
            step(len(piece))
    return seen.hexdigest()


def make_folders(stick: Path, path: str) -> None:
    """The folders of a file to come, below the stick only. Raises a stick's AppError."""
    with told_of_stick():
        for folder in reversed(Path(path).parents[:-1]):
            (stick / folder).mkdir(exist_ok=True)


def read_back(path: Path, step: Step) -> str:
    """Flush a file, and hash what comes back from the stick; not, where the system lets us choose, from memory."""
    with told_of_stick():
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(descriptor)
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)
        return hash_of(path, step)


def pieces_of(path: Path) -> Iterator[bytes]:
    """A file in pieces. Raises OSError."""
    with path.open("rb") as stream:
        while piece := stream.read(CHUNK_BYTES):
            yield piece


def need_folder(stick: Path) -> None:
    """Raises NoStick where there is no folder."""
    if not stick.is_dir():
        raise NoStick


def mark_of(stick: Path) -> tuple[int, int]:
    """What a folder is to the system: another stick, or the empty place of one that is gone, has another mark.

    Raises StickGone.
    """
    with told_of_stick():
        status = stick.stat()
    return status.st_dev, status.st_ino


def need_room(stick: Path, wanted_bytes: int) -> None:
    """Raises StickFull before anything is written."""
    with told_of_stick():
        status = os.statvfs(stick) if hasattr(os, "statvfs") else None
    # On Windows the first write that does not fit says so.
    if status is not None and status.f_bavail * status.f_frsize < wanted_bytes:
        raise StickFull


def remove_all(stick: Path, paths: list[str]) -> None:
    """Remove files and the folders that are empty then; what cannot be removed stays."""
    folders = {parent for path in paths for parent in (stick / path).parents if stick in parent.parents}
    for path in paths:
        with contextlib.suppress(OSError):
            (stick / path).unlink()
    for folder in sorted(folders, key=lambda one: len(one.parts), reverse=True):
        with contextlib.suppress(OSError):
            folder.rmdir()


@contextlib.contextmanager
def told_of_stick() -> Iterator[None]:
    """What the system says inside becomes a stick's error."""
    try:
        yield
    except FileExistsError as error:
        raise StickFaulty from error
    except OSError as error:
        raise stick_error(error) from error
