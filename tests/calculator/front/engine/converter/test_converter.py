"""Keys and pastes in the converter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.front.engine.converter.converter import (
    converter_of,
    pasted,
    press,
    source_text,
    swapped,
    target_text,
    with_units,
)
from calculator.front.engine.converter.units import CATEGORIES
from calculator.front.engine.keys import Key
from tests.calculator.front.engine.strokes import strokes


@pytest.mark.parametrize(
    ("category", "keys", "shown", "result"),
    [
        ("length", "", "0", "0"),
        ("length", "2.54", "2.54", "1"),
        ("length", "1234567", "1,234,567", "486,050"),
        ("length", "12 BS", "1", "0.3937007874015748"),
        ("length", "12 CE 5", "5", "1.968503937007874"),
        ("length", "12 C 5", "5", "1.968503937007874"),
        ("length", "12 neg", "12", "4.724409448818898"),
        ("length", "12 + sqr exp = MS", "12", "4.724409448818898"),
        ("temperature", "40 neg", "-40", "-40"),
        ("temperature", "neg", "0", "32"),
        ("length", "12345678901234567", "1,234,567,890,123,456", "486,050,350,442,305.5"),
    ],
)
def test_keys(category: str, keys: str, shown: str, result: str) -> None:
    state = converter_of(category)
    for key in strokes(keys):
        state = press(state, key)
    assert source_text(state) == shown
    assert target_text(state) == result


def test_signs_follow_the_language() -> None:
    state = pasted(converter_of("length"), "1.234,5", ",", ".")
    assert (source_text(state, ",", "."), target_text(state, ",", ".")) == ("1.234,5", "486,0236220472441")


def test_the_other_way_round() -> None:
    state = swapped(press(converter_of("length"), Key.ONE))
    assert (state.source, state.target, target_text(state)) == ("inch", "centimetre", "2.54")
    assert target_text(with_units(state, "mile", "kilometre")) == "1.609344"


@pytest.mark.parametrize("text", ["", "abc", "1+1", "1e5", "12345678901234567", "1" * 1_000_000, "\0", "--1"])
def test_what_is_no_number_is_not_pasted(text: str) -> None:
    state = press(converter_of("mass"), Key.SEVEN)
    assert pasted(state, text) == state


@given(st.sampled_from(CATEGORIES), st.lists(st.sampled_from(list(Key)), max_size=40))
def test_every_key_answers(category: str, keys: list[Key]) -> None:
    state = converter_of(category)
    for key in keys:
        state = press(state, key)
    assert source_text(state)
    assert target_text(state)
