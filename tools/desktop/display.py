"""A desktop on a display number of its own: Xvfb, openbox and a session bus, started and always ended."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self

from tools.desktop.clipboard import read_clipboard
from tools.desktop.keyboard import Keyboard
from tools.desktop.processes import Program, rests, wait_until
from tools.desktop.screen import Screen
from tools.desktop.windows import Windows
from tools.desktop.xlib import connect

NEEDED = ("Xvfb", "openbox", "dbus-daemon", "setpriv")

_LOOKS = 3

# The server and the bus die with us even when we are killed; everything else dies with the server.
_DIES_WITH_US = ("setpriv", "--pdeathsig", "KILL")


def missing() -> tuple[str, ...]:
    """The programs this machine lacks for a desktop."""
    return tuple(name for name in NEEDED if shutil.which(name) is None)


class Desktop:
    """One desktop with its screen, windows and keyboard. The caller's own DISPLAY is neither read nor used."""

    def __init__(self, width: int = 1366, height: int = 768) -> None:
        self._stack = ExitStack()
        self._size = f"{width}x{height}x24"

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self._stack.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _start(self) -> None:
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="desktop-")))
        self._home = folder
        self.name = self._start_server()
        self._bus = self._start_bus(folder)
        self._connection: Any = connect(self.name)
        self._stack.callback(self._connection.close)
        self.screen = Screen(self._connection)
        self.windows = Windows(self._connection)
        self.keyboard = Keyboard(self._connection)
        self._stack.enter_context(Program(["openbox", "--sm-disable"], self.environment(folder)))
        check = self._connection.intern_atom("_NET_SUPPORTING_WM_CHECK")
        root = self._connection.screen().root
        wait_until(lambda: root.get_full_property(check, 0) is not None, "the window manager is there")

    def environment(self, home: Path) -> dict[str, str]:
        """What a program started on this desktop is told: nothing of the caller's but path and language."""
        return {
            "DISPLAY": self.name,
            "HOME": str(home),
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(self._home),
            "DBUS_SESSION_BUS_ADDRESS": self._bus,
            "NO_AT_BRIDGE": "1",
            "GTK_A11Y": "none",
        }

    def start(self, command: Sequence[str], env: dict[str, str], folder: Path | None = None) -> Program:
        """Start a program that ends with the desktop at the latest."""
        return self._stack.enter_context(Program(command, env, folder))

    def settle(self, program: Program, seconds: float = 20.0) -> None:
        """Wait until a program has dealt with what was pressed, however busy the machine is.

        That is when the server, which hands a key on, and then the program and its children sleep, in three looks in a
        row: whoever is handed something no longer sleeps. TookTooLong when they never do.
        """
        self.settle_all(lambda: (program.pid, *program.children()), seconds)

    def settle_all(self, pids: Callable[[], Iterable[int]], seconds: float = 20.0) -> None:
        """The same for the processes that `pids` tells, which may become others meanwhile."""
        looks = 0

        def rest() -> bool:
            nonlocal looks
            looks = looks + 1 if all(rests(pid) for pid in (self._server.pid, *pids())) else 0
            return looks >= _LOOKS

        wait_until(rest, "the program has nothing to do", seconds, pause=0.002)

    def clipboard(self) -> str:
        """The text that was copied last, "" when there is none."""
        return read_clipboard(self._connection)

    def _start_server(self) -> str:
        reading, writing = os.pipe()
        command = [
            *_DIES_WITH_US,
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            self._size,
            "-nolisten",
            "tcp",
            "-noreset",
        ]
        try:
            server = Program(command, {"PATH": os.environ.get("PATH", "")}, pass_fds=(writing,))
            self._server = server
            self._stack.callback(server.end)  # asked, not killed: it removes its socket
            os.close(writing)
            writing = -1
            with open(reading, "rb", closefd=False) as answer:
                number = answer.readline().strip().decode()
        finally:
            os.close(reading)
            if writing >= 0:
                os.close(writing)
        if not number:
            raise OSError("Xvfb did not start")
        return f":{number}"

    def _start_bus(self, folder: Path) -> str:
        address = f"unix:path={folder / 'bus'}"
        command = [*_DIES_WITH_US, "dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"]
        self._stack.enter_context(Program(command, {"PATH": os.environ.get("PATH", ""), "HOME": str(folder)}))
        wait_until((folder / "bus").exists, "the session bus is there")
        return address
