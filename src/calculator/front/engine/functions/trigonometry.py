"""Sine and its kin, and back, in degrees, radians and gradians.

An angle is first brought within an eighth of a turn of a whole number of quarter turns: exactly, in degrees and
gradians, so that sin 180° is 0. Then the Taylor series of sine, cosine (DLMF 4.19.1, 4.19.2) and arc tangent
(DLMF 4.24.3) converge fast.
"""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Final

from calculator.front.engine.angle import Angle
from calculator.front.engine.functions.constants import PI
from calculator.front.engine.number import FINE, MEANT_DIGITS, ONE, ZERO, Error, bounded, meant

# Windows refuses angles from here on, too.
_LARGEST: Final = Decimal(10) ** 100
_REDUCING: Final = Context(prec=230)
_QUARTER: Final = {Angle.DEGREES: Decimal(90), Angle.GRADIANS: Decimal(100)}
_HALF_PI: Final = _REDUCING.divide(PI, Decimal(2))
_FINE_PI: Final = FINE.plus(PI)
_TWO: Final = Decimal(2)
_HALVINGS: Final = 5
_TYPED_AS_IT_IS: Final = -60


def sine(angle: Decimal, unit: Angle) -> Decimal | Error:
    """sin; INVALID from 10^100 on, as for all of them."""
    if angle.copy_abs() >= _LARGEST:
        return Error.INVALID
    return bounded(_sine_and_cosine(angle, unit)[0])


def cosine(angle: Decimal, unit: Angle) -> Decimal | Error:
    """cos."""
    if angle.copy_abs() >= _LARGEST:
        return Error.INVALID
    return bounded(_sine_and_cosine(angle, unit)[1])


def tangent(angle: Decimal, unit: Angle) -> Decimal | Error:
    """tan; INVALID at 90° and where else it has no value."""
    if angle.copy_abs() >= _LARGEST:
        return Error.INVALID
    sin, cos = _sine_and_cosine(angle, unit)
    return bounded(FINE.divide(sin, cos)) if cos else Error.INVALID


def cotangent(angle: Decimal, unit: Angle) -> Decimal | Error:
    """1 ÷ tan, and 0 at 90°; DIVIDE_BY_ZERO at 0°."""
    if angle.copy_abs() >= _LARGEST:
        return Error.INVALID
    sin, cos = _sine_and_cosine(angle, unit)
    return bounded(FINE.divide(cos, sin)) if sin else Error.DIVIDE_BY_ZERO


def arc_sine(value: Decimal, unit: Angle) -> Decimal | Error:
    """The angle whose sine is `value`; INVALID beyond −1 and 1."""
    value = _tidied(value)
    if value.copy_abs() > ONE:
        return Error.INVALID
    other = FINE.sqrt(FINE.multiply(FINE.subtract(ONE, value), FINE.add(ONE, value)))
    return bounded(_in_unit(_arc_tangent(FINE.divide(value, other)) if other else _signed_quarter(value), unit))


def arc_cosine(value: Decimal, unit: Angle) -> Decimal | Error:
    """The angle whose cosine is `value`: twice the arc tangent of √((1 − x) ÷ (1 + x)), which is exact near 1."""
    value = _tidied(value)
    if value.copy_abs() > ONE:
        return Error.INVALID
    if value == -ONE:
        return bounded(_in_unit(_FINE_PI, unit))
    half = _arc_tangent(FINE.sqrt(FINE.divide(FINE.subtract(ONE, value), FINE.add(ONE, value))))
    return bounded(_in_unit(FINE.multiply(_TWO, half), unit))


def arc_tangent(value: Decimal, unit: Angle) -> Decimal | Error:
    """The angle whose tangent is `value`."""
    return bounded(_in_unit(_arc_tangent(value), unit))


def _tidied(value: Decimal) -> Decimal:
    """`value`, and 1 where only rounding took it beyond."""
    return meant(value) if meant(value).copy_abs() == ONE else value


def _signed_quarter(value: Decimal) -> Decimal:
    return FINE.plus(_HALF_PI).copy_sign(value)


def _in_unit(radians: Decimal, unit: Angle) -> Decimal:
    if unit is Angle.RADIANS:
        return radians
    return FINE.divide(FINE.multiply(radians, _QUARTER[unit] * _TWO), _FINE_PI)


def _sine_and_cosine(angle: Decimal, unit: Angle) -> tuple[Decimal, Decimal]:
    quarters, rest = _reduced(angle, unit)
    sin, cos = _sine_series(rest), _cosine_series(rest)
    if quarters == 0:
        return sin, cos
    if quarters == 1:
        return cos, sin.copy_negate()
    if quarters == 2:
        return sin.copy_negate(), cos.copy_negate()
    return cos.copy_negate(), sin


def _reduced(angle: Decimal, unit: Angle) -> tuple[int, Decimal]:
    """How many quarter turns, from 0 to 3, and the radians from there, at most π ÷ 4 either way."""
    quarter = _HALF_PI if unit is Angle.RADIANS else _QUARTER[unit]
    if unit is not Angle.RADIANS:
        angle = meant(angle)
    turns = _REDUCING.divide(angle, quarter).to_integral_value(ROUND_HALF_EVEN, _REDUCING)
    rest = _REDUCING.subtract(angle, _REDUCING.multiply(turns, quarter))
    # π itself has been cut, so its sine is what the cut left over. A long angle that was typed is what it is.
    if turns and rest and rest.adjusted() < min(angle.adjusted() - MEANT_DIGITS, _TYPED_AS_IT_IS):
        rest = ZERO
    if unit is not Angle.RADIANS:
        rest = FINE.divide(FINE.multiply(rest, _FINE_PI), quarter * _TWO)
    return int(_REDUCING.remainder(turns, Decimal(4))) % 4, FINE.plus(rest)


def _sine_series(angle: Decimal) -> Decimal:
    total = term = angle
    square = FINE.multiply(angle, angle).copy_negate()
    at = 1
    while term and term.adjusted() > total.adjusted() - FINE.prec:
        term = FINE.divide(FINE.multiply(term, square), Decimal((at + 1) * (at + 2)))
        total = FINE.add(total, term)
        at += 2
    return total


def _cosine_series(angle: Decimal) -> Decimal:
    total = term = ONE
    square = FINE.multiply(angle, angle).copy_negate()
    at = 0
    while term and term.adjusted() > -FINE.prec:
        term = FINE.divide(FINE.multiply(term, square), Decimal((at + 1) * (at + 2)))
        total = FINE.add(total, term)
        at += 2
    return total


def _arc_tangent(value: Decimal) -> Decimal:
    """In radians. Beyond 1 from the reciprocal; then the angle is halved until the series takes few terms."""
    if value.copy_abs() > ONE:
        rest = _arc_tangent(FINE.divide(ONE, value))
        return FINE.subtract(_signed_quarter(value), rest)
    halvings = _HALVINGS if value and value.adjusted() > -_HALVINGS else 0
    for _ in range(halvings):
        root = FINE.sqrt(FINE.add(ONE, FINE.multiply(value, value)))
        value = FINE.divide(value, FINE.add(ONE, root))
    total = power = value
    square = FINE.multiply(value, value).copy_negate()
    at = 1
    while power and power.adjusted() > total.adjusted() - FINE.prec:
        power = FINE.multiply(power, square)
        at += 2
        total = FINE.add(total, FINE.divide(power, Decimal(at)))
    return FINE.multiply(total, Decimal(2**halvings))
