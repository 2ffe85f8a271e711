"""The factorial, of fractions too: x! is Γ(x + 1)."""

from decimal import Decimal
from typing import Final

from calculator.front.engine.number import FINE, ONE, ZERO, Error, bounded, meant

# Beyond 3248! the exponent has more than four digits; Windows gives up below −1000.
_LARGEST: Final = Decimal(3249)
_SMALLEST: Final = Decimal(-1000)
# Γ(x) less its upper part from here on, which is below e^−280: not a digit that is kept.
_CUT: Final = Decimal(280)


def factorial(value: Decimal) -> Decimal | Error:
    """x!; INVALID for −1, −2, −3, …; OVERFLOW above 3249 and below −1000."""
    value = meant(value)
    if not _SMALLEST <= value <= _LARGEST:
        return Error.OVERFLOW
    product = ONE
    while value > ONE:
        product = FINE.multiply(product, value)
        value = FINE.subtract(value, ONE)
    while value < ZERO:
        value = FINE.add(value, ONE)
        if not value:
            return Error.INVALID
        product = FINE.divide(product, value)
    if value in (ZERO, ONE):
        return bounded(product)
    return bounded(FINE.multiply(product, FINE.multiply(value, _gamma(value))))


def _gamma(value: Decimal) -> Decimal:
    """Γ(x) for 0 < x < 1 by the series of the lower incomplete gamma function up to `_CUT` (DLMF 8.7.1, 8.8)."""
    total = term = FINE.divide(ONE, value)
    at = value
    while term.adjusted() > total.adjusted() - FINE.prec:
        at = FINE.add(at, ONE)
        term = FINE.divide(FINE.multiply(term, _CUT), at)
        total = FINE.add(total, term)
    scale = FINE.exp(FINE.subtract(FINE.multiply(value, FINE.ln(_CUT)), _CUT))
    return FINE.multiply(total, scale)
