"""One trial: a forked process does something on a failing disk, says how it went, and dies or ends."""

import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from calculator.errors import AppError
from calculator.paths import Places, places
from tools.proof.disk import Disk, Fault, leave

# Longer than any of them takes on a machine that is busy.
_LONGEST_S: Final = 60
_THEN: Final = "then"


@dataclass(frozen=True, slots=True)
class Failure:
    """Which call of a deed fails, and how. Number 0: none does."""

    when: int = 0
    fault: Fault = Fault.NONE
    error: int = 0
    is_lasting: bool = False


class Trial:
    """What a deed knows of its trial, inside the forked process."""

    def __init__(self, folder: Path, failure: Failure, disk: Disk, output: int) -> None:
        self.folder = folder
        self._failure = failure
        self._disk = disk
        self._output = output

    @property
    def where(self) -> Places:
        """The installation to work on."""
        return places(str(self.folder / "files"))

    def say(self, *words: object) -> None:
        """One line to whoever judges, at once."""
        os.write(self._output, (" ".join(map(str, words)) + "\n").encode())

    def arm(self) -> None:
        """From here on calls are counted."""
        failure = self._failure
        self._disk.arm(failure.when, failure.fault, failure.error, is_lasting=failure.is_lasting)

    def disarm(self) -> None:
        """To here; the disk is well again. What lies on it now is kept, as if the process had died here."""
        self.say("reached" if self._disk.has_fired else "not reached", self._disk.kinds().decode())
        self._disk.disarm()
        shutil.copytree(self.folder / "files", self.folder / _THEN)

    def attempt(self, what: str, work: Callable[[], object]) -> bool:
        """Do `work` and say `what`, or the name of the defined error that came instead."""
        try:
            work()
        except AppError as error:
            self.say(type(error).__name__)
            return False
        self.say(what)
        return True


Deed = Callable[[Trial], None]


@dataclass(frozen=True, slots=True)
class Told:
    """What a trial left: its lines, whether it was killed, and its folders."""

    lines: tuple[str, ...]
    was_killed: bool
    was_reached: bool
    kinds: str
    trouble: str
    folder: Path

    @property
    def now(self) -> Places:
        """The files at the end."""
        return places(str(self.folder / "files"))

    @property
    def then(self) -> Places | None:
        """The files at the moment after the failing call's deed; None where it did not come to that."""
        folder = self.folder / _THEN
        return places(str(folder)) if folder.is_dir() else None


def tried(deed: Deed, failure: Failure, template: Path, folder: Path) -> Told:
    """Do `deed` on a copy of `template` in `folder`, in a process of its own."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _work(deed, failure, folder, writing)
    os.close(writing)
    with os.fdopen(reading) as output:
        lines = output.read().splitlines()
    status = os.waitpid(child, 0)[1]
    signalled = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    was_killed = signalled == signal.SIGKILL
    trouble = next((line for line in lines if line.startswith("trouble")), "")
    if signalled and not was_killed:
        trouble = f"trouble: ended by {signal.Signals(signalled).name}"
    reached = next((line for line in lines if "reached " in line), "")
    return Told(
        tuple(line for line in lines if line not in (reached, trouble)),
        was_killed,
        was_killed or reached.startswith("reached"),
        reached.rpartition(" ")[2],
        trouble,
        folder,
    )


def _work(deed: Deed, failure: Failure, folder: Path, output: int) -> None:
    signal.alarm(_LONGEST_S)
    disk = Disk()
    disk.watch(folder)
    trial = Trial(folder, failure, disk, output)
    try:
        deed(trial)
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is what this is looking for
        trial.say("trouble:", repr(error).replace("\n", " "))
    finally:
        leave()
