"""What stays behind in the clipboards of a real X server."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# The offscreen platform owns no clipboard, and this process can't change its platform: so a process of its own.
PROGRAM = Path(__file__).with_name("copying.py")
SOURCES = Path(__file__).parents[5] / "src"


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of this test's own."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "800x600x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    yield f":{server.stdout.readline().strip()}"
    server.terminate()
    server.wait()
    server.stdout.close()


def test_nothing_typed_stays_in_the_clipboards(display: str) -> None:
    finished = subprocess.run(
        [sys.executable, str(PROGRAM)],
        env={"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(SOURCES), "HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert finished.stdout.splitlines() == [
        "selected: canary",
        "selection clipboard: ''",
        "copied: canary",
        "after a while: ''",
        "at once: ''",
    ], finished.stderr
