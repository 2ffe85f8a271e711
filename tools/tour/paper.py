"""The numbers that set-up shows for the paper: a person copies them by eye, the tour from the program's memory."""

import re
from pathlib import Path
from typing import Final

_NUMBERS: Final = re.compile(rb"(?<![0-9])[1-9][0-9]{11}\+[1-9][0-9]{11}(?![0-9])")
_WRITABLE: Final = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw-p ")


def numbers_on_paper(pid: int) -> str:
    """The two numbers with the sign between them; raises LookupError where there is not exactly one pair of them."""
    found: set[bytes] = set()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            part = _WRITABLE.match(line)
            if part is not None:
                start, end = (int(edge, 16) for edge in part.groups())
                memory.seek(start)
                found.update(_NUMBERS.findall(memory.read(end - start)))
    if len(found) != 1:
        raise LookupError(f"{len(found)} pairs of numbers in the set-up program")
    return found.pop().decode()
