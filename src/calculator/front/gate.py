"""What is worth a try: an entry that has the shape of a code, on every installation alike."""

import re
from typing import Final

_SHORTEST, _LONGEST = 8, 25
_LONGEST_NUMBER: Final = 16
_NUMBER: Final = r"(?:\d+\.?\d*|\.\d+)"
_SUM: Final = re.compile(rf"{_NUMBER}(?:[+\-*/]{_NUMBER})*", re.ASCII)


def is_candidate(entry: str) -> bool:
    """Whether a canonical entry is 8 to 16 digits alone, or 8 to 25 keys of numbers, points and operators."""
    if entry.isdigit():
        return entry.isascii() and _SHORTEST <= len(entry) <= _LONGEST_NUMBER
    return _SHORTEST <= len(entry) <= _LONGEST and _SUM.fullmatch(entry) is not None
