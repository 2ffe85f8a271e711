"""An advisory claim on a file that ends with the process, however it ends. It leaves nothing on the disk."""

import os
import sys
from pathlib import Path
from typing import Final

from calculator.system.disk import BINARY

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# Windows claims bytes and keeps others from reading them, so the byte lies far beyond the end of any file of ours.
_FAR_BYTE: Final = 0x7FFFFFF0


class FileLock:
    """The claim on one file, from a successful `claim` until `release` or the end of the process."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def release(self) -> None:
        """Let others claim the file."""
        os.close(self._descriptor)


def claim(path: Path) -> FileLock | None:
    """Claim an existing file without waiting; None when another process, or another part of this one, has it.

    Raises OSError where the file cannot be opened at all.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | BINARY)
    except OSError:
        descriptor = os.open(path, os.O_RDONLY | BINARY)
    if _is_claimed(descriptor):
        return FileLock(descriptor)
    os.close(descriptor)
    return None


def _is_claimed(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _FAR_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
