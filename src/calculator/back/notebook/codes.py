"""Which codes are good enough, and where to get a good one.

A code is the canonical entry of the calculator: digits alone, or a sum such as "73*58+4419".
"""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from random import Random
from typing import Final

from calculator.back.notebook.resistance import numbers_of, sums_of
from calculator.back.notebook.weak_codes import (
    is_date,
    is_keypad_shape,
    is_known_number,
    is_one_edit_away,
    is_palindrome,
    is_phone_number,
    is_repeat,
    is_round,
    is_run,
)

KEYS_MIN: Final = 8
KEYS_MAX: Final = 24
DIGITS_MAX: Final = 16  # what the display holds
DIFFERENT_DIGITS_MIN: Final = 4
# What there is to guess in a sum. Of a price the last digit is nearly always the same, so it does not count: with seven
# digits, "12.49+3.79" has five that someone would have to try (docs/decisions/0013).
SUM_DIGITS_MIN: Final = 8

# A number as the calculator keeps it: no zero in front, at most one point, never a point at either end.
_NUMBER: Final = r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
_SHAPE: Final = re.compile(rf"{_NUMBER}(?:[-+*/]{_NUMBER})*")
_BY_ZERO: Final = re.compile(r"/0(?:\.0*)?(?![0-9.])")
# The same before the calculator drops the zeros, so that "01051990" is told that it is a date.
_TYPED: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[-+*/][0-9]+(?:\.[0-9]+)?)*")
_PRICE: Final = re.compile(r"[0-9]+\.[0-9][0-9]")
_OPERATORS: Final = re.compile(r"[-+*/]")

_OFFERED_DIGITS: Final = 12
_SUM_DIGITS: Final = 10
_SUM_LENGTHS: Final = (2, 3, 4)
_SUM_NUMBERS: Final = 4
_SUM_SIGNS: Final = "+-*"
_RECOVERY_DIGITS: Final = 12
_RECOVERY: Final = re.compile(r"[1-9][0-9]{11}\+[1-9][0-9]{11}")
# One key less than two such numbers, wherever it is missing. What they are is not known when a code is chosen.
_ALMOST_RECOVERY: Final = re.compile(r"[0-9]{12}\+[0-9]{11}|[0-9]{11}\+[0-9]{12}")


class Refusal(StrEnum):
    """Why a code is not taken. The sentence for it has the id "code.refused.<value>"."""

    NOT_A_CODE = "not_a_code"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    FEW_DIGITS = "few_digits"
    SHORT_SUM = "short_sum"
    REPEAT = "repeat"
    RUN = "run"
    PALINDROME = "palindrome"
    ROUND = "round"
    DATE = "date"
    KEYPAD = "keypad"
    KNOWN_NUMBER = "known_number"
    PHONE_NUMBER = "phone_number"
    OTHER_CODE = "other_code"


_PATTERNS: Final[tuple[tuple[Refusal, Callable[[str], bool]], ...]] = (
    (Refusal.ROUND, is_round),
    (Refusal.PALINDROME, is_palindrome),
    (Refusal.DATE, is_date),
    (Refusal.REPEAT, is_repeat),
    (Refusal.RUN, is_run),
    (Refusal.KEYPAD, is_keypad_shape),
    (Refusal.KNOWN_NUMBER, is_known_number),
)


def refusal(entry: str, others: Sequence[str] = (), numbers: Sequence[str] = ()) -> Refusal | None:
    """Why `entry` cannot be a code, or None when it can.

    `others` are the entries it must not be mistaken for; `numbers` are phone numbers in any spelling.
    """
    if _TYPED.fullmatch(entry) is None:
        return Refusal.NOT_A_CODE
    operands = [operand.replace(".", "") for operand in _OPERATORS.split(entry)]
    if len(entry) < KEYS_MIN:
        return Refusal.TOO_SHORT
    if len(entry) > KEYS_MAX or any(len(operand) > DIGITS_MAX for operand in operands):
        return Refusal.TOO_LONG
    weakness = _weakness(operands)
    if weakness is not None:
        return weakness
    if _SHAPE.fullmatch(entry) is None or _BY_ZERO.search(entry):
        return Refusal.NOT_A_CODE
    if any(is_phone_number("".join(operands), number) for number in numbers):
        return Refusal.PHONE_NUMBER
    if _ALMOST_RECOVERY.fullmatch(entry) or any(is_one_edit_away(entry, other) for other in others):
        return Refusal.OTHER_CODE
    if len(operands) > 1 and _digits_to_guess(entry) < SUM_DIGITS_MIN:
        return Refusal.SHORT_SUM
    return None


def offered_sum(random: Random) -> str:
    """A sum to offer first: four numbers of ten digits together, about 10^12 of them."""
    while True:
        lengths = [random.choice(_SUM_LENGTHS) for _ in range(_SUM_NUMBERS)]
        if sum(lengths) != _SUM_DIGITS:
            continue
        entry = _number(random, lengths[0])
        for length in lengths[1:]:
            entry += random.choice(_SUM_SIGNS) + _number(random, length)
        if refusal(entry) is None:
            return entry


def offered_sums() -> int:
    """How many sums are offered, with equal chance but for the few that are refused."""
    return sums_of(_SUM_DIGITS, _SUM_NUMBERS, min(_SUM_LENGTHS), max(_SUM_LENGTHS), len(_SUM_SIGNS))


def offered_numbers() -> int:
    """How many numbers are offered."""
    return numbers_of(_OFFERED_DIGITS)


def offered_number(random: Random) -> str:
    """A number to offer beside it: twelve digits."""
    while True:
        entry = _number(random, _OFFERED_DIGITS)
        if refusal(entry) is None:
            return entry


def recovery_entry(random: Random) -> str:
    """Two twelve-digit numbers joined by "+", for paper: one key longer than a chosen code may be."""
    while True:
        numbers = [_number(random, _RECOVERY_DIGITS) for _ in range(2)]
        if _weakness(numbers) is None and all(refusal(number) is None for number in numbers):
            return "+".join(numbers)


def _digits_to_guess(entry: str) -> int:
    """Digits without the last one of each price, and without the zero in front of a point."""
    operands = _OPERATORS.split(entry)
    return sum(
        len(operand.replace(".", "").lstrip("0")) - (_PRICE.fullmatch(operand) is not None) for operand in operands
    )


def is_recovery(entry: str) -> bool:
    """Whether `entry` has the form of the numbers on paper."""
    return _RECOVERY.fullmatch(entry) is not None


def _number(random: Random, length: int) -> str:
    return str(random.randrange(10 ** (length - 1), 10**length))


def _weakness(operands: Sequence[str]) -> Refusal | None:
    digits = "".join(operands)
    if len(set(digits)) < DIFFERENT_DIGITS_MIN:
        return Refusal.FEW_DIGITS
    # "1*5*1990" is a date as much as "01051990".
    padded = "".join(operand.zfill(2) for operand in operands)
    # A number that makes up most of a sum must stand by itself.
    long_ones = [operand for operand in operands if len(operand) >= KEYS_MIN and 2 * len(operand) > len(digits)]
    for tried in dict.fromkeys((digits, padded, *long_ones)):
        for kind, is_weak in _PATTERNS:
            if is_weak(tried):
                return kind
    return None
