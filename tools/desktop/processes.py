"""Programs that are always ended: each in a process group of its own, so that its children end with it."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self


class TookTooLong(Exception):
    """Something waited for did not come. The text says what."""


def wait_until(claim: Callable[[], bool], what: str, seconds: float = 10.0, pause: float = 0.01) -> float:
    """The seconds until `claim` held; TookTooLong names `what` when it never did."""
    start = time.perf_counter()
    while not claim():
        if time.perf_counter() - start > seconds:
            raise TookTooLong(f"after {seconds:g} s still not: {what}")
        time.sleep(pause)
    return time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class Look:
    """How a process looks from outside: what a task manager shows."""

    command_line: bytes
    name: bytes


def look(pid: int) -> Look:
    """Command line and name of a running process."""
    return Look(Path(f"/proc/{pid}/cmdline").read_bytes(), Path(f"/proc/{pid}/comm").read_bytes())


def children(pid: int) -> tuple[int, ...]:
    """The direct children of `pid` that run or are stopped (no zombies), oldest first."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid and fields[0] not in "ZX":
            found.append(int(stat.parent.name))
    return tuple(sorted(found))


def runs(pid: int) -> bool:
    """Whether `pid` runs or is stopped: neither gone nor a zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def rests(pid: int) -> bool:
    """Whether no thread of `pid` has anything to do at this moment, nor waits for a core to do it on."""
    for stat in Path(f"/proc/{pid}/task").glob("*/stat"):
        try:
            state = stat.read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if state in "RD":
            return False
    return True


def share_kib(pid: int) -> int:
    """The process's proportional share of memory (PSS), in KiB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise TookTooLong(f"no PSS of {pid}")


class Program:
    """One started program with everything it starts; a context manager that leaves nothing behind."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        folder: Path | None = None,
        output: Path | None = None,
        pass_fds: Sequence[int] = (),
        before: Callable[[], None] | None = None,
    ) -> None:
        """`output` receives stdout and stderr; `before` runs in the new process (limits)."""
        with (output or Path(os.devnull)).open("ab") as sink:
            self._process = subprocess.Popen(
                list(command),
                env=dict(env),
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=sink,
                pass_fds=tuple(pass_fds),
                start_new_session=True,
                preexec_fn=before,
            )
        self.pid = self._process.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def children(self) -> tuple[int, ...]:
        """The processes it started directly."""
        return children(self.pid)

    @property
    def has_ended(self) -> bool:
        """Whether the program itself is gone."""
        return self._process.poll() is not None

    @property
    def exit_code(self) -> int | None:
        """What it ended with; None while it runs."""
        return self._process.poll()

    def end(self, seconds: float = 5.0) -> None:
        """Ask it to end, then make it."""
        if not self.has_ended:
            self._process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(seconds)
        self.kill()

    def kill(self) -> None:
        """Kill the program and every process of its group at once."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self._process.wait()
