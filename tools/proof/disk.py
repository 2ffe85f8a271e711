"""A disk that fails on command: disk.c, built and loaded in front of libc."""

import ctypes
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Final, NoReturn

from tools.proof.ending import run

_SOURCE: Final = Path(__file__).with_name("disk.c")
_LOADED: Final = "LD_PRELOAD"
COMPILERS: Final = ("cc", "gcc", "clang", "tcc")


class Fault(IntEnum):
    """What one call does instead of what it was asked."""

    NONE = 0
    # The process is dead before the call.
    KILL = 1
    # Half of the bytes are written, then the process is dead.
    TORN = 2
    # Half of the bytes are written, and that is said.
    SHORT = 3
    # Half of the bytes are said to be written, and are not.
    SKIP = 4
    # Zeros are written in place of the bytes.
    ZERO = 5
    # Nothing is written, and the opposite is said.
    LIE = 6
    # Nothing is written, and an error number says so.
    ERROR = 7


class Kind(IntEnum):
    """The kinds of calls that write."""

    OPEN = ord("o")
    WRITE = ord("w")
    CUT = ord("c")
    SYNC = ord("s")
    TIME = ord("t")
    # No call, but a word of the process itself between its calls.
    NOTE = ord("n")


ERRORS: Final = {name: int(getattr(errno, name)) for name in ("ENOSPC", "EIO", "EROFS", "EACCES", "EINTR")}


def compiler() -> str | None:
    """The C compiler of this machine."""
    return next((found for name in COMPILERS if (found := shutil.which(name))), None)


def start_over(module: str, arguments: Sequence[str], folder: Path) -> int:
    """Run a module of this package in a process that has the failing disk in front of libc."""
    library = folder / "disk.so"
    chosen = compiler()
    if chosen is None:
        sys.exit(f"A C compiler is needed: one of {', '.join(COMPILERS)}.")
    subprocess.run([chosen, "-shared", "-fPIC", "-nostdlib", "-O1", "-o", str(library), str(_SOURCE)], check=True)
    environment = {**os.environ, _LOADED: str(library)}
    return run([sys.executable, "-m", module, *arguments], environment)


class Disk:
    """The failing disk of this process, which `start_over` must have started."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(os.environ[_LOADED])
        self._library.disk_kinds.restype = ctypes.c_char_p

    def watch(self, folder: Path) -> None:
        """Look at files below `folder` from now on. Files that are open already are not seen."""
        self._library.disk_watch(os.fsencode(folder))

    def arm(self, when: int, fault: Fault, error: int = 0, *, is_lasting: bool = False) -> None:
        """Count from 1 again; the call number `when` fails so, and where `is_lasting` every later one."""
        self._library.disk_arm(when, fault, error, is_lasting)

    def disarm(self) -> None:
        """Let every call succeed from now on."""
        self.arm(0, Fault.NONE)

    def record(self, descriptor: int) -> None:
        """Write every call with its bytes to `descriptor`; 0 ends that."""
        self._library.disk_record(descriptor)

    def note(self, text: str) -> None:
        """Put a word of our own between the calls of the record."""
        self._library.disk_note(text.encode())

    @property
    def has_fired(self) -> bool:
        """Whether the call that should fail was reached."""
        return bool(self._library.disk_fired())

    def kinds(self) -> bytes:
        """The kind of each call since `arm`, one letter a call."""
        return bytes(self._library.disk_kinds()[: self._library.disk_count()])


def leave(code: int = 0) -> NoReturn:
    """End a forked child at once, as a kill would: nothing is closed, nothing written."""
    os._exit(code)
