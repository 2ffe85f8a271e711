"""Arithmetic in decimals: far more digits than are shown, bounded exponents, an answer at once."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from typing import Final

from calculator.front.engine.keys import Key

SHOWN_DIGITS: Final = 16
_WORKING_DIGITS: Final = 100
# A difference this far below its operands is what rounding left over: 1 ÷ 3 × 3 − 1 is 0.
_MEANT_DIGITS: Final = 90
_MAX_EXPONENT: Final = 9999
_LEADING_ZEROS: Final = 2

_WORK: Final = Context(prec=_WORKING_DIGITS, rounding=ROUND_HALF_UP)
_SCAN: Final = Context(prec=SHOWN_DIGITS + 2, rounding=ROUND_DOWN)
_SHOW: Final = Context(prec=SHOWN_DIGITS, rounding=ROUND_HALF_UP)
_LAST_PLACE: Final = Decimal(1).scaleb(-SHOWN_DIGITS)

ZERO: Final = Decimal(0)
_HUNDRED: Final = Decimal(100)


class Error(StrEnum):
    """Why there is no answer; the value is the id of the sentence the display shows."""

    DIVIDE_BY_ZERO = "error.divide_by_zero"
    UNDEFINED = "error.undefined"
    INVALID = "error.invalid_input"
    OVERFLOW = "error.overflow"


def _bounded(value: Decimal) -> Decimal | Error:
    if value and abs(value.adjusted()) > _MAX_EXPONENT:
        return Error.OVERFLOW
    return value if value else ZERO


def _sum(left: Decimal, right: Decimal) -> Decimal:
    total = _WORK.add(left, right)
    if total and total.adjusted() < max(left.adjusted(), right.adjusted()) - _MEANT_DIGITS:
        return ZERO
    return total


def _quotient(left: Decimal, right: Decimal) -> Decimal | Error:
    if not right:
        return Error.DIVIDE_BY_ZERO if left else Error.UNDEFINED
    return _bounded(_WORK.divide(left, right))


def apply(operator: Key, left: Decimal, right: Decimal) -> Decimal | Error:
    """`left` `operator` `right`."""
    if operator is Key.ADD:
        return _bounded(_sum(left, right))
    if operator is Key.SUBTRACT:
        return _bounded(_sum(left, -right))
    if operator is Key.MULTIPLY:
        return _bounded(_WORK.multiply(left, right))
    return _quotient(left, right)


def function(key: Key, value: Decimal) -> Decimal | Error:
    """The square, root or reciprocal of `value`."""
    if key is Key.SQUARE:
        return _bounded(_WORK.multiply(value, value))
    if key is Key.ROOT:
        return Error.INVALID if value < 0 else _bounded(_WORK.sqrt(value))
    return _quotient(Decimal(1), value) if value else Error.DIVIDE_BY_ZERO


def percent(value: Decimal, of: Decimal, operator: Key | None) -> Decimal | Error:
    """A hundredth of `value` after × and ÷, else that share of the number before it."""
    share = _WORK.divide(value, _HUNDRED)
    return _bounded(share if operator in (Key.MULTIPLY, Key.DIVIDE) else _WORK.multiply(of, share))


def plain(value: Decimal) -> str:
    """`value` in at most 16 digits, ungrouped, with a point: -12.5, 3.333333333333333e-8, 1e+16."""
    scanned = _SCAN.plus(value).normalize(_SCAN)
    if not scanned:
        return "0"
    while True:
        rounded, scientific = _rounded(scanned)
        if rounded == scanned:
            break
        scanned = rounded
    if not scientific:
        return format(scanned, "f")
    sign, digits, _ = scanned.as_tuple()
    first, rest = str(digits[0]), "".join(map(str, digits[1:]))
    return f"{'-' if sign else ''}{first}{'.' if rest else ''}{rest}e{scanned.adjusted():+d}"


def _rounded(value: Decimal) -> tuple[Decimal, bool]:
    """`value` as far as the display holds it, and whether it then needs an exponent."""
    left_of_point = value.adjusted() + 1
    length = min(len(value.as_tuple().digits), SHOWN_DIGITS)
    if left_of_point > SHOWN_DIGITS:
        return _SHOW.plus(value).normalize(_SHOW), True
    if length - left_of_point > SHOWN_DIGITS:
        if left_of_point >= -_LEADING_ZEROS:
            return value.quantize(_LAST_PLACE, context=_WORK).normalize(_WORK), False
        return _SHOW.plus(value).normalize(_SHOW), True
    return _SHOW.plus(value).normalize(_SHOW), False
