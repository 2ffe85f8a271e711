"""From Standard to Scientific and back."""

import pytest

from calculator.front.engine.angle import Angle
from calculator.front.engine.display import display_text, expression_text
from calculator.front.engine.forgetting import without
from calculator.front.engine.keys import SCIENTIFIC_ONLY, Key, keys_of
from calculator.front.engine.machine import in_mode, press, restored, shown_in_use
from calculator.front.engine.mode import Mode
from calculator.front.engine.state import without_history
from tests.calculator.front.engine.strokes import SCIENTIFIC, after


def test_each_mode_keeps_its_rows_and_both_share_the_memory() -> None:
    standard = after("1 + 2 = 7 MS 5 +")
    scientific = after("2 ^ 3 =", in_mode(standard, Mode.SCIENTIFIC))
    back = in_mode(scientific, Mode.STANDARD)
    assert [row.expression for row in scientific.history] == ["2 ^ 3="]
    assert [row.expression for row in back.history] == ["1 + 2="]
    assert (back.memory, scientific.memory) == (standard.memory, standard.memory)
    assert (display_text(back), expression_text(back), back.entry) == ("0", "", "")


def test_the_same_mode_changes_nothing() -> None:
    state = after("2 + ( 3", SCIENTIFIC)
    assert in_mode(state, Mode.SCIENTIFIC) == state


def test_clearing_the_rows_clears_those_of_the_mode() -> None:
    state = in_mode(after("1 + 2 ="), Mode.SCIENTIFIC)
    state = without_history(after("2 ^ 3 =", state))
    assert state.history == ()
    assert len(in_mode(state, Mode.STANDARD).history) == 1


def test_the_angle_unit_stays_and_the_form_does_not() -> None:
    state = in_mode(after("rad fe", SCIENTIFIC), Mode.STANDARD)
    assert after("1 / 8 =", state).number == "0.125"
    assert in_mode(state, Mode.SCIENTIFIC).angle is Angle.RADIANS


@pytest.mark.parametrize("key", sorted(SCIENTIFIC_ONLY))
def test_standard_does_not_know_the_keys_of_scientific(key: Key) -> None:
    state = after("2 + 3")
    assert press(state, key) == state


@pytest.mark.parametrize("keys", ["C", "CE", "1 / 0 = C", "=", "2 ^ 3 ="])
def test_settings_outlive_what_is_cleared(keys: str) -> None:
    state = after(f"rad fe {keys}", SCIENTIFIC)
    assert (state.mode, state.angle, state.has_exponents) == (Mode.SCIENTIFIC, Angle.RADIANS, True)


def test_a_calculation_in_use_is_shown_in_the_mode_that_was_on() -> None:
    state = shown_in_use(after("2 ^ ( 3 + 1", SCIENTIFIC), keys_of("12.49+3.79"))
    assert (state.mode, display_text(state), expression_text(state)) == (Mode.SCIENTIFIC, "16.28", "12.49 + 3.79=")
    assert (state.brackets, state.waiting) == ((), ())
    assert after("( 1 + 1 ) * 3 =", state).number == "6"


def test_a_row_of_scientific_comes_back_with_all_its_digits() -> None:
    state = after("1 / 3 = C", SCIENTIFIC)
    state = restored(state, state.history[0])
    assert state.number == "0." + "3" * 32
    assert after("* 3 =", state).number == "1"


def test_forgetting_stays_in_the_mode() -> None:
    assert without(after("12345678", SCIENTIFIC), "12345678") == SCIENTIFIC


def test_a_fraction_behind_a_share_is_only_taken_by_a_tighter_operator() -> None:
    assert after("0.02 - 30 % / 15 % =", SCIENTIFIC).number == "-1.98"
    assert after("200 + 10 % - 5 =", SCIENTIFIC).number == "215"
    assert after("200 + 10 % * 3 =", SCIENTIFIC).number == "200.3"
    assert after("200 + 10 % sqr * 3 =", SCIENTIFIC).number == "1400"
