"""Which key is which function of the number shown."""

from collections.abc import Callable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from types import MappingProxyType
from typing import Final

from calculator.front.engine.angle import Angle
from calculator.front.engine.functions import hyperbolic, powers, trigonometry
from calculator.front.engine.functions.constants import PI
from calculator.front.engine.functions.factorial import factorial
from calculator.front.engine.keys import Key
from calculator.front.engine.number import MAX_EXPONENT, ONE, WORK, Error, bounded, meant

_THREE: Final = Decimal(3)
# Whole numbers may have as many digits as their exponent says.
_WHOLE: Final = Context(prec=MAX_EXPONENT + 2)


def _reciprocal(value: Decimal) -> Decimal | Error:
    return bounded(WORK.divide(ONE, value)) if value else Error.DIVIDE_BY_ZERO


def _of_reciprocal(
    function: Callable[[Decimal, Angle], Decimal | Error], value: Decimal, unit: Angle
) -> Decimal | Error:
    inner = _reciprocal(value)
    return inner if isinstance(inner, Error) else function(inner, unit)


def _reciprocal_of(answer: Decimal | Error) -> Decimal | Error:
    return answer if isinstance(answer, Error) else _reciprocal(answer)


def _plain(function: Callable[[Decimal], Decimal | Error]) -> Callable[[Decimal, Angle], Decimal | Error]:
    return lambda value, _: function(value)


def _inverse_of(function: Callable[[Decimal, Angle], Decimal | Error]) -> Callable[[Decimal, Angle], Decimal | Error]:
    return lambda value, unit: _reciprocal_of(function(value, unit))


def _at_inverse(function: Callable[[Decimal, Angle], Decimal | Error]) -> Callable[[Decimal, Angle], Decimal | Error]:
    return lambda value, unit: _of_reciprocal(function, value, unit)


_FUNCTIONS: Final[Mapping[Key, Callable[[Decimal, Angle], Decimal | Error]]] = MappingProxyType(
    {
        Key.SQUARE: _plain(lambda value: bounded(WORK.multiply(value, value))),
        Key.CUBE: _plain(lambda value: bounded(WORK.multiply(WORK.multiply(value, value), value))),
        Key.ROOT: _plain(powers.square_root),
        Key.CUBE_ROOT: _plain(lambda value: powers.root(value, _THREE)),
        Key.RECIPROCAL: _plain(_reciprocal),
        Key.POWER_OF_TEN: _plain(lambda value: powers.power(Decimal(10), value)),
        Key.POWER_OF_TWO: _plain(lambda value: powers.power(Decimal(2), value)),
        Key.POWER_OF_E: _plain(powers.exponential),
        Key.LN: _plain(powers.natural_logarithm),
        Key.LOG: _plain(powers.common_logarithm),
        Key.FACTORIAL: _plain(factorial),
        Key.ABSOLUTE: _plain(lambda value: value.copy_abs()),
        Key.FLOOR: _plain(lambda value: bounded(meant(value).to_integral_value(ROUND_FLOOR, _WHOLE))),
        Key.CEILING: _plain(lambda value: bounded(meant(value).to_integral_value(ROUND_CEILING, _WHOLE))),
        Key.SIN: trigonometry.sine,
        Key.COS: trigonometry.cosine,
        Key.TAN: trigonometry.tangent,
        Key.SEC: _inverse_of(trigonometry.cosine),
        Key.CSC: _inverse_of(trigonometry.sine),
        Key.COT: trigonometry.cotangent,
        Key.ASIN: trigonometry.arc_sine,
        Key.ACOS: trigonometry.arc_cosine,
        Key.ATAN: trigonometry.arc_tangent,
        Key.ASEC: _at_inverse(trigonometry.arc_cosine),
        Key.ACSC: _at_inverse(trigonometry.arc_sine),
        Key.ACOT: _at_inverse(trigonometry.arc_tangent),
        Key.SINH: _plain(hyperbolic.hyperbolic_sine),
        Key.COSH: _plain(hyperbolic.hyperbolic_cosine),
        Key.TANH: _plain(hyperbolic.hyperbolic_tangent),
        Key.SECH: _inverse_of(_plain(hyperbolic.hyperbolic_cosine)),
        Key.CSCH: _inverse_of(_plain(hyperbolic.hyperbolic_sine)),
        Key.COTH: _inverse_of(_plain(hyperbolic.hyperbolic_tangent)),
        Key.ASINH: _plain(hyperbolic.inverse_hyperbolic_sine),
        Key.ACOSH: _plain(hyperbolic.inverse_hyperbolic_cosine),
        Key.ATANH: _plain(hyperbolic.inverse_hyperbolic_tangent),
        Key.ASECH: _at_inverse(_plain(hyperbolic.inverse_hyperbolic_cosine)),
        Key.ACSCH: _at_inverse(_plain(hyperbolic.inverse_hyperbolic_sine)),
        Key.ACOTH: _at_inverse(_plain(hyperbolic.inverse_hyperbolic_tangent)),
    },
)


def function(key: Key, value: Decimal, unit: Angle) -> Decimal | Error:
    """The function of `key` at `value`; `unit` is what trigonometry takes and gives angles in."""
    return _FUNCTIONS[key](value, unit)


def constant(key: Key) -> Decimal:
    """π or e, with every digit that is kept."""
    return WORK.plus(PI) if key is Key.PI else WORK.exp(ONE)
