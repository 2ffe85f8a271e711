"""The hyperbolic functions and back (DLMF 4.28, 4.37).

By e^x and ln; by their series (DLMF 4.33.1, 4.38) where these would cancel.
"""

from decimal import Decimal
from typing import Final

from calculator.front.engine.number import FINE, ONE, Error, bounded

# Beyond it e^x has an exponent of more than four digits; and far below it tanh is 1 to every digit kept.
_LARGEST: Final = Decimal(24000)
_FLAT: Final = Decimal(300)
_SMALL: Final = Decimal("0.1")
_TWO: Final = Decimal(2)


def hyperbolic_sine(value: Decimal) -> Decimal | Error:
    """sinh."""
    if value.copy_abs() > _LARGEST:
        return Error.OVERFLOW
    return bounded(_sinh(value))


def hyperbolic_cosine(value: Decimal) -> Decimal | Error:
    """cosh."""
    if value.copy_abs() > _LARGEST:
        return Error.OVERFLOW
    return bounded(_cosh(value))


def hyperbolic_tangent(value: Decimal) -> Decimal | Error:
    """tanh."""
    if value.copy_abs() > _FLAT:
        return ONE.copy_sign(value)
    return bounded(FINE.divide(_sinh(value), _cosh(value)))


def inverse_hyperbolic_sine(value: Decimal) -> Decimal | Error:
    """The number whose sinh is `value`."""
    return bounded(_asinh(value))


def inverse_hyperbolic_cosine(value: Decimal) -> Decimal | Error:
    """The number from 0 on whose cosh is `value`; INVALID below 1."""
    if value < ONE:
        return Error.INVALID
    # asinh √((x − 1)(x + 1)) keeps its digits near 1.
    return bounded(_asinh(FINE.sqrt(FINE.multiply(FINE.subtract(value, ONE), FINE.add(value, ONE)))))


def inverse_hyperbolic_tangent(value: Decimal) -> Decimal | Error:
    """The number whose tanh is `value`; DIVIDE_BY_ZERO at −1 and 1, INVALID beyond."""
    size = value.copy_abs()
    if size >= ONE:
        return Error.DIVIDE_BY_ZERO if size == ONE else Error.INVALID
    return bounded(_atanh(value))


def _sinh(value: Decimal) -> Decimal:
    if value.copy_abs() > _SMALL:
        return FINE.divide(FINE.subtract(FINE.exp(value), FINE.exp(value.copy_negate())), _TWO)
    total = term = value
    square = FINE.multiply(value, value)
    at = 1
    while term and term.adjusted() > total.adjusted() - FINE.prec:
        term = FINE.divide(FINE.multiply(term, square), Decimal((at + 1) * (at + 2)))
        total = FINE.add(total, term)
        at += 2
    return total


def _cosh(value: Decimal) -> Decimal:
    return FINE.divide(FINE.add(FINE.exp(value), FINE.exp(value.copy_negate())), _TWO)


def _asinh(value: Decimal) -> Decimal:
    size = value.copy_abs()
    root = FINE.sqrt(FINE.add(FINE.multiply(size, size), ONE))
    if size < _SMALL:
        return _atanh(FINE.divide(value, root))
    return FINE.ln(FINE.add(size, root)).copy_sign(value)


def _atanh(value: Decimal) -> Decimal:
    if value.copy_abs() >= _SMALL:
        return FINE.divide(FINE.ln(FINE.divide(FINE.add(ONE, value), FINE.subtract(ONE, value))), _TWO)
    total = power = value
    square = FINE.multiply(value, value)
    at = 1
    while power and power.adjusted() > total.adjusted() - FINE.prec:
        power = FINE.multiply(power, square)
        at += 2
        total = FINE.add(total, FINE.divide(power, Decimal(at)))
    return total
