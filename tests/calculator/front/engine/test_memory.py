"""The list of numbers that are kept: the keys work on the newest, a list on each."""

import pytest

from calculator.front.engine.keys import Key
from calculator.front.engine.machine import START, press
from calculator.front.engine.memory import MAX_NUMBERS, added_to, recalled, removed, subtracted_from
from calculator.front.engine.number import Error, plain
from calculator.front.engine.state import State
from tests.calculator.front.engine.strokes import SCIENTIFIC, after


def kept(state: State) -> list[str]:
    return [plain(number) for number in state.memory]


@pytest.mark.parametrize("start", [START, SCIENTIFIC], ids=["standard", "scientific"])
@pytest.mark.parametrize(
    ("keys", "numbers"),
    [
        ("1 MS 2 MS 3 MS", ["3", "2", "1"]),
        ("5 M+", ["5"]),
        ("5 M-", ["-5"]),
        ("1 MS 2 MS 5 M+", ["7", "1"]),
        ("1 MS 2 MS 5 M-", ["-3", "1"]),
        ("1 MS 2 MS MC", []),
        ("MC", []),
        ("MR", []),
        ("1 / 3 = MS C MR * 3 = M+", ["1.333333333333333"]),
        ("5 MS C 9 + 1 =", ["5"]),
    ],
)
def test_keys(keys: str, numbers: list[str], start: State) -> None:
    assert kept(after(keys, start)) == numbers


def test_each_number_of_the_list() -> None:
    state = after("1 MS 2 MS 3 MS 10")
    assert kept(added_to(state, 1)) == ["3", "12", "1"]
    assert kept(subtracted_from(state, 2)) == ["3", "2", "-9"]
    assert kept(removed(state, 0)) == ["2", "1"]
    assert kept(added_to(after("7"), 0)) == ["7"]


def test_a_recalled_number_is_an_operand() -> None:
    state = recalled(after("1 MS 2 MS 3 MS 10 +"), 2)
    assert state.number == "1"
    assert press(state, Key.EQUALS).number == "11"
    assert recalled(after("1 MS 2 MS 9"), 1).entry == ""


def test_what_is_pressed_next_goes_on_as_after_the_keys() -> None:
    assert after("5", added_to(after("1 MS 2 MS 7"), 1)).number == "5"
    assert after("=", added_to(after("1 MS 5 +"), 0)).number == "10"


def test_a_hundred_are_kept() -> None:
    state = after("7 MS 8" + " MS" * MAX_NUMBERS)
    assert kept(state) == ["8"] * MAX_NUMBERS


def test_too_long_a_sum_is_an_error_and_keeps_the_number() -> None:
    state = after("1 exp 9999 MS")
    state = after("9 exp 9999 M+", after("9 exp 9999 M+", state))
    assert state.error is Error.OVERFLOW
    assert len(state.memory) == 1
