"""Numbers: decimals with far more digits than are shown, bounded exponents, and how they read."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from typing import Final

SHOWN_DIGITS: Final = 16
_WORKING_DIGITS: Final = 100
# What lies this far below a number is what rounding left over: 1 ÷ 3 × 3 − 1 is 0.
MEANT_DIGITS: Final = 90
MAX_EXPONENT: Final = 9999
_LEADING_ZEROS: Final = 2

WORK: Final = Context(prec=_WORKING_DIGITS, rounding=ROUND_HALF_UP)
# Functions are computed with more digits than are kept, so that the last one kept is right.
FINE: Final = Context(prec=_WORKING_DIGITS + 20, rounding=ROUND_HALF_UP)
_MEANT: Final = Context(prec=MEANT_DIGITS, rounding=ROUND_HALF_UP)

ZERO: Final = Decimal(0)
ONE: Final = Decimal(1)


class Error(StrEnum):
    """Why there is no answer; the value is the id of the sentence the display shows."""

    DIVIDE_BY_ZERO = "error.divide_by_zero"
    UNDEFINED = "error.undefined"
    INVALID = "error.invalid_input"
    OVERFLOW = "error.overflow"


def bounded(value: Decimal) -> Decimal | Error:
    """`value` as it is kept; OVERFLOW where it has an exponent of more than four digits, either way."""
    if not value:
        return ZERO
    kept = WORK.plus(value)
    return Error.OVERFLOW if abs(kept.adjusted()) > MAX_EXPONENT else kept


def meant(value: Decimal) -> Decimal:
    """`value` without what rounding left over, for where a hair makes a difference: ⌊1 ÷ 3 × 3⌋ is 1."""
    return _MEANT.plus(value)


def plain(value: Decimal, digits: int = SHOWN_DIGITS, *, has_exponent: bool = False) -> str:
    """`value` in at most `digits` digits, ungrouped, with a point: -12.5, 3.333333333333333e-8, 1e+16.

    With `has_exponent` it is 1.25e+1 whatever its size. The digits are cut two places further before they are rounded,
    as Windows does: 0.49 of the last place never rounds up twice.
    """
    scan = Context(prec=digits + 2, rounding=ROUND_DOWN)
    scanned = scan.plus(value).normalize(scan)
    if not scanned:
        return "0e+0" if has_exponent else "0"
    while True:
        rounded, needs_exponent = _rounded(scanned, digits)
        if rounded == scanned:
            break
        scanned = rounded
    if not needs_exponent and not has_exponent:
        return format(scanned, "f")
    sign, all_digits, _ = scanned.as_tuple()
    first, rest = str(all_digits[0]), "".join(map(str, all_digits[1:]))
    return f"{'-' if sign else ''}{first}{'.' if rest else ''}{rest}e{scanned.adjusted():+d}"


def _rounded(value: Decimal, digits: int) -> tuple[Decimal, bool]:
    """`value` as far as the display holds it, and whether it then needs an exponent."""
    show = Context(prec=digits, rounding=ROUND_HALF_UP)
    left_of_point = value.adjusted() + 1
    length = min(len(value.as_tuple().digits), digits)
    if left_of_point > digits:
        return show.plus(value).normalize(show), True
    if length - left_of_point > digits:
        if left_of_point >= -_LEADING_ZEROS:
            return value.quantize(Decimal(1).scaleb(-digits), context=WORK).normalize(WORK), False
        return show.plus(value).normalize(show), True
    return show.plus(value).normalize(show), False
