"""Lines of her own beside the words of the pack: for the worst moment, and the numbers that any house has."""

import re
from dataclasses import dataclass
from typing import Final

_NUMBER: Final = re.compile(r"[+(]?[0-9][0-9 ()./-]{1,22}", re.ASCII)


@dataclass(frozen=True, slots=True)
class OwnLines:
    """The word that was agreed on, and the place in one line, to be read out.

    `poison` and `power`, the numbers of the poison centre and of the power company, are shown in quiet view, too: what
    `written_number` gives, and nothing else.
    """

    code_word: str = ""
    place: str = ""
    poison: str = ""
    power: str = ""


def written_number(typed: str) -> str | None:
    """`typed` as a telephone number, "" for nothing; None where it is none."""
    text = " ".join(typed.split())
    return text if not text or _NUMBER.fullmatch(text) else None


def longest_line(lines: OwnLines) -> int:
    """Characters in the longest one."""
    return max(len(line) for line in (lines.code_word, lines.place, lines.poison, lines.power))
