"""The word gate over built programs: `python3 dev.py check bundle`.

Looks for the words of tools.word_list in everything of a program's folder: names of files, raw bytes in UTF-8 and
UTF-16, what archives hold, names and constants of compiled code. What is not ours may carry a word only where a line of
tools/bundle/allowed.tsv says so, by the hash that the file has in its package, with the reason. Libraries of the
building machine have other hashes on each, so those are allowed by name, and Python's own modules on Linux likewise.
"""

import csv
import marshal
import re
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from types import CodeType
from typing import Final

from tools.bundle.bill import OURS, Line, contents, read_bill, sha256
from tools.bundle.programs import BILL, CALCULATOR
from tools.word_list import ANYWHERE, FOREIGN_NAMES, JOINED, found_in

PROJECT: Final = Path(__file__).parents[1]
ALLOWED: Final = Path(__file__).with_name("bundle") / "allowed.tsv"
# In place of a hash: a file of the machine that builds.
SYSTEM: Final = "system"
_PYC_HEADER_BYTES: Final = 16
# How zlib begins, at the levels that are in use, and how much of it is looked at.
_ZLIB: Final = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_LOOK_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Allowed:
    """A line of the list: what may carry which words, and why."""

    place: str
    original: str
    words: frozenset[str]
    reason: str

    def covers(self, line: Line, word: str) -> bool:
        """Whether it lets `word` pass there."""
        is_it = line.package != OURS if self.original == SYSTEM else line.original == self.original
        return is_it and fnmatchcase(line.place, self.place) and word in self.words


def read_allowed(source: Path = ALLOWED) -> tuple[Allowed, ...]:
    """The recorded list."""
    with source.open(newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter="\t"))
    return tuple(Allowed(row["place"], row["sha256"], frozenset(row["words"].split()), row["reason"]) for row in rows)


def check(folder: Path, lines: tuple[Line, ...], allowed: tuple[Allowed, ...]) -> list[str]:
    """What is wrong with the program in `folder`, a sentence each."""
    known = {line.place: line for line in lines}
    wrong = []
    for place, content in contents(folder):
        line = known.pop(place, None)
        if line is None or sha256(content) != line.sha256:
            wrong.append(f"{place}: is not what the bill of materials says")
            continue
        found = sorted(words_in(place, content))
        told = [word for word in found if not any(one.covers(line, word) for one in allowed)]
        wrong += [f"{place}: {word} ({line.package}, {line.original})" for word in told]
    return wrong + [f"{place}: is on the bill of materials and not there" for place in known]


def words_in(place: str, content: bytes) -> set[str]:
    """The words of the list in the name of a file and in what it holds."""
    found = set(found_in(re.sub(r"[^\w]+", " ", place)))
    # What an archive holds is looked at thing by thing.
    is_archive = place.endswith((".zip", "program.dat"))
    for block in (content, *(() if is_archive else _inflated(content))):
        found |= _in_bytes(block)
    for text in _texts(place, content):
        found |= set(found_in(text, whole=()))
    return found


def _in_bytes(content: bytes) -> set[str]:
    """Words in raw bytes, whatever their case, one byte a letter or two."""
    for name in FOREIGN_NAMES:
        content = content.replace(name.encode(), b"").replace(name.encode("utf-16-le"), b"")
    lowered = content.lower()
    joined = lowered.translate(None, b" _-\0")
    found = {word for word in ANYWHERE if word.encode() in lowered or word.encode("utf-16-le") in lowered}
    return found | {word for word in JOINED if word.encode() in joined}


def _inflated(content: bytes) -> Iterator[bytes]:
    """What zlib packed somewhere in a file."""
    for start in _ZLIB.finditer(content):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(content[start.start() : start.start() + _LOOK_BYTES], _LOOK_BYTES)


def _texts(place: str, content: bytes) -> Iterator[str]:
    """What can be read in compiled code, and small files as text: found_in also sees through accents."""
    code = _code(place, content)
    if code is not None:
        yield from _in_code(code)
    elif len(content) < 200_000 and b"\0" not in content:
        yield content.decode(errors="replace")


def _code(place: str, content: bytes) -> CodeType | None:
    name = place.rpartition(":")[2]
    try:
        if name.endswith(".pyc"):
            loaded = marshal.loads(content[_PYC_HEADER_BYTES:])  # noqa: S302 (built by us a moment ago)
        elif ":" in place and content[:1] == b"\x63":
            loaded = marshal.loads(content)  # noqa: S302 (the same)
        else:
            return None
    except (ValueError, EOFError, TypeError):
        return None
    return loaded if isinstance(loaded, CodeType) else None


def _in_code(code: CodeType) -> Iterator[str]:
    yield from (code.co_name, *code.co_names, *code.co_varnames, *code.co_freevars, *code.co_cellvars)
    waiting = list(code.co_consts)
    while waiting:
        constant = waiting.pop()
        if isinstance(constant, str):
            yield constant
        elif isinstance(constant, bytes):
            yield constant.decode("latin-1")
        elif isinstance(constant, tuple | frozenset):
            waiting += constant
        elif isinstance(constant, CodeType):
            yield from _in_code(constant)


def programs() -> dict[str, Path]:
    """The built programs of this checkout, by system."""
    found = {system: PROJECT / "dist" / system for system in ("linux", "windows")}
    return {system: folder for system, folder in found.items() if (folder / BILL).is_file()}


def main() -> int:
    """Check every program that was built; 0 when there is one at least, and no word."""
    built = programs()
    if not built:
        print("There is nothing to check: run python3 dev.py build linux, and build windows, first.")
        return 2
    wrong = 0
    for system, folder in built.items():
        found = check(folder / CALCULATOR, read_bill(folder / BILL), read_allowed())
        print(*found, f"{system}: {len(found)} found that should not be there", sep="\n")
        wrong += len(found)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
