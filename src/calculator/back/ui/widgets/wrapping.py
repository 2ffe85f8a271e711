"""Where words go on in the next line."""

import re
from collections.abc import Callable
from typing import Final

# What a line may end with, within a word or an address.
_PARTS: Final = re.compile(r"[^-/.@]*[-/.@]|[^-/.@]+")


def breakable(text: str, room: int, advance: Callable[[str], int]) -> str:
    """`text`, with every word that is wider than `room` on lines of its own, cut where it must be; others stay whole.

    `advance` gives the width of a text, in the unit of `room`.
    """
    return "\n".join(_breakable_line(line, room, advance) for line in text.split("\n"))


def lines_of(text: str, room: int, advance: Callable[[str], int]) -> list[str]:
    """`text` in lines that are no wider than `room`, unless a single word is."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and advance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _breakable_line(line: str, room: int, advance: Callable[[str], int]) -> str:
    parts: list[str] = []
    for word in line.split(" "):
        is_wide = advance(word) > room
        if parts:
            parts.append("\n" if is_wide else " ")
        parts.append("\n".join(_pieces(word, room, advance)) if is_wide else word)
    return "".join(parts)


def _pieces(word: str, room: int, advance: Callable[[str], int]) -> list[str]:
    pieces = [""]
    for part in _PARTS.findall(word):
        if pieces[-1] and advance(pieces[-1] + part) > room:
            pieces.append("")
        for letter in part:
            if pieces[-1] and advance(pieces[-1] + letter) > room:
                pieces.append("")
            pieces[-1] += letter
    return pieces
