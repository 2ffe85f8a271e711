"""How long a copy of the files resists someone who tries every code of a kind."""

from math import comb
from typing import Final

# Codes a second that one NVIDIA RTX 5090 tries at level 0 of the key derivation. An assumption, generous to whoever
# tries: docs/codes.md says where it comes from, and tools/resistance.py measures what a machine at hand does.
GUESSES_PER_S: Final = 712
_YEAR_S: Final = 365.25 * 24 * 3600
_FIRST_DIGITS: Final = 9


def numbers_of(digits: int) -> int:
    """How many numbers of so many digits there are, none beginning with zero."""
    return _FIRST_DIGITS * int(10 ** (digits - 1))


def sums_of(digits: int, numbers: int, shortest: int, longest: int, signs: int) -> int:
    """How many sums of `numbers` numbers with `digits` digits in all, each of `shortest` to `longest`, there are."""
    splits = _splits(digits - numbers * shortest, numbers, longest - shortest)
    return splits * int(_FIRST_DIGITS**numbers * 10 ** (digits - numbers) * signs ** (numbers - 1))


def years(codes: int, guesses_per_s: float = GUESSES_PER_S) -> float:
    """How long it takes to try all of them."""
    return codes / guesses_per_s / _YEAR_S


def _splits(rest: int, parts: int, most: int) -> int:
    """In how many ways `rest` is a sum of `parts` whole numbers from 0 to `most`, in order."""
    return sum(
        (-1) ** over * comb(parts, over) * comb(rest - over * (most + 1) + parts - 1, parts - 1)
        for over in range(parts + 1)
        if rest >= over * (most + 1)
    )
