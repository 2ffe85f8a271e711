"""What is in memory: typed text in the notebook's process only, and in no process once it is closed."""

import os
from pathlib import Path

import pytest

from tests.e2e.program import Place, started
from tools.desktop.display import Desktop

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]

_TYPED = "Quillfeather"
_ENCODINGS = ("utf-8", "utf-16-le")
_PIECE_BYTES = 1 << 24


def found_in(pid: int, word: str) -> int:
    """How often a word stands in the memory of a process, in any of the encodings; skips where it cannot be read."""
    needles = [word.encode(encoding) for encoding in _ENCODINGS]
    longest = max(map(len, needles))
    count = 0
    try:
        memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    except PermissionError:
        pytest.skip("reading another process's memory takes root here")
    try:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            start, stop = (int(number, 16) for number in line.split()[0].split("-"))
            if "r" not in line.split()[1] or line.endswith(("[vvar]", "[vsyscall]")):
                continue
            rest = b""
            for place in range(start, stop, _PIECE_BYTES):
                try:
                    data = rest + os.pread(memory, min(_PIECE_BYTES, stop - place), place)
                except (OSError, OverflowError):
                    break
                count += sum(data.count(needle) for needle in needles)
                rest = data[1 - longest :]
    finally:
        os.close(memory)
    return count


def test_typed_text_is_in_no_process_once_the_notebook_is_closed(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.begin_first_person()
        calculator.type(_TYPED)
        notebook.save()
        # It is found where it must be, so the search finds what is there; and the calculator never has it.
        assert found_in(notebook.pid, _TYPED) > 0
        assert found_in(calculator.program.pid, _TYPED) == 0
        notebook.go_home()
        assert calculator.program.children() == ()
        assert found_in(calculator.program.pid, _TYPED) == 0
