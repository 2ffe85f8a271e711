"""What Linux and X11 need. The C libraries are loaded when they are used."""

import ctypes
import fcntl
import os
import select
import stat
import struct
import sys
import termios
from pathlib import Path
from typing import Final

assert sys.platform != "win32"

# A window stays out of the taskbar by a property of its own; nobody has to own it.
OWNED: Final = False

_PR_SET_DUMPABLE: Final = 4
_PR_SET_NAME: Final = 15
_ATOM_TYPE: Final = 4
_REPLACE: Final = 0
_CLIENT_MESSAGE: Final = 33
_REDIRECT_AND_NOTIFY: Final = (1 << 20) | (1 << 19)
# "From a pager": the person asked for it, so the window manager does not hold it back as it would an intruder's wish.
_FROM_A_PAGER: Final = 2


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("room", ctypes.c_long * 24),
    )


def pipe_ends() -> tuple[int, int] | None:
    """Descriptors of standard input and output when both are pipes, else None.

    They are not handed to children; 0, 1 and 2 lead nowhere afterwards, so that no stray print reaches the pipe.
    A write never waits: it raises OSError when the other side has not read for so long that the pipe is full.
    """
    try:
        if not all(stat.S_ISFIFO(os.fstat(descriptor).st_mode) for descriptor in (0, 1)):
            return None
    except OSError:
        return None
    read, write = os.dup(0), os.dup(1)
    os.set_blocking(write, False)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
    return read, write


def arrived(read_end: int, count: int, seconds: float) -> bool:
    """Whether `count` bytes lie in the pipe, at the latest after `seconds`. Takes none of them."""
    watch = select.poll()
    watch.register(read_end, select.POLLIN)
    # Writes of this size come whole, so the first sign of them is all of them.
    if not watch.poll(seconds * 1000):
        return False
    (waiting,) = struct.unpack("i", fcntl.ioctl(read_end, termios.FIONREAD, b"\0" * 4))
    return int(waiting) >= count


def harden_process() -> None:
    """No core file, and no reading of this process's memory by others of this person."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def leave_taskbar(window_id: int) -> None:
    """Keep a window out of the taskbar and the window switcher. Call it before the window is shown."""
    display = _Display()
    if display.is_open:
        wanted = [display.atom(f"_NET_WM_STATE_SKIP_{where}") for where in ("TASKBAR", "PAGER")]
        display.set_atoms(window_id, display.atom("_NET_WM_STATE"), wanted)
        display.close()


def keep_from_capture(window_id: int) -> None:
    """Nothing: X11 has no such thing."""


def allow_foreground(process_id: int) -> None:
    """Nothing: here any process may."""


def bring_to_front(window_id: int) -> None:
    """Make the window the active one and put it on top."""
    display = _Display()
    if display.is_open:
        display.ask_root(window_id, display.atom("_NET_ACTIVE_WINDOW"), _FROM_A_PAGER)
        display.close()


def name_process(identity: str) -> None:
    """The name in process lists, the same for both. Call it on the main thread."""
    # Not by /proc/self/comm, which a process that nobody may look into cannot write either.
    ctypes.CDLL(None).prctl(_PR_SET_NAME, identity.encode(), 0, 0, 0)


class _Display:
    """A short connection of its own to the X server: Qt's is not handed out."""

    def __init__(self) -> None:
        self._display: int | None = None
        try:
            self._x = ctypes.CDLL("libX11.so.6")
        except OSError:
            return
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XOpenDisplay.argtypes = [ctypes.c_char_p]
        self._x.XInternAtom.restype = ctypes.c_ulong
        self._x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XChangeProperty.argtypes = [
            ctypes.c_void_p,
            ctypes.c_ulong,
            ctypes.c_ulong,
            ctypes.c_ulong,
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_void_p,
            ctypes.c_int,
        ]
        self._x.XSendEvent.argtypes = [
            ctypes.c_void_p,
            ctypes.c_ulong,
            ctypes.c_int,
            ctypes.c_long,
            ctypes.POINTER(_ClientMessage),
        ]
        self._x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._display = self._x.XOpenDisplay(None)

    @property
    def is_open(self) -> bool:
        return self._display is not None

    def atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))

    def set_atoms(self, window: int, name: int, atoms: list[int]) -> None:
        values = (ctypes.c_ulong * len(atoms))(*atoms)
        self._x.XChangeProperty(self._display, window, name, _ATOM_TYPE, 32, _REPLACE, values, len(atoms))

    def ask_root(self, window: int, message_type: int, value: int) -> None:
        event = _ClientMessage(
            type=_CLIENT_MESSAGE, send_event=1, window=window, message_type=message_type, format=32, data=(value,)
        )
        root = self._x.XDefaultRootWindow(self._display)
        self._x.XSendEvent(self._display, root, 0, _REDIRECT_AND_NOTIFY, ctypes.byref(event))

    def close(self) -> None:
        # Closing flushes what was asked for.
        self._x.XCloseDisplay(self._display)


def processor_use(process_id: int) -> tuple[float, bool]:
    """The processor time of a process in seconds, and whether a thread of it wants more or waits for a disk.

    By proc(5), "stat"; 0 and False where the system does not say.
    """
    ticks, wants_processor = 0, False
    for path in Path(f"/proc/{process_id}/task").glob("*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += int(fields[11]) + int(fields[12])
        wants_processor |= fields[0] in "RD"
    return ticks / os.sysconf("SC_CLK_TCK"), wants_processor
