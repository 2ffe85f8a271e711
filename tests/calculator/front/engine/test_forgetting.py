"""What leaves the calculator with an entry, and what stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.front.engine.forgetting import without
from calculator.front.engine.history import MAX_ROWS, is_near
from calculator.front.engine.machine import in_mode
from calculator.front.engine.mode import Mode
from tests.calculator.front.engine.strokes import SCIENTIFIC, after

CODE = "73*58+4419"
DIGITS = "48159926"


def expressions(keys: str, entry: str) -> list[str]:
    return [row.expression for row in without(after(keys), entry).history]


@pytest.mark.parametrize(
    "keys",
    [
        f"{CODE} =",
        f"{CODE} = =",
        f"{CODE} = + 1 =",
        "73*58+ C",
        "73*59+ C",
        "73*58+4418 =",
        "73*58+441 =",
    ],
)
def test_rows_of_a_sum_leave(keys: str) -> None:
    assert expressions(f"2 + 2 = {keys} C 9 - 1 =", CODE) == ["2 + 2=", "9 - 1="]


@pytest.mark.parametrize(
    "keys", [f"{DIGITS} =", f"{DIGITS} = =", f"{DIGITS} = * 2 =", f"{DIGITS[:-1]} =", f"{DIGITS} + 3 = {DIGITS} ="]
)
def test_rows_of_digits_leave(keys: str) -> None:
    assert expressions(f"2 + 2 = C {keys} C 9 - 1 =", DIGITS) == ["2 + 2=", "9 - 1="]


def test_a_bare_number_after_a_sum_leaves_with_its_row() -> None:
    assert expressions(f"2 + 3 = {DIGITS} =", DIGITS) == ["2 + 3="]


def test_memory_and_state_forget_too() -> None:
    state = without(after(f"5 MS {DIGITS} MS C {DIGITS}"), DIGITS)
    assert [str(number) for number in state.memory] == ["5"]
    assert (state.number, state.entry) == ("0", "")


@pytest.mark.parametrize(
    "keys",
    [
        f"{CODE} =",
        f"{CODE} = + 1 =",
        f"{CODE} = sin",
        f"( {CODE} ) * 2 =",
        f"{CODE} + 100 =",
        f"100 + ( {CODE} ) =",
        "73*58+4418 =",
        "73*58+441 =",
    ],
)
def test_rows_of_scientific_leave_too(keys: str) -> None:
    state = without(after(f"2 + 2 = C {keys} C 9 - 1 =", SCIENTIFIC), CODE)
    assert [row.expression for row in state.history] == ["2 + 2=", "9 - 1="]


def test_rows_of_the_other_mode_leave_too() -> None:
    state = in_mode(after(f"{CODE} = C 9 - 1 =", SCIENTIFIC), Mode.STANDARD)
    state = without(after(f"{DIGITS} = C 2 + 2 =", state), CODE)
    assert [row.expression for row in state.history] == [f"{DIGITS}=", "2 + 2="]
    assert [row.expression for row in in_mode(state, Mode.SCIENTIFIC).history] == ["9 - 1="]


@pytest.mark.parametrize("keys", [f"{DIGITS} + ( 2", f"( {DIGITS}", f"2 + {DIGITS} *", f"{DIGITS} ^ 2 * ( 3 + ( 4"])
def test_what_waits_or_is_outside_a_bracket_is_forgotten(keys: str) -> None:
    state = without(after(keys, SCIENTIFIC), DIGITS)
    assert (state.number, state.line.shown, state.brackets, state.waiting) == ("0", "", (), ())
    assert state.mode is Mode.SCIENTIFIC


def test_steps_of_another_sum_keep_their_own_entry() -> None:
    rows = after("1 + 2 + C 7 + 8 - 2 =").history
    assert [row.entry for row in rows] == ["1+2+", "7+8-2", "7+8-2"]


def test_other_work_stays() -> None:
    state = after("12.49 + 3.79 = 5 MS 6 + 7")
    assert without(state, CODE) == state


@given(st.text("0123456789+-*/.", min_size=8, max_size=25), st.data())
def test_two_edits_are_near(entry: str, data: st.DataObject) -> None:
    text = entry
    for _ in range(data.draw(st.integers(0, 2))):
        at = data.draw(st.integers(0, len(text) - 1))
        text = data.draw(st.sampled_from([text[:at] + text[at + 1 :], text[:at] + "7" + text[at:], text]))
    assert is_near(text, entry)
    assert not is_near(entry + "123", entry)


def test_history_is_bounded() -> None:
    assert len(after("1 + " + "= " * (MAX_ROWS + 5)).history) == MAX_ROWS
