"""Conversions, by known examples and by the laws they obey."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.front.engine.converter.units import CATEGORIES, converted, first_pair, units_of
from calculator.front.engine.number import plain


@pytest.mark.parametrize(
    ("category", "value", "source", "target", "result"),
    [
        ("length", "1", "inch", "centimetre", "2.54"),
        ("length", "1", "mile", "metre", "1609.344"),
        ("length", "5", "foot", "yard", "1.666666666666667"),
        ("length", "1", "nautical_mile", "kilometre", "1.852"),
        ("mass", "1", "pound", "gram", "453.59237"),
        ("mass", "1", "stone", "pound", "14"),
        ("mass", "1", "long_ton", "pound", "2240"),
        ("mass", "1", "short_ton", "pound", "2000"),
        ("mass", "1", "tonne", "kilogram", "1000"),
        ("mass", "1", "carat", "milligram", "200"),
        ("volume", "1", "us_cup", "millilitre", "236.5882365"),
        ("volume", "1", "metric_cup", "millilitre", "250"),
        ("volume", "1", "imperial_cup", "millilitre", "284.130625"),
        ("volume", "1", "us_gallon", "cubic_inch", "231"),
        ("volume", "1", "imperial_gallon", "litre", "4.54609"),
        ("volume", "1", "us_tablespoon", "us_teaspoon", "3"),
        ("volume", "1", "imperial_tablespoon", "millilitre", "17.7581640625"),
        ("temperature", "100", "celsius", "fahrenheit", "212"),
        ("temperature", "-40", "fahrenheit", "celsius", "-40"),
        ("temperature", "0", "celsius", "kelvin", "273.15"),
        ("temperature", "98.6", "fahrenheit", "celsius", "37"),
        ("area", "1", "acre", "square_metre", "4046.8564224"),
        ("area", "1", "square_mile", "acre", "640"),
        ("area", "1", "hectare", "square_metre", "10000"),
        ("speed", "1", "knot", "kilometre_per_hour", "1.852"),
        ("speed", "60", "mile_per_hour", "foot_per_second", "88"),
        ("data", "1", "gibibyte", "mebibyte", "1024"),
        ("data", "1", "gigabyte", "megabit", "8000"),
        ("time", "1", "week", "hour", "168"),
        ("time", "1", "year", "day", "365.25"),
        ("energy", "1", "kilocalorie", "kilojoule", "4.184"),
        ("energy", "1", "kilowatt_hour", "joule", "3600000"),
        ("energy", "1", "british_thermal_unit", "joule", "1055.056"),
        ("pressure", "1", "atmosphere", "hectopascal", "1013.25"),
        ("pressure", "1", "bar", "kilopascal", "100"),
        ("pressure", "1", "pound_per_square_inch", "pascal", "6894.757293168361"),
    ],
)
def test_known_conversions(category: str, value: str, source: str, target: str, result: str) -> None:
    assert plain(converted(category, Decimal(value), source, target)) == result


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4)


@given(number=NUMBERS, data=st.data())
def test_there_and_back_is_the_same(number: Decimal, data: st.DataObject) -> None:
    category = data.draw(st.sampled_from(CATEGORIES))
    source, target = (data.draw(st.sampled_from(units_of(category))) for _ in range(2))
    there = converted(category, number, source, target)
    assert plain(converted(category, there, target, source)) == plain(number)


@pytest.mark.parametrize("category", CATEGORIES)
def test_each_category_begins_with_two_of_its_units(category: str) -> None:
    source, target = first_pair(category)
    assert source != target
    assert {source, target} <= set(units_of(category))
