"""What lies beside the calculator on a take-home stick: ordinary files under ordinary names, drawn for each stick."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final

from calculator.words import Words

_DAYS_BACK: Final = 700
_LEAST_FILES: Final = 7
_MOST_FILES: Final = 13
_NUMBERED: Final = 0.25


@dataclass(frozen=True, slots=True)
class OrdinaryFile:
    """One text file: its path with slashes, its text, and when it seems to have been written."""

    path: str
    text: str
    written: datetime


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything that is drawn for one stick. `folder` is where the calculator lies."""

    folder: str
    brought: datetime
    files: tuple[OrdinaryFile, ...]


def drawn_surroundings(words: Words, now: datetime, random: Random) -> Surroundings:
    """Fresh surroundings: the same list never gives two sticks the same names and texts, but by a rare chance."""
    folders = _lines(words("ordinary.folders"))
    random.shuffle(folders)
    kept_in = ["", *folders[: random.randrange(2, 5)]]
    lists = [_lines(words(f"ordinary.{kind}")) for kind in _kinds(words)]
    random.shuffle(lists)
    files: dict[str, OrdinaryFile] = {}
    for lines in lists[: random.randrange(_LEAST_FILES, _MOST_FILES)]:
        name, *items = lines
        folder = random.choice(kept_in)
        number = f" {random.randrange(2, 5)}" if random.random() < _NUMBERED else ""
        path = "/".join(part for part in (folder, f"{random.choice(name.split('|'))}{number}.txt") if part)
        files[path] = OrdinaryFile(path, _text(items, random), _moment(now, random))
    return Surroundings(
        folder=random.choice(_lines(words("ordinary.program_folders"))),
        brought=_moment(now, random),
        files=tuple(files.values()),
    )


def _kinds(words: Words) -> list[str]:
    kinds: list[str] = []
    while f"ordinary.list_{len(kinds) + 1}" in words:
        kinds.append(f"list_{len(kinds) + 1}")
    return kinds


def _text(items: Sequence[str], random: Random) -> str:
    """Some of the lines in some order, as people write them: with or without marks and empty lines."""
    chosen = random.sample(items, random.randrange(len(items) // 2, len(items) + 1))
    mark = random.choice(("", "", "- ", "* ", "[ ] "))
    gap = random.randrange(3, 9)
    lines = []
    for number, item in enumerate(chosen, 1):
        amount = f" x{random.randrange(2, 7)}" if random.random() < 0.15 else ""
        lines.append(f"{mark}{item}{amount}")
        if number % gap == 0:
            lines.append("")
    return "\r\n".join(lines).rstrip() + random.choice(("", "\r\n"))


def _moment(now: datetime, random: Random) -> datetime:
    """A moment by day, in whole seconds."""
    day = (now - timedelta(days=random.randrange(5, _DAYS_BACK))).replace(hour=0, minute=0, second=0, microsecond=0)
    return day + timedelta(hours=8, seconds=random.randrange(14 * 3600))


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]
