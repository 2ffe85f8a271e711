"""Sums against an independent evaluation, and the promise that every key answers at once."""

import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.front.engine.display import copied_text, display_text, expression_text, localised
from calculator.front.engine.keys import Key, keys_of
from calculator.front.engine.machine import START, press, restored
from calculator.front.engine.number import plain
from tests.calculator.front.engine.strokes import after, pressed

NUMBERS = st.from_regex(r"[1-9][0-9]{0,7}(\.[0-9]{1,5})?", fullmatch=True)


def evaluated(first: str, rest: list[tuple[str, str]]) -> Fraction:
    value = Fraction(first)
    for operator, text in rest:
        number = Fraction(text)
        if operator == "+":
            value += number
        elif operator == "-":
            value -= number
        elif operator == "*":
            value *= number
        else:
            value /= number
    return value


@given(first=NUMBERS, rest=st.lists(st.tuples(st.sampled_from("+-*/"), NUMBERS), min_size=1, max_size=6))
def test_chains_agree_with_exact_fractions(first: str, rest: list[tuple[str, str]]) -> None:
    state = pressed(keys_of(first + "".join(operator + number for operator, number in rest)))
    state = press(state, Key.EQUALS)
    exact = evaluated(first, rest)
    assert abs(Fraction(state.current) - exact) <= abs(exact) * Fraction(1, 10**60) + Fraction(1, 10**80)
    shown = Fraction(Decimal(state.number))
    assert abs(shown - exact) <= max(abs(exact) * Fraction(6, 10**16), Fraction(5, 10**17))


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_shown_numbers_fit_and_read_back(value: Decimal) -> None:
    text = plain(value)
    digits = text.partition("e")[0].replace(".", "").replace("-", "").lstrip("0")
    assert len(digits) <= 16
    assert plain(Decimal(text)) == text


@given(st.lists(st.sampled_from(list(Key)), max_size=60))
def test_every_key_answers_in_every_state(keys: list[Key]) -> None:
    state = START
    for key in keys:
        state = press(state, key)
        assert display_text(state)
        assert isinstance(expression_text(state), str)
        assert state.error is not None or abs(state.value.adjusted()) <= 9999 or not state.value


def test_silly_input_is_quick() -> None:
    keys = [*keys_of("9999999999999999"), *[Key.SQUARE] * 40, *keys_of(".1"), *[Key.SQUARE] * 40]
    keys += [Key.ONE, Key.ADD, *[Key.EQUALS] * 2000]
    started = time.process_time()
    state = pressed(keys)
    assert (time.process_time() - started) / len(keys) < 0.001
    assert state.number == "2001"


def test_the_line_stays_short() -> None:
    state = pressed([Key.ONE, *[Key.SQUARE] * 3000])
    assert state.number == "1"
    assert len(state.line.shown) < 500


@pytest.mark.parametrize(
    ("number", "decimal_sign", "group_sign", "text"),
    [
        ("1234567.5", ",", ".", "1.234.567,5"),
        ("1234567.5", ",", "\u00a0", "1\u00a0234\u00a0567,5"),
        ("-123", ".", ",", "-123"),
        ("-1234", ".", ",", "-1,234"),
        ("12.", ".", ",", "12."),
        ("1.5e-8", ",", ".", "1,5e-8"),
        ("1234", ".", "", "1234"),
    ],
)
def test_signs_follow_the_language(number: str, decimal_sign: str, group_sign: str, text: str) -> None:
    assert localised(number, decimal_sign, group_sign) == text


def test_copies_are_ungrouped() -> None:
    assert copied_text(after("1234567.5"), ",") == "1234567,5"
    assert copied_text(after("1 / 0 =")) == ""


def test_a_row_comes_back_with_its_result() -> None:
    state = after("20 / 8 = C")
    state = restored(state, state.history[0])
    assert (state.number, state.line.shown, state.entry) == ("2.5", "20 ÷ 8=", "")
    assert after("* 4 =", state).number == "10"
    assert after("* 4", state).entry == ""


def test_unknown_keys_are_refused() -> None:
    with pytest.raises(ValueError, match="no key types"):
        keys_of("12=")
