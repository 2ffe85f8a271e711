"""What Windows needs. On other systems nothing of it exists; `mypy --platform win32` checks it."""

import ctypes
import msvcrt
import os
import sys
import time
from ctypes import wintypes
from typing import Final

assert sys.platform == "win32"

_KERNEL: Final = ctypes.WinDLL("kernel32", use_last_error=True)
_USER: Final = ctypes.WinDLL("user32", use_last_error=True)
_RIGHTS: Final = ctypes.WinDLL("advapi32", use_last_error=True)
_SHELL: Final = ctypes.WinDLL("shell32", use_last_error=True)

# A window stays out of the taskbar and Alt-Tab when another one owns it that is never shown. Qt sets the owner itself
# when it shows a window, to the transient parent or to none, so it has to be told there: setTransientParent.
OWNED: Final = True

# A handle does not fit into ctypes' default int.
_KERNEL.GetStdHandle.argtypes = [wintypes.DWORD]
_KERNEL.GetStdHandle.restype = wintypes.HANDLE
_KERNEL.GetCurrentProcess.restype = wintypes.HANDLE
_KERNEL.GetFileType.argtypes = [wintypes.HANDLE]
_KERNEL.SetStdHandle.argtypes = [wintypes.DWORD, wintypes.HANDLE]
_KERNEL.DuplicateHandle.argtypes = [
    wintypes.HANDLE,
    wintypes.HANDLE,
    wintypes.HANDLE,
    ctypes.POINTER(wintypes.HANDLE),
    wintypes.DWORD,
    wintypes.BOOL,
    wintypes.DWORD,
]
_KERNEL.PeekNamedPipe.argtypes = [
    wintypes.HANDLE,
    ctypes.c_void_p,
    wintypes.DWORD,
    ctypes.c_void_p,
    ctypes.POINTER(wintypes.DWORD),
    ctypes.c_void_p,
]
_KERNEL.SetErrorMode.argtypes = [wintypes.UINT]
_KERNEL.WerSetFlags.argtypes = [wintypes.DWORD]
_KERNEL.OpenProcess.argtypes = [wintypes.DWORD, wintypes.BOOL, wintypes.DWORD]
_KERNEL.OpenProcess.restype = wintypes.HANDLE
_KERNEL.GetProcessTimes.argtypes = [wintypes.HANDLE, *(ctypes.POINTER(wintypes.FILETIME),) * 4]
_KERNEL.CloseHandle.argtypes = [wintypes.HANDLE]
_RIGHTS.ConvertStringSecurityDescriptorToSecurityDescriptorW.argtypes = [
    wintypes.LPCWSTR,
    wintypes.DWORD,
    ctypes.POINTER(ctypes.c_void_p),
    ctypes.c_void_p,
]
_RIGHTS.SetKernelObjectSecurity.argtypes = [wintypes.HANDLE, wintypes.DWORD, ctypes.c_void_p]
_USER.SetWindowDisplayAffinity.argtypes = [wintypes.HWND, wintypes.DWORD]
_USER.AllowSetForegroundWindow.argtypes = [wintypes.DWORD]
_USER.SetForegroundWindow.argtypes = [wintypes.HWND]
_SHELL.SetCurrentProcessExplicitAppUserModelID.argtypes = [wintypes.LPCWSTR]
_SHELL.SetCurrentProcessExplicitAppUserModelID.restype = ctypes.c_long

_INPUT, _OUTPUT, _ERROR = -10 & 0xFFFFFFFF, -11 & 0xFFFFFFFF, -12 & 0xFFFFFFFF
_TYPE_PIPE: Final = 3
_SAME_ACCESS: Final = 2
_NO_DIALOGS: Final = 0x0001 | 0x0002 | 0x8000
_NO_HEAP_IN_REPORTS, _NO_REPORT_WINDOW = 0x01, 0x20
_DACL: Final = 4
# Other processes may end this one, wait for it and ask for its name: not read its memory, nor write these rights anew.
_RIGHTS_OF_OTHERS: Final = "D:P(D;;0x0838;;;WD)(A;;0x101401;;;SY)(A;;0x101401;;;BA)(A;;0x101401;;;OW)"
_NOT_IN_CAPTURES, _BLACK_IN_CAPTURES = 0x11, 0x01
_POLL_S: Final = 0.002
_MAY_ASK: Final = 0x1000
_TICKS_A_SECOND: Final = 10_000_000


def pipe_ends() -> tuple[int, int] | None:
    """Descriptors of standard input and output when both are pipes, else None.

    A windowed program has these handles only where its parent gave them. The descriptors are raw bytes and are not
    handed to children; 0, 1 and 2 lead nowhere afterwards, so that no stray print reaches the pipe.
    """
    given = [_KERNEL.GetStdHandle(which) for which in (_INPUT, _OUTPUT)]
    if any(handle is None or _KERNEL.GetFileType(handle) != _TYPE_PIPE for handle in given):
        return None
    read = msvcrt.open_osfhandle(_duplicate(given[0]), os.O_RDONLY | os.O_BINARY | os.O_NOINHERIT)
    write = msvcrt.open_osfhandle(_duplicate(given[1]), os.O_BINARY | os.O_NOINHERIT)
    nowhere = os.open(os.devnull, os.O_RDWR | os.O_BINARY | os.O_NOINHERIT)
    for descriptor, which in ((0, _INPUT), (1, _OUTPUT), (2, _ERROR)):
        os.dup2(nowhere, descriptor, inheritable=False)
        _KERNEL.SetStdHandle(which, msvcrt.get_osfhandle(descriptor))
    os.close(nowhere)
    return read, write


def arrived(read_end: int, count: int, seconds: float) -> bool:
    """Whether `count` bytes lie in the pipe, at the latest after `seconds`. Takes none of them."""
    handle = msvcrt.get_osfhandle(read_end)
    waiting = wintypes.DWORD()
    latest = time.monotonic() + seconds
    while _KERNEL.PeekNamedPipe(handle, None, 0, None, ctypes.byref(waiting), None):
        if waiting.value >= count:
            return True
        if time.monotonic() >= latest:
            return False
        time.sleep(_POLL_S)
    return False


def harden_process() -> None:
    """No crash dialogs, no heap in crash reports, and no reading of this process's memory by others of this person."""
    _KERNEL.SetErrorMode(_NO_DIALOGS)
    _KERNEL.WerSetFlags(_NO_HEAP_IN_REPORTS | _NO_REPORT_WINDOW)
    rights = ctypes.c_void_p()
    if _RIGHTS.ConvertStringSecurityDescriptorToSecurityDescriptorW(_RIGHTS_OF_OTHERS, 1, ctypes.byref(rights), None):
        _RIGHTS.SetKernelObjectSecurity(_KERNEL.GetCurrentProcess(), _DACL, rights)


def leave_taskbar(window_id: int) -> None:
    """Nothing to do to the window itself: what keeps it out of the taskbar and Alt-Tab is its owner, see OWNED."""


def keep_from_capture(window_id: int) -> None:
    """Leave the window out of screenshots and recordings; black in them before Windows 10 2004."""
    if not _USER.SetWindowDisplayAffinity(window_id, _NOT_IN_CAPTURES):
        _USER.SetWindowDisplayAffinity(window_id, _BLACK_IN_CAPTURES)


def allow_foreground(process_id: int) -> None:
    """Let that process put a window of its own in front: only the one in front may."""
    _USER.AllowSetForegroundWindow(process_id)


def bring_to_front(window_id: int) -> None:
    """Make the window the active one, as far as the system lets this process."""
    _USER.SetForegroundWindow(window_id)


def name_process(identity: str) -> None:
    """Group the windows of all processes of this program as one in the taskbar."""
    _SHELL.SetCurrentProcessExplicitAppUserModelID(identity)


def processor_use(process_id: int) -> tuple[float, bool]:
    """The processor time of a process in seconds, 0 where the system does not say; what it waits for is not known."""
    process = _KERNEL.OpenProcess(_MAY_ASK, False, process_id)  # noqa: FBT003
    if not process:
        return 0.0, False
    times = [wintypes.FILETIME() for _ in range(4)]
    _KERNEL.GetProcessTimes(process, *(ctypes.byref(time) for time in times))
    _KERNEL.CloseHandle(process)
    ticks = sum((time.dwHighDateTime << 32) + time.dwLowDateTime for time in times[2:])
    return ticks / _TICKS_A_SECOND, False


def _duplicate(handle: int) -> int:
    """The same end under a handle that only this process has."""
    own = wintypes.HANDLE()
    process = _KERNEL.GetCurrentProcess()
    if not _KERNEL.DuplicateHandle(process, handle, process, ctypes.byref(own), 0, False, _SAME_ACCESS):  # noqa: FBT003
        raise ctypes.WinError(ctypes.get_last_error())
    assert own.value is not None
    return own.value
