"""Powers, roots and logarithms."""

from decimal import Context, Decimal
from typing import Final

from calculator.front.engine.number import FINE, MEANT_DIGITS, ONE, WORK, ZERO, Error, bounded

# Beyond it e^x has an exponent of more than four digits.
_LONGEST_LOG: Final = Decimal(24000)
# Whole powers up to this are multiplied out, so that 2^64 is exact; others go by exp and ln.
_MULTIPLIED: Final = 4096
# A number that rounding has cut is told for the fraction it was: 0.333… with 100 digits for 1 ÷ 3.
_LARGEST_DENOMINATOR: Final = 10**15
_HAIR: Final = 10**MEANT_DIGITS


def power(base: Decimal, exponent: Decimal) -> Decimal | Error:
    """`base` to the `exponent`: 0^0 is 1, (−8)^(1 ÷ 3) is −2; INVALID for 0^−1 and for (−4)^0.5."""
    if not exponent:
        return ONE
    if not base:
        return Error.INVALID if exponent < 0 else ZERO
    log = FINE.ln(base.copy_abs())
    if FINE.multiply(log, exponent).copy_abs() > _LONGEST_LOG:
        return Error.OVERFLOW
    return _raised(base, log, _as_fraction(exponent))


def root(radicand: Decimal, degree: Decimal) -> Decimal | Error:
    """The `degree`-th root, the same as `radicand` to the 1 ÷ `degree`."""
    if not degree:
        return Error.DIVIDE_BY_ZERO
    if not radicand:
        return Error.INVALID if degree < 0 else ZERO
    log = FINE.ln(radicand.copy_abs())
    if FINE.divide(log, degree).copy_abs() > _LONGEST_LOG:
        return Error.OVERFLOW
    top, bottom = _as_fraction(degree)
    return _raised(radicand, log, (bottom, top) if top > 0 else (-bottom, -top))


def square_root(value: Decimal) -> Decimal | Error:
    """√; INVALID below 0."""
    return Error.INVALID if value < 0 else bounded(WORK.sqrt(value))


def exponential(exponent: Decimal) -> Decimal | Error:
    """e to the `exponent`."""
    return Error.OVERFLOW if exponent.copy_abs() > _LONGEST_LOG else bounded(FINE.exp(exponent))


def natural_logarithm(value: Decimal) -> Decimal | Error:
    """ln; INVALID at and below 0."""
    return bounded(FINE.ln(value)) if value > 0 else Error.INVALID


def common_logarithm(value: Decimal) -> Decimal | Error:
    """The logarithm to 10; INVALID at and below 0."""
    return bounded(FINE.log10(value)) if value > 0 else Error.INVALID


def logarithm_to(value: Decimal, base: Decimal) -> Decimal | Error:
    """The logarithm of `value` to `base`; DIVIDE_BY_ZERO where `base` is 1, as ln 1 is 0."""
    if value <= 0 or base <= 0:
        return Error.INVALID
    divisor = FINE.ln(base)
    if not divisor:
        return Error.DIVIDE_BY_ZERO if value != 1 else Error.UNDEFINED
    return bounded(FINE.divide(FINE.ln(value), divisor))


def _as_fraction(value: Decimal) -> tuple[int, int]:
    """Numerator and denominator of `value`, by continued fractions as far as the denominator stays ordinary.

    Python's own fractions can do it too, and take longer to load than the rest of the powers.
    """
    top, bottom = value.as_integer_ratio()
    rest, divisor = top, bottom
    near_top, near_bottom, last_top, last_bottom = 1, 0, 0, 1
    while divisor:
        whole, (rest, divisor) = rest // divisor, (divisor, rest % divisor)
        near_top, last_top = whole * near_top + last_top, near_top
        near_bottom, last_bottom = whole * near_bottom + last_bottom, near_bottom
        if near_bottom > _LARGEST_DENOMINATOR:
            break
        if abs(near_top * bottom - top * near_bottom) * _HAIR <= abs(top) * near_bottom:
            return near_top, near_bottom
    return top, bottom


def _raised(base: Decimal, log: Decimal, exponent: tuple[int, int]) -> Decimal | Error:
    """`base`, which is not 0, to the `exponent`, a fraction in lowest terms; `log` is ln |base|."""
    top, bottom = exponent
    if base < 0 and bottom % 2 == 0:
        return Error.INVALID
    if bottom == 1 and abs(top) <= _MULTIPLIED:
        return bounded(_multiplied(base, top))
    # A whole number of any length must not be cut before it is multiplied.
    long = Context(prec=FINE.prec + 20)
    size = FINE.exp(FINE.divide(long.multiply(log, long.create_decimal(top)), long.create_decimal(bottom)))
    return bounded(size.copy_negate() if base < 0 and top % 2 else size)


def _multiplied(base: Decimal, times: int) -> Decimal:
    """`base` to a whole number of `times`, by squaring."""
    product, square = ONE, base
    for bit in reversed(f"{abs(times):b}"):
        if bit == "1":
            product = FINE.multiply(product, square)
        square = FINE.multiply(square, square)
    return FINE.divide(ONE, product) if times < 0 else product
