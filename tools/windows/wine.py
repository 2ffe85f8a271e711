"""Runs programs for Windows in the Wine folder, before a display of this machine."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from tools.windows.shell import CannotMake
from tools.windows.wine_root import ENVIRONMENT, make_root

_SOCKETS: Final = Path("/tmp/.X11-unix")  # noqa: S108 (where X puts its sockets)


class Wine:
    """One session of Wine. Its mounts and processes are its own: leaving it ends and unmounts every one of them.

    `shared` are folders of this machine that programs see under their own path, on drive Z.
    """

    def __init__(self, display: str, shared: Sequence[Path]) -> None:
        self._place = make_root()
        self._system = self._place / "system"
        self._display = display
        self._shared = tuple(folder.resolve(strict=True) for folder in shared)
        self._holder: subprocess.Popen[str] | None = None
        self._started: list[subprocess.Popen[bytes]] = []
        self._alone: IO[str] | None = None

    def __enter__(self) -> Self:
        self._alone = (self._place / "in-use").open("w")
        try:
            fcntl.flock(self._alone, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._alone.close()
            raise CannotMake(f"another session is using {self._place}") from error
        mounts = [("/dev", "/dev")]
        if _SOCKETS.is_dir():
            mounts.append((str(_SOCKETS), str(_SOCKETS)))
        mounts += [(str(folder), str(folder)) for folder in self._shared]
        lines = [f"mount -t proc proc '{self._system}/proc'"]
        lines += [f"mkdir -p '{self._system}{to}' && mount --rbind '{out}' '{self._system}{to}'" for out, to in mounts]
        # The first process of the session only waits, and takes in what others leave behind.
        script = " && ".join(lines) + " && echo ready && sleep infinity & wait"
        self._holder = subprocess.Popen(
            ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", script],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert self._holder.stdout is not None
        first = self._holder.stdout.readline()
        if first != "ready\n":
            self._end()
            raise CannotMake(f"the Wine folder could not be entered: {first.strip()}")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def command(self, program: str, *arguments: str, settings: Sequence[str] = ()) -> list[str]:
        """The command of this machine that runs `program` of the session; `settings` are NAME=value.

        Wine keeps QT_* from its programs: name them WINEQT_*.
        """
        assert self._holder is not None
        own = f"/proc/{self._holder.pid}/ns"
        return [
            *("nsenter", f"--mount={own}/mnt", f"--pid={own}/pid_for_children"),
            *("chroot", str(self._system), "env", "-i", *ENVIRONMENT, f"DISPLAY={self._display}", *settings),
            *(program, *arguments),
        ]

    def start(self, program: Path, *arguments: str, log: Path, settings: Sequence[str] = ()) -> subprocess.Popen[bytes]:
        """Start a program for Windows, with nothing to read and what it prints in `log`.

        An absolute path is one of this machine; any other is Wine's own to find.
        """
        with log.open("ab") as printed:
            started = subprocess.Popen(
                self.command(
                    "wine",
                    windows_path(program) if program.is_absolute() else str(program),
                    *arguments,
                    settings=settings,
                ),
                stdin=subprocess.DEVNULL,
                stdout=printed,
                stderr=subprocess.STDOUT,
            )
        self._started.append(started)
        return started

    def run(self, program: Path, *arguments: str, log: Path, seconds: float = 60, settings: Sequence[str] = ()) -> int:
        """Run a program for Windows to its end; its exit code. Raises CannotMake after `seconds`."""
        started = self.start(program, *arguments, log=log, settings=settings)
        try:
            return started.wait(seconds)
        except subprocess.TimeoutExpired as error:
            self.stop_all()
            raise CannotMake(f"{program.name} was not done after {seconds:.0f} s") from error

    def stop_all(self) -> None:
        """Kill every program of the session, as a power cut would."""
        subprocess.run(
            self.command("wineserver", "-k9"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=20,
            check=False,
        )

    def process_ids(self, name: str) -> list[int]:
        """The ids, on this machine, of the session's living programs of that file name."""
        found = []
        for process in self._processes():
            with suppress(OSError):
                first = (process / "cmdline").read_bytes().split(b"\0")[0].decode(errors="replace")
                if first.replace("\\", "/").endswith(f"/{name}"):
                    found.append(int(process.name))
        return sorted(found)

    def all_ids(self) -> list[int]:
        """The ids, on this machine, of every process of the session, Wine's own among them."""
        return [int(process.name) for process in self._processes()]

    def sockets(self) -> tuple[set[str], set[str]]:
        """Every socket that a process of the session holds now, and those of them that are for a network."""
        held: set[str] = set()
        for process in self._processes():
            with suppress(OSError):
                targets = [str(opened.readlink()) for opened in (process / "fd").iterdir()]
                held |= {target[len("socket:[") : -1] for target in targets if target.startswith("socket:[")}
        tables = [Path("/proc/net", name).read_text() for name in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")]
        known = {line.split()[9] for table in tables for line in table.splitlines()[1:]}
        return held, held & known

    def _processes(self) -> list[Path]:
        """The folders in /proc of the processes of this session."""
        assert self._holder is not None
        if self._holder.poll() is not None:
            return []
        mine = Path(f"/proc/{self._holder.pid}/ns/pid_for_children").readlink()
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if (process / "ns" / "pid").readlink() == mine:
                    found.append(process)
        return found

    def _end(self) -> None:
        try:
            if self._holder is not None and self._holder.poll() is None:
                self.stop_all()
        finally:
            if self._holder is not None:
                self._holder.kill()
                self._holder.communicate()
            for started in self._started:
                started.kill()
                started.wait()
            if self._alone is not None:
                self._alone.close()


def windows_path(path: Path) -> str:
    """How a program of the session names a shared folder or a file in it."""
    return "Z:" + str(path).replace("/", "\\")


def main(arguments: Sequence[str]) -> int:
    """`python3 -m tools.windows.wine [program argument...]`: make the folder; run the program before $DISPLAY."""
    try:
        place = make_root()
        if not arguments:
            print(f"Wine is ready in {place}")
            return 0
        program = Path(arguments[0]).resolve()
        with Wine(os.environ.get("DISPLAY", ""), [program.parent]) as wine:
            started = subprocess.run(wine.command("wine", windows_path(program), *arguments[1:]), check=False)
            return started.returncode
    except CannotMake as reason:
        print(f"NO WINE: {reason}.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
