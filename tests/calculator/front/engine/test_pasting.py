"""What may be pasted, by the rules of Windows Standard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.front.engine.machine import START
from calculator.front.engine.number import Error
from calculator.front.engine.pasting import pasted
from tests.calculator.front.engine.strokes import after


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("123", "123"),
        ("+123", "123"),
        ("-.123", "-0.123"),
        ("1,234", "1234"),
        ("1 2 3", "123"),
        ("123+-234", "-234"),
        ("123*4*-3", "-3"),
        ("123*4*-3=", "-1476"),
        ("2+2=", "4"),
        ('1"2', "12"),
        ("1.2e23", "1.2e+23"),
        ("-5E-3", "-0.005"),
        ("1e3+1=", "1001"),
        ("$5", "5"),
        ("£5", "5"),
        ("12\n", "12"),
        ("6×7=", "42"),
        ("1234567891234567", "1234567891234567"),
        ("0.1234567891234567", "0.1234567891234567"),
    ],
)
def test_numbers_and_sums_are_taken(text: str, number: str) -> None:
    state = pasted(START, text)
    assert (state.error, state.number) == (None, number)


@pytest.mark.parametrize(
    "text",
    [
        "(123)+(456)",
        "abc",
        "12345678912345678",
        "2+2==",
        "2%2",
        "10^2",
        "SIN(2)",
        "",
        "1\0",
        "\u0661\u0662",
        "1" * 1_000_000,
        "\U0001f600",
    ],
)
def test_anything_else_is_invalid(text: str) -> None:
    assert pasted(START, text).error is Error.INVALID


def test_signs_follow_the_language() -> None:
    assert pasted(START, "1.234,50", ",", ".").number == "1234.50"
    assert pasted(START, "1\u202f234,50", ",", "\u00a0").number == "1234.50"


def test_it_goes_on_from_what_is_there() -> None:
    assert pasted(after("2 +"), "3=").number == "5"
    assert pasted(after("2 + 7"), "3=").number == "5"
    assert pasted(after("1 / 0 ="), "1e3").number == "1000"


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    state = pasted(START, text)
    assert state.error is not None or state.number
