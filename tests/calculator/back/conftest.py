"""The program as a child at the end of two pipes, off screen, over a real notebook with the real key derivation."""

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import NewCodes, make_store
from calculator.link.framing import HELLO, Decoder, encode
from calculator.link.messages import Beat, Candidate, Frame, GoHome, Message
from calculator.paths import Places, places

ROOT = Path(__file__).parents[3]
CODE = "73*58+4419"
CALCULATION = Settings().calculation
FRAME = Frame(40, 40, 320, 500)
SECONDS = 20.0


class Visit:
    """One such child, from this end of its pipes."""

    def __init__(self, where: Places, home: Path, root: Path = ROOT) -> None:
        env = {"PATH": os.environ["PATH"], "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
        self.process = subprocess.Popen(
            [sys.executable, "-B", "-m", "calculator", "--data", str(where.folder)],
            env=env | {"PYTHONPATH": str(root / "src")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )
        self._decoder = Decoder()
        self.messages: list[Message] = []

    def greet(self, *messages: Message) -> None:
        """Write what a parent writes first, in one piece."""
        self.write(HELLO + b"".join(map(encode, messages)))

    def try_entry(self, entry: str, frame: Frame = FRAME) -> None:
        """Be a calculator on which `entry` was finished."""
        self.greet(Candidate(entry, frame, "en", dark=False))

    def call_home(self) -> None:
        """The calculator was chosen."""
        self.write(encode(GoHome()))

    def write(self, data: bytes) -> None:
        """Raw bytes."""
        assert self.process.stdin is not None
        self.process.stdin.write(data)

    def hang_up(self) -> None:
        """What the death of the calculator is to this end's peer; its words can still be read."""
        assert self.process.stdin is not None
        self.process.stdin.close()

    def hear(self, claim: Callable[[], bool]) -> None:
        """Read until `claim` holds."""
        latest = time.monotonic() + SECONDS
        while not claim():
            assert self._read(latest), f"it ended after {self.messages}"

    def said(self) -> list[Message]:
        """What was heard but for beats, which go on until its end."""
        return [message for message in self.messages if message != Beat()]

    def end(self) -> int:
        """Read until its end; nothing but messages may have come. The exit code."""
        latest = time.monotonic() + SECONDS
        while self._read(latest):
            pass
        code = self.process.wait(SECONDS)
        assert self.process.stderr is not None
        assert self.process.stderr.read() == b""
        return code

    def _read(self, latest: float) -> bool:
        assert self.process.stdout is not None
        assert select.select([self.process.stdout], [], [], max(0.0, latest - time.monotonic()))[0], "it is silent"
        data = os.read(self.process.stdout.fileno(), 4096)
        self.messages += self._decoder.feed(data)
        return data != b""

    def close(self) -> None:
        """Leave nothing of it."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """An empty notebook under CODE, made once."""
    where = places(str(tmp_path_factory.mktemp("made") / "data"))
    make_store(where, NewCodes(CODE, "604918273355+918840275161"), Settings()).close()
    return where


@pytest.fixture
def where(installation: Places, tmp_path: Path) -> Places:
    """A copy of it for one test."""
    shutil.copytree(installation.folder, tmp_path / "data")
    return places(str(tmp_path / "data"))


@pytest.fixture
def visit(where: Places, tmp_path: Path) -> Iterator[Visit]:
    """The program, started and not spoken to."""
    home = tmp_path / "home"
    home.mkdir()
    visit = Visit(where, home)
    yield visit
    visit.close()
    assert list(home.rglob("*")) == []


def state_of(where: Places) -> dict[str, tuple[bytes, int]]:
    """Every file: its bytes and the time of its last change."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in where.folder.iterdir()}
