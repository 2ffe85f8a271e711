"""What operators give, and which binds tighter."""

from decimal import Decimal
from fractions import Fraction

import mpmath
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.front.engine.keys import OPERATORS, SCIENTIFIC_OPERATORS, Key
from calculator.front.engine.number import WORK, Error
from calculator.front.engine.operations import apply, rank

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15)


@pytest.mark.parametrize(
    ("left", "operator", "right", "answer"),
    [
        ("0.1", Key.ADD, "0.2", "0.3"), ("1e50", Key.ADD, "1e-49", "1" + "0" * 50 + "." + "0" * 48 + "1"),
        ("-7", Key.MODULO, "5", "3"), ("21", Key.MODULO, "-9", "-6"), ("7", Key.MODULO, "0", "7"),
        ("5.5", Key.MODULO, "2", "1.5"), ("1e9999", Key.MODULO, "7", str(pow(10, 9999, 7))),
        ("6", Key.MODULO, "3", "0"),
        ("-1", Key.MODULO, "7", "6"), ("3", Key.MODULO, "-2", "-1"), ("0", Key.POWER, "0", "1"),
        ("0", Key.POWER, "2", "0"),
        ("2", Key.POWER, "64", "18446744073709551616"), ("-8", Key.POWER, "2", "64"), ("-2", Key.POWER, "-3", "-0.125"),
        ("-32", Key.POWER, "0.2", "-2"), ("-1", Key.POWER, "1e30", "1"), ("-1", Key.POWER, "1000000000000001", "-1"),
        ("1", Key.POWER, "1e9999", "1"), ("27", Key.Y_ROOT, "3", "3"), ("-27", Key.Y_ROOT, "3", "-3"),
        ("16", Key.Y_ROOT, "-2", "0.25"), ("0", Key.Y_ROOT, "3", "0"), ("8", Key.LOG_BASE, "2", "3"),
        ("1", Key.LOG_BASE, "7", "0"), ("0.125", Key.LOG_BASE, "2", "-3"),
    ],
)  # fmt: skip
def test_known_answers(left: str, operator: Key, right: str, answer: str) -> None:
    assert apply(operator, Decimal(left), Decimal(right)) == Decimal(answer)


@pytest.mark.parametrize(
    ("left", "operator", "right", "error"),
    [
        ("1", Key.DIVIDE, "0", Error.DIVIDE_BY_ZERO), ("0", Key.DIVIDE, "0", Error.UNDEFINED),
        ("0", Key.POWER, "-1", Error.INVALID), ("-4", Key.POWER, "0.5", Error.INVALID),
        ("2", Key.POWER, "1e9", Error.OVERFLOW),
        ("2", Key.POWER, "-1e9", Error.OVERFLOW), ("1e9999", Key.POWER, "1e9999", Error.OVERFLOW),
        ("-2", Key.POWER, "1e9999", Error.OVERFLOW), ("2", Key.Y_ROOT, "0", Error.DIVIDE_BY_ZERO),
        ("-4", Key.Y_ROOT, "2", Error.INVALID), ("0", Key.Y_ROOT, "-2", Error.INVALID),
        ("2", Key.Y_ROOT, "1e-9", Error.OVERFLOW),
        ("8", Key.LOG_BASE, "1", Error.DIVIDE_BY_ZERO), ("1", Key.LOG_BASE, "1", Error.UNDEFINED),
        ("0", Key.LOG_BASE, "2", Error.INVALID), ("8", Key.LOG_BASE, "-2", Error.INVALID),
        ("1e9999", Key.MULTIPLY, "10", Error.OVERFLOW), ("1e-9999", Key.DIVIDE, "10", Error.OVERFLOW),
    ],
)  # fmt: skip
def test_where_there_is_no_answer(left: str, operator: Key, right: str, error: Error) -> None:
    assert apply(operator, Decimal(left), Decimal(right)) is error


@given(left=NUMBERS, right=NUMBERS)
def test_a_difference_keeps_every_digit(left: Decimal, right: Decimal) -> None:
    exact = Fraction(left) - Fraction(right)
    answer = apply(Key.SUBTRACT, left, right)
    assert not isinstance(answer, Error)
    assert abs(Fraction(answer) - exact) <= max(abs(Fraction(left)), abs(Fraction(right))) / Fraction(10) ** 89


@given(left=NUMBERS, right=NUMBERS.filter(lambda number: abs(number) > Decimal("1e-9")))
def test_what_mod_leaves_is_what_floored_division_leaves(left: Decimal, right: Decimal) -> None:
    answer = apply(Key.MODULO, left, right)
    assert not isinstance(answer, Error)
    exact = Fraction(left) % Fraction(right)
    assert abs(Fraction(answer) - exact) <= abs(exact) / Fraction(10) ** 60


@given(base=st.integers(2, 99), top=st.integers(-40, 40), bottom=st.integers(1, 60))
def test_powers_by_fractions_agree_with_mpmath(base: int, top: int, bottom: int) -> None:
    answer = apply(Key.POWER, Decimal(base), WORK.divide(Decimal(top), Decimal(bottom)))
    with mpmath.workdps(120):
        known = mpmath.power(base, mpmath.mpf(top) / bottom)
        assert abs(mpmath.mpf(str(answer)) - known) <= known * mpmath.mpf(10) ** -97


def test_powers_bind_tighter_than_products_and_these_than_sums() -> None:
    assert sorted(OPERATORS | SCIENTIFIC_OPERATORS, key=lambda key: (rank(key), key)) == [
        Key.ADD, Key.SUBTRACT, Key.MULTIPLY, Key.DIVIDE, Key.MODULO, Key.LOG_BASE, Key.POWER, Key.Y_ROOT,
    ]  # fmt: skip
    assert rank(None) < rank(Key.ADD)
