"""Writes files on a stick: all of them, each read back, or none."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from calculator.errors import AppError
from kit.errors import ProgramsDamaged, ProgramsMissing, StickFaulty, StickGone
from kit.sticks.disk import (
    Step,
    make_folders,
    mark_of,
    need_folder,
    need_room,
    pieces_of,
    read_back,
    remove_all,
    write_new,
)

# (bytes done, bytes in all), of writing and of reading back.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to come: its path on the stick, and where its bytes are. `sha256` is what they must be; "" for any."""

    path: str
    source: Path | bytes
    sha256: str = ""

    def size(self) -> int:
        """Its bytes. Raises ProgramsMissing."""
        if isinstance(self.source, bytes):
            return len(self.source)
        try:
            return self.source.stat().st_size
        except OSError as error:
            raise ProgramsMissing from error

    def pieces(self) -> Iterator[bytes]:
        """Its content. Raises ProgramsMissing."""
        if isinstance(self.source, bytes):
            yield self.source
            return
        try:
            yield from pieces_of(self.source)
        except OSError as error:
            raise ProgramsMissing from error


@dataclass(slots=True)
class Counter:
    """Counts bytes for a bar."""

    total: int
    tell: Progress
    done: int = 0

    def step(self, size: int) -> None:
        """So many more."""
        self.done += size
        self.tell(self.done, self.total)


def write_entries(stick: Path, entries: Sequence[Entry], progress: Progress) -> dict[str, str]:
    """Write `entries` on a stick and read each back; returns {path: SHA-256 in hex}.

    Raises AppError: then what was written is removed as far as the stick lets it.
    """
    need_folder(stick)
    size = sum(entry.size() for entry in entries)
    # A list of hashes, a signature and the folders need some, too.
    need_room(stick, size + 1024 * 1024)
    counter = Counter(2 * size, progress)
    mark = mark_of(stick)
    written: list[str] = []
    sums: dict[str, str] = {}
    try:
        for entry in entries:
            _need_mark(stick, mark)
            sums[entry.path] = _write(stick, entry, written, counter.step)
        for path, sha256 in sums.items():
            _need_mark(stick, mark)
            if read_back(stick / path, counter.step) != sha256:
                raise StickFaulty
    except AppError:
        remove_all(stick, written)
        raise
    return sums


def _need_mark(stick: Path, mark: tuple[int, int]) -> None:
    """Raises StickGone when another folder is in the place of the stick: it would be filled in its stead."""
    if mark_of(stick) != mark:
        raise StickGone


def _write(stick: Path, entry: Entry, written: list[str], step: Step) -> str:
    make_folders(stick, entry.path)
    written.append(entry.path)
    sha256 = write_new(stick / entry.path, entry.pieces(), step)
    if entry.sha256 and sha256 != entry.sha256:
        raise ProgramsDamaged
    return sha256
