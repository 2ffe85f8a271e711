"""Real installations for the tests of the store: a made notebook, cheap keys, and children that work on it."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.storage.keys import Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.opening import open_store
from calculator.back.storage.people import put_person
from calculator.back.storage.store import Store
from calculator.paths import Places, places

ROOT = Path(__file__).parents[2]
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
MAIN = "73*58+4419"
RECOVERY = "123456789012+210987654321"
WRONG = "73*58+4410"
# What the action "recode" makes of the code.
RECODED = "604-97*3+518"
CANARY = "Wilhelmina Zéphyrine Quandary"


@dataclass(frozen=True, slots=True)
class Made:
    """An installation with a notebook of one person, and the pair it lies in."""

    places: Places
    pair: int

    def open(self, entry: str = MAIN) -> Store:
        """Its notebook, through the front door."""
        return open_store(self.places, entry, CHEAP)

    def copies(self) -> tuple[Path, Path]:
        """The files of its pair."""
        return self.places.memory(self.pair, 0), self.places.memory(self.pair, 1)


def make(folder: Path) -> Made:
    """A fresh installation, closed."""
    installation = places(str(folder))
    store = make_store(installation, NewCodes(MAIN, RECOVERY), Settings(), CHEAP)
    ((pair,),) = store.rows("SELECT DISTINCT pair FROM slot")
    store.change(put_person(person(CANARY)))
    store.close()
    return Made(installation, pair)


def copied(made: Made, folder: Path) -> Made:
    """The same installation elsewhere."""
    shutil.copytree(made.places.folder, folder)
    return Made(places(str(folder)), made.pair)


def person(real_name: str, number: int = 0) -> Person:
    """One person with something in every field."""
    return Person(
        id=PersonId(f"id{number}"),
        real_name=real_name,
        shown_name="Plumber",
        numbers=("555 0100", "555 0101"),
        safe_times="mornings",
        safe_ways="text",
        notes=real_name,
        household_name="Kettle",
        position=number,
    )


def flip(path: Path, offset: int) -> None:
    """Change one bit of a file."""
    with path.open("r+b") as file:
        file.seek(offset)
        (byte,) = file.read(1)
        file.seek(offset)
        file.write(bytes((byte ^ 1,)))


def contents(installation: Places) -> dict[str, bytes]:
    """What every file holds."""
    return {path.name: path.read_bytes() for path in installation.files() if path.is_file()}


def state_of(installation: Places) -> dict[str, tuple[bytes, int]]:
    """What every file holds, and the time of its last change."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in installation.files() if path.is_file()}


def child_words(action: str, folder: Path) -> list[str]:
    """The command of a process that does `action` of child.py on `folder`."""
    return [sys.executable, "-S", "-B", str(Path(__file__).with_name("child.py")), action, str(folder)]


def child(action: str, folder: Path, *prefix: str) -> subprocess.Popen[str]:
    """A process that does `action` of child.py on `folder`, started by the command `prefix`."""
    return subprocess.Popen(
        [*prefix, *child_words(action, folder)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), *sys.path[1:]])},
        # Its own, and open: the action "hold" ends with it.
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(action: str, folder: Path, prefix: Sequence[str] = ()) -> list[str]:
    """The lines that such a process prints until it ends."""
    return child(action, folder, *prefix).communicate(timeout=60)[0].splitlines()


@dataclass(frozen=True, slots=True)
class Killer:
    """Ends processes of child.py in mid-write; `library` is kill.c, built."""

    library: Path

    def __call__(self, action: str, folder: Path, calls: str, when: int) -> tuple[list[str], bool]:
        """The lines that one prints, and whether it was ended: just before call number `when` of `calls`.

        `calls` are names with commas between them: "write,fsync".
        """
        preload = ("env", f"LD_PRELOAD={self.library}", f"KILL_CALLS=,{calls},", f"KILL_AT={when}")
        process = child(action, folder, *preload)
        lines = process.communicate(timeout=60)[0].splitlines()
        return lines, process.returncode == -signal.SIGKILL


def build_killer(folder: Path) -> Killer:
    """Build it in `folder`; skips where there is no compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler is installed")
    source = Path(__file__).with_name("kill.c")
    library = folder / "kill.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-nostdlib", "-O1", "-o", library, source], check=True)
    return Killer(library)


def without_privilege() -> tuple[str, ...]:
    """The command under which even root must respect the modes of its files."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("root ignores modes, and setpriv is not there to change that")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")


def strace(log: Path, *options: str, is_filtered: bool = True) -> tuple[str, ...]:
    """The command that runs a process under strace; skips where that cannot be done.

    Where `is_filtered`, only the named calls stop the process. Errors can be injected then, and signals cannot.
    """
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    tried = subprocess.run(["strace", "-o", str(log), "true"], capture_output=True, check=False)
    if tried.returncode != 0:
        pytest.skip("strace may not trace here")
    # The engine locks its memory piece by piece: some 25,000 calls a run, each a stop where nothing is filtered.
    quick = ("--seccomp-bpf",) if is_filtered else ()
    return ("strace", "-f", *quick, "-y", "-o", str(log), *options)
