"""Writes the factors of the converter, from the units library pint, into a module of the calculator.

    python3 -m tools.unit_factors

pint knows more than a thousand units, at half a second a start; the calculator needs some hundred numbers. What a unit
is, is written here in pint's language; what it is worth comes from pint, as an exact fraction.
"""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import pint

MODULE: Final = Path(__file__).parents[1] / "src/calculator/front/engine/converter/factors.py"

# Categories and units in the order in which a list shows them: small to large, the metric ones first.
UNITS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "length": {
            "nanometre": "nanometer",
            "micrometre": "micrometer",
            "millimetre": "millimeter",
            "centimetre": "centimeter",
            "metre": "meter",
            "kilometre": "kilometer",
            "inch": "inch",
            "foot": "foot",
            "yard": "yard",
            "mile": "mile",
            "nautical_mile": "nautical_mile",
        },
        "mass": {
            "carat": "carat",
            "milligram": "milligram",
            "gram": "gram",
            "kilogram": "kilogram",
            "tonne": "metric_ton",
            "ounce": "ounce",
            "pound": "pound",
            "stone": "stone",
            "short_ton": "short_ton",
            "long_ton": "long_ton",
        },
        "volume": {
            "millilitre": "milliliter",
            "centilitre": "centiliter",
            "decilitre": "deciliter",
            "litre": "liter",
            "cubic_centimetre": "centimeter ** 3",
            "cubic_metre": "meter ** 3",
            "metric_teaspoon": "5 * milliliter",
            "metric_tablespoon": "15 * milliliter",
            "metric_cup": "250 * milliliter",
            "us_teaspoon": "teaspoon",
            "us_tablespoon": "tablespoon",
            "us_fluid_ounce": "fluid_ounce",
            "us_cup": "cup",
            "us_pint": "pint",
            "us_quart": "quart",
            "us_gallon": "gallon",
            "imperial_teaspoon": "imperial_gill / 24",
            "imperial_tablespoon": "imperial_gill / 8",
            "imperial_fluid_ounce": "imperial_fluid_ounce",
            "imperial_cup": "imperial_cup",
            "imperial_pint": "imperial_pint",
            "imperial_quart": "imperial_quart",
            "imperial_gallon": "imperial_gallon",
            "cubic_inch": "inch ** 3",
            "cubic_foot": "foot ** 3",
            "cubic_yard": "yard ** 3",
        },
        "temperature": {
            "celsius": "degC",
            "fahrenheit": "degF",
            "kelvin": "kelvin",
        },
        "area": {
            "square_millimetre": "millimeter ** 2",
            "square_centimetre": "centimeter ** 2",
            "square_metre": "meter ** 2",
            "hectare": "hectare",
            "square_kilometre": "kilometer ** 2",
            "square_inch": "inch ** 2",
            "square_foot": "foot ** 2",
            "square_yard": "yard ** 2",
            # pint's acre is that of the United States survey, which ended in 2022.
            "acre": "4840 * yard ** 2",
            "square_mile": "mile ** 2",
        },
        "speed": {
            "centimetre_per_second": "centimeter / second",
            "metre_per_second": "meter / second",
            "kilometre_per_hour": "kilometer / hour",
            "foot_per_second": "foot / second",
            "mile_per_hour": "mile / hour",
            "knot": "knot",
        },
        "data": {
            "bit": "bit",
            "byte": "byte",
            "kilobit": "kilobit",
            "kibibit": "kibibit",
            "kilobyte": "kilobyte",
            "kibibyte": "kibibyte",
            "megabit": "megabit",
            "mebibit": "mebibit",
            "megabyte": "megabyte",
            "mebibyte": "mebibyte",
            "gigabit": "gigabit",
            "gibibit": "gibibit",
            "gigabyte": "gigabyte",
            "gibibyte": "gibibyte",
            "terabit": "terabit",
            "tebibit": "tebibit",
            "terabyte": "terabyte",
            "tebibyte": "tebibyte",
        },
        "time": {
            "microsecond": "microsecond",
            "millisecond": "millisecond",
            "second": "second",
            "minute": "minute",
            "hour": "hour",
            "day": "day",
            "week": "week",
            "year": "julian_year",
        },
        "energy": {
            "joule": "joule",
            "kilojoule": "kilojoule",
            "calorie": "calorie",
            "kilocalorie": "kilocalorie",
            "watt_hour": "watt_hour",
            "kilowatt_hour": "kilowatt_hour",
            "british_thermal_unit": "british_thermal_unit",
            "foot_pound": "foot_pound",
            "electronvolt": "electron_volt",
        },
        "pressure": {
            "pascal": "pascal",
            "hectopascal": "hectopascal",
            "kilopascal": "kilopascal",
            "bar": "bar",
            "atmosphere": "standard_atmosphere",
            "millimetre_of_mercury": "millimeter_Hg",
            "inch_of_mercury": "inch_Hg",
            "pound_per_square_inch": "pound_force_per_square_inch",
        },
    },
)


def factor(registry: pint.UnitRegistry[Any], expression: str) -> tuple[Fraction, Fraction]:
    """What one and what none of a unit is worth in the basic unit of its kind, exactly."""
    if expression.startswith("deg"):
        one, none = (Fraction(registry.Quantity(Fraction(many), expression).to("kelvin").magnitude) for many in (1, 0))
        return one - none, none
    return Fraction(registry.parse_expression(expression).to_base_units().magnitude), Fraction(0)


def written() -> str:
    """The text of the module."""
    registry: pint.UnitRegistry[Any] = pint.UnitRegistry(non_int_type=Fraction)
    lines = [
        '"""What each unit of the converter is worth. Written by tools/unit_factors.py: change that, not this."""',
        "",
        "from collections.abc import Mapping",
        "from types import MappingProxyType",
        "from typing import Final",
        "",
        "# Category, unit: what one is worth in the basic unit of its kind, as numerator and denominator; and the same",
        "# of what none is worth, where a scale does not begin at nothing.",
        "FACTORS: Final[Mapping[str, Mapping[str, tuple[int, int, int, int]]]] = MappingProxyType(",
        "    {",
    ]
    for category, units in UNITS.items():
        lines.append(f'        "{category}": {{')
        for unit, expression in units.items():
            worth, start = factor(registry, expression)
            numbers = (worth.numerator, worth.denominator, start.numerator, start.denominator)
            lines.append(f'            "{unit}": {numbers},')
        lines.append("        },")
    return "\n".join([*lines, "    },", ")", ""])


if __name__ == "__main__":
    MODULE.write_text(written(), encoding="utf-8")
