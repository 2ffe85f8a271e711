"""What calculator.system.windows promises, asked of it by CPython for Windows under Wine."""

from pathlib import Path

import pytest

from tools.bundle.building import PROJECT
from tools.windows.parts import download, unpack_python
from tools.windows.wine import Wine, windows_path

pytestmark = [pytest.mark.wine, pytest.mark.timeout(120)]

_CHILD = r"""
import os, sys
from calculator.system import windows
print("before")
sys.stdout.flush()
ends = windows.pipe_ends()
if ends is None:
    sys.exit(3)
windows.harden_process()
read, write = ends
early = windows.arrived(read, 9, 0.05)
os.write(write, b"ready")
late = windows.arrived(read, 9, 5.0)
print("stray")
os.write(1, b"stray")
os.write(2, b"stray")
got = os.read(read, 9)
os.write(write, got + bytes([early, late, os.get_inheritable(read), os.get_inheritable(write)]))
os.read(read, 1)
sys.exit(windows.arrived(read, 1, 5.0))
"""
_PARENT = r"""
import ctypes, subprocess, sys
from pathlib import Path
from calculator.system import windows
child = [sys.executable, sys.argv[1]]
answer = open(sys.argv[2], "w")
kernel = ctypes.WinDLL("kernel32")
kernel.OpenProcess.restype = ctypes.c_void_p
def can_open(rights, process):
    return bool(kernel.OpenProcess(rights, False, process.pid))
def exactly(count):
    data = b""
    while len(data) < count and (more := process.stdout.read(count - len(data))):
        data += more
    return data
pipe, none = subprocess.PIPE, subprocess.DEVNULL
print("without pipes", subprocess.run(child, stdin=none, stdout=none).returncode, file=answer)
print("one pipe", subprocess.run(child, input=b"x" * 9, stdout=none).returncode, file=answer)
process = subprocess.Popen(child, stdin=pipe, stdout=pipe, stderr=pipe, bufsize=0)
print("first", exactly(len("before\r\nready")), file=answer)
process.stdin.write(b"\r\n\x1a\x00\xffmore")
print("then", exactly(13), file=answer)
print("read", can_open(0x10, process), "write", can_open(0x20, process), "end", can_open(1, process), file=answer)
process.stdin.close()
print("rest", process.stdout.read(), process.stderr.read(), process.wait(), file=answer)
answer.close()
"""
_EXPECTED = r"""
without pipes 3
one pipe 3
first b'before\r\nready'
then b'\r\n\x1a\x00\xffmore\x00\x01\x00\x00'
read False write False end True
rest b'' b'' 0
"""


@pytest.fixture
def python(tmp_path: Path, wine: Wine) -> Path:
    """python.exe, which is no part of the program, with our modules on its path."""
    archives = download(PROJECT / "requirements" / "windows.txt", PROJECT / "build" / "windows")
    folder = tmp_path / "python"
    unpack_python(archives, folder)
    (folder / "python311._pth").write_text(f"python311.zip\n.\n{windows_path(tmp_path)}\n")
    (tmp_path / "calculator").mkdir()
    source = PROJECT / "src" / "calculator"
    for module in ("__init__.py", "system/__init__.py", "system/windows.py"):
        copy = tmp_path / "calculator" / module
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes((source / module).read_bytes())
    return folder / "python.exe"


def test_the_two_ends_carry_raw_bytes_and_nothing_else(python: Path, wine: Wine, tmp_path: Path) -> None:
    parent, child, answer = (tmp_path / name for name in ("parent.py", "child.py", "answer"))
    parent.write_text(_PARENT)
    child.write_text(_CHILD)
    log = tmp_path / "log"
    code = wine.run(python, *(windows_path(path) for path in (parent, child, answer)), log=log)

    assert (code, answer.read_text().split("\n")) == (0, _EXPECTED.lstrip().split("\n")), log.read_text()
