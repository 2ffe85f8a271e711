"""What people type when they are asked for a number: each pattern as a question about a string of digits."""

from calendar import monthrange
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import ceil, factorial
from typing import Final

_YEARS: Final = range(1900, 2100)
_LEAP_YEAR: Final = 2000
_EXTRA_DIGITS_MAX: Final = 2

_ROWS: Final = ("789", "456", "123")
_LINES: Final = ("789", "456", "123", "741", "852", "963", "753", "951", "520", "410")
_SHAPES: Final = (frozenset("13579"), frozenset("24568"))

_PIECE_MIN: Final = 6
_KNOWN: Final = (
    "31415926535897932384626433832795028841971",  # pi
    "27182818284590452353602874713526624977572",  # e
    "14142135623730950488016887242096980785696",  # root of 2
    "17320508075688772935274463415058723669428",  # root of 3
    "22360679774997896964091736687312762354406",  # root of 5
    "16180339887498948482045868343656381177203",  # golden ratio
    "69314718055994530941723212145817656807550",  # ln 2
    "23025850929940456840179914546843642076011",  # ln 10
    "30102999566398119521373889472449302676818",  # log 2
    "57721566490153286060651209008240243104215",  # Euler's gamma
    "142857142857142857",  # sevenths
    "299792458",  # speed of light
    "602214076",  # Avogadro
    "662607015",  # Planck
    "667430",  # gravity
    "160217663",  # elementary charge
    "12345678910111213141516171819202122",  # counting
    "102030405060708090100",
    "246810121416182022242628",
    "13579111315171921232527",
    "149162536496481100121144",  # squares
    "182764125216343512729",  # cubes
    "23571113171923293137414347",  # primes
    "112358132134558914423337761098",  # Fibonacci
    "124816326412825651210242048",
    "4815162342",
    "8675309",
    "11899988199911972531",
)
_POWERS_OF_LENGTH: Final = range(2, 54)


def is_repeat(digits: str) -> bool:
    """12341234, 11223344, 73339999: a block again and again, or mostly doubled keys."""
    count = len(digits)
    if any(digits == (digits[:period] * count)[:count] for period in range(1, count // 2 + 1)):
        return True
    doubled = sum(first == second for first, second in pairwise(digits))
    return 2 * doubled >= count - 1 or any(digit * 4 in digits for digit in set(digits))


def is_run(digits: str) -> bool:
    """12345678, 87654321, 24681357: the same step, up or down, for most of the way."""
    steps = [(int(second) - int(first)) % 10 for first, second in pairwise(digits)]
    for step in range(1, 5):
        same = [taken in {step, 10 - step} for taken in steps]
        if 3 * sum(same) >= 2 * len(steps):
            return True
    longest = 0
    length = 1
    for index, taken in enumerate(steps):
        length = length + 1 if index and taken == steps[index - 1] else 2
        longest = max(longest, length)
    return 2 * longest > len(digits)


def is_palindrome(digits: str) -> bool:
    """The same from the back."""
    return digits == digits[::-1]


def is_round(digits: str) -> bool:
    """73190000: four zeros at the end, or zeros for half of it."""
    return digits.endswith("0000") or 2 * digits.count("0") >= len(digits)


def is_date(digits: str) -> bool:
    """A date in any order of day, month and year, two dates or years together, or a date with a digit or two more."""
    for extra in range(_EXTRA_DIGITS_MAX + 1):
        length = len(digits) - extra
        if length == 8 and any(_is_full_date(digits[start : start + length]) for start in range(extra + 1)):
            return True
    return _is_made_of_dates(digits)


def is_keypad_shape(digits: str) -> bool:
    """14725836, 78945612: rows, columns, diagonals or corners of the keys, or always the key beside."""
    if any(shape.issuperset(digits) for shape in _SHAPES):
        return True
    steps = list(pairwise(digits))
    if 10 * sum(_touch(first, second) for first, second in steps) >= 9 * len(steps):
        return True
    in_lines = 0
    index = 0
    while index <= len(digits) - 3:
        found = digits[index : index + 3] in _LINES or digits[index : index + 3][::-1] in _LINES
        in_lines += 3 if found else 0
        index += 3 if found else 1
    return 3 * in_lines >= 2 * len(digits)


def is_known_number(digits: str) -> bool:
    """A power, a factorial, or mostly a piece of a constant or of a list that everyone knows."""
    value = int(digits)
    if value in _factorials() or any(_is_power(value, exponent) for exponent in _POWERS_OF_LENGTH):
        return True
    piece = max(_PIECE_MIN, ceil(0.6 * len(digits)))
    pieces = [digits[start : start + piece] for start in range(len(digits) - piece + 1)]
    return any(part in known or part in known[::-1] for part in pieces for known in _KNOWN)


def is_phone_number(digits: str, number: str) -> bool:
    """`digits` holds the phone number in any spelling, with or without country and area, or is a part of it."""
    called = "".join(sign for sign in number if sign.isdigit())
    if len(digits) >= 7 and digits in called:
        return True
    return any(called[-length:] in digits for length in {len(called), 10, 7} if 7 <= length <= len(called))


def is_one_edit_away(entry: str, other: str) -> bool:
    """The two are equal, or one key more, less, other, or two neighbours exchanged makes them so."""
    if entry == other:
        return True
    start = 0
    while start < min(len(entry), len(other)) and entry[start] == other[start]:
        start += 1
    rest, other_rest = entry[start:], other[start:]
    return (
        rest[1:] == other_rest[1:]
        or rest[1:] == other_rest
        or rest == other_rest[1:]
        or (rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:])
    )


def _is_day(day: int, month: int, year: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _is_full_date(digits: str) -> bool:
    for year, rest in ((digits[:4], digits[4:]), (digits[4:], digits[:4])):
        first, second = int(rest[:2]), int(rest[2:])
        if int(year) in _YEARS and (_is_day(first, second, int(year)) or _is_day(second, first, int(year))):
            return True
    return False


def _is_short_date(digits: str) -> bool:
    first, second, third = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    orders = ((first, second), (second, first), (third, second), (second, third))
    return any(_is_day(day, month, _LEAP_YEAR) for day, month in orders)


def _is_year_or_day(digits: str) -> bool:
    first, second = int(digits[:2]), int(digits[2:])
    return int(digits) in _YEARS or _is_day(first, second, _LEAP_YEAR) or _is_day(second, first, _LEAP_YEAR)


def _is_made_of_dates(digits: str) -> bool:
    if not digits:
        return True
    return any(_is_made_of_dates(digits[length:]) for length in _dates_in_front(digits))


def _dates_in_front(digits: str) -> Iterator[int]:
    if len(digits) >= 8 and _is_full_date(digits[:8]):
        yield 8
    if len(digits) >= 6 and _is_short_date(digits[:6]):
        yield 6
    if len(digits) >= 4 and _is_year_or_day(digits[:4]):
        yield 4


def _touch(first: str, second: str) -> bool:
    if "0" in {first, second}:
        return {first, second} <= set("0123")
    (row, column), (other_row, other_column) = _place(first), _place(second)
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1


def _place(digit: str) -> tuple[int, int]:
    return next((row, keys.index(digit)) for row, keys in enumerate(_ROWS) if digit in keys)


@cache
def _factorials() -> frozenset[int]:
    return frozenset(factorial(number) for number in range(2, 30))


def _is_power(value: int, exponent: int) -> bool:
    root = round(value ** (1 / exponent))
    return any(base > 1 and base**exponent == value for base in (root - 1, root, root + 1))
