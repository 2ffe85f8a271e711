"""What may be pasted, by the rules of Windows Standard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.front.engine.machine import START
from calculator.front.engine.number import Error
from calculator.front.engine.pasting import pasted
from calculator.front.engine.state import State
from tests.calculator.front.engine.strokes import SCIENTIFIC, after


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
        ("-5E-3", "-5e-3"),
        ("-5E-3=", "-0.005"),
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
    assert pasted(after("1 / 0 ="), "1e3").number == "1e+3"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("123", "123"),
        ("12345e+023", "12345e+23"),
        ("1.1111111111111111111111111111111e+1142", "1.1111111111111111111111111111111e+1142"),
        ("12345678912345678123456789012345", "12345678912345678123456789012345"),
        ("(123)+(456)=", "579"),
        ("-(43)", "-43"),
        ("+(41213)", "41213"),
        ("-(432+3232)", "-3664"),
        ("-(+(-3213)+(-2312))", "5525"),
        ("-(-(432+3232))", "3664"),
        ("12^2=", "144"),
        ("-12^2=", "144"),
        ("61%9=", "7"),
        ("6/2(1+2)=", "9"),
        ("(2)3=", "6"),
        ("(2+3*4=", "14"),
        ("12)", "12"),
    ],
)
def test_scientific_takes_brackets_powers_and_remainders(text: str, number: str) -> None:
    state = pasted(SCIENTIFIC, text)
    assert (state.error, state.number) == (None, number)


@pytest.mark.parametrize(
    "text", ["abc", "SIN(2)", "2+2==", "2=+2", "e+234", "1" * 33, "1.1e+10001", "()", "(" * 26 + "1", "(" * 10_000]
)
def test_anything_else_is_invalid_in_scientific(text: str) -> None:
    assert pasted(SCIENTIFIC, text).error is Error.INVALID


def test_the_longest_that_is_taken() -> None:
    assert pasted(START, "-1234567" * 64).error is None
    assert pasted(START, "-1234567" * 64 + "1").error is Error.INVALID
    assert pasted(START, "1" + "+1" * 99 + "=").number == "100"
    assert pasted(START, "1" + "+1" * 100 + "=").error is Error.INVALID


def test_an_error_ends_it() -> None:
    assert pasted(START, "1/0+5").error is Error.DIVIDE_BY_ZERO


@given(text=st.text("0123456789.+-*/^%()e= ") | st.text(), start=st.sampled_from([START, SCIENTIFIC]))
def test_no_text_is_too_odd(text: str, start: State) -> None:
    state = pasted(start, text)
    assert state.error is not None or state.number
