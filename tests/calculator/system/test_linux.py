"""What calculator.system.linux promises, asked of it in processes of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tools.desktop.processes import look, wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux only")

LINUX = Path(__file__).parents[3] / "src" / "calculator" / "system" / "linux.py"
NOBODY = 65534

# The module alone, as source: an ordinary user may not be able to read the checkout.
_BEGIN = "import os, sys\nexec(compile(sys.argv[1], 'linux', 'exec'))\n"
_PIPES = """
print("before", flush=True)
ends = pipe_ends()
if ends is None:
    sys.exit(3)
read, write = ends
print("stray")
sys.stdout.flush()
os.write(1, b"stray")
os.write(2, b"stray")
os.system("echo stray; echo stray >&2")
assert os.read(0, 1) == b""
os.write(write, b"ready")
got = os.read(read, 9)
os.write(write, got + bytes([os.get_inheritable(read), os.get_inheritable(write), os.get_blocking(write)]))
"""
_ARRIVED = """
import time
start = time.monotonic()
early = arrived(0, 9, 0.05)
waited = time.monotonic() - start
print(early, waited >= 0.05, flush=True)
late = arrived(0, 9, 20)
print(late, os.read(0, 9), flush=True)
print(arrived(0, 1, 20), flush=True)
"""
_HARDEN = """
import ctypes, resource
sys.stdin.readline()
harden_process()
name_process("Calculator")
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), *resource.getrlimit(resource.RLIMIT_CORE), flush=True)
sys.stdin.readline()
"""
_READ_OTHER = """
import sys
try:
    open(f"/proc/{sys.argv[1]}/mem", "rb").close()
    print("open")
except PermissionError:
    print("refused")
"""

Start = Callable[[str], "subprocess.Popen[bytes]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts an ordinary user's process over three pipes; as root, that of nobody."""
    started: list[subprocess.Popen[bytes]] = []

    def run(script: str) -> "subprocess.Popen[bytes]":
        started.append(ordinary(_BEGIN + script, LINUX.read_text()))
        return started[-1]

    yield run
    for process in started:
        process.kill()
        # Leaving it closes its pipes and waits for it.
        with process:
            pass


def ordinary(script: str, argument: str) -> "subprocess.Popen[bytes]":
    """A process without privilege that runs `script`, isolated from this one's environment."""
    user = NOBODY if os.geteuid() == 0 else None
    return subprocess.Popen(
        [python(), "-I", "-c", script, argument],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        cwd="/",
        user=user,
        group=user,
        extra_groups=None if user is None else [],
    )


def python() -> str:
    """An interpreter that the ordinary user may run: ours may lie in root's home."""
    if os.geteuid() != 0:
        return sys.executable
    found = shutil.which("python3", path="/usr/local/bin:/usr/bin:/bin")
    if found is None:
        pytest.skip("NO PYTHON HERE THAT AN ORDINARY USER MAY RUN")
    return found


def line(process: "subprocess.Popen[bytes]") -> bytes:
    assert process.stdout is not None
    text = b""
    while not text.endswith(b"\n") and (byte := process.stdout.read(1)):
        text += byte
    return text


def exactly(process: "subprocess.Popen[bytes]", count: int) -> bytes:
    assert process.stdout is not None
    data = b""
    while len(data) < count and (more := process.stdout.read(count - len(data))):
        data += more
    return data


def write(process: "subprocess.Popen[bytes]", data: bytes) -> None:
    assert process.stdin is not None
    process.stdin.write(data)


def test_no_stray_word_reaches_the_pipe(start: Start) -> None:
    process = start(_PIPES)
    assert exactly(process, len(b"before\nready")) == b"before\nready"
    write(process, b"\n\x1a\x00\xffother")
    rest, errors = process.communicate(timeout=20)

    assert rest == b"\n\x1a\x00\xffother\0\0\0"
    assert errors == b""
    assert process.returncode == 0


@pytest.mark.parametrize("piped", ["none", "input", "output", "closed"])
def test_without_two_pipes_there_are_no_ends(piped: str) -> None:
    script = _BEGIN + ("os.close(0)\n" if piped == "closed" else "") + "sys.exit(3 if pipe_ends() is None else 0)"
    process = subprocess.Popen(
        [python(), "-I", "-c", script, LINUX.read_text()],
        stdin=subprocess.PIPE if piped == "input" else subprocess.DEVNULL,
        stdout=subprocess.PIPE if piped in ("output", "closed") else subprocess.DEVNULL,
    )
    process.communicate(timeout=20)
    assert process.returncode == 3


def test_arrived_waits_for_all_and_takes_nothing(start: Start) -> None:
    process = start(_ARRIVED)
    assert line(process) == b"False True\n"
    write(process, b"ninebytes")
    assert line(process) == b"True b'ninebytes'\n"
    assert process.stdin is not None
    process.stdin.close()
    # The other side is gone: nothing will ever arrive.
    assert line(process) == b"False\n"


def test_others_of_this_person_cannot_read_its_memory(start: Start) -> None:
    process = start(_HARDEN)
    if reading(process.pid) != "open":
        pytest.skip("THIS SYSTEM LETS NO ORDINARY PROCESS READ ANOTHER'S MEMORY ANYWAY")
    write(process, b"\n")
    assert line(process) == b"0 0 0\n"

    assert reading(process.pid) == "refused"


def test_it_has_the_name_even_when_nobody_may_look_into_it(start: Start) -> None:
    process = start(_HARDEN)
    write(process, b"\n")
    line(process)

    wait_until(lambda: look(process.pid).name == b"Calculator\n", "it has the name")


def reading(pid: int) -> str:
    """What another process of the same ordinary user meets when it opens the memory of `pid`."""
    with ordinary(_READ_OTHER, str(pid)) as other:
        return other.communicate(timeout=20)[0].decode().strip()
