"""The units of a household, and what a number of one is in another."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from calculator.front.engine.converter.factors import FACTORS
from calculator.front.engine.number import WORK, ZERO

CATEGORIES: Final = tuple(FACTORS)
# What can be below nothing.
SIGNED: Final = frozenset({"temperature"})
_FIRST_PAIRS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "length": ("centimetre", "inch"),
        "mass": ("kilogram", "pound"),
        "volume": ("millilitre", "us_cup"),
        "temperature": ("celsius", "fahrenheit"),
        "area": ("square_metre", "square_foot"),
        "speed": ("kilometre_per_hour", "mile_per_hour"),
        "data": ("megabyte", "gigabyte"),
        "time": ("hour", "minute"),
        "energy": ("kilojoule", "kilocalorie"),
        "pressure": ("kilopascal", "pound_per_square_inch"),
    },
)


def units_of(category: str) -> tuple[str, ...]:
    """The ids of the units of `category`, in the order of a list."""
    return tuple(FACTORS[category])


def first_pair(category: str) -> tuple[str, str]:
    """The two units that `category` begins with."""
    return _FIRST_PAIRS[category]


def converted(category: str, value: Decimal, source: str, target: str) -> Decimal:
    """`value` of the unit `source` in the unit `target`: exact, then cut to 100 digits."""
    worth, start = _scale(category, source)
    other_worth, other_start = _scale(category, target)
    exact = (Fraction(value) * worth + start - other_start) / other_worth
    return WORK.divide(Decimal(exact.numerator), Decimal(exact.denominator)) if exact else ZERO


def _scale(category: str, unit: str) -> tuple[Fraction, Fraction]:
    top, bottom, start_top, start_bottom = FACTORS[category][unit]
    return Fraction(top, bottom), Fraction(start_top, start_bottom)
