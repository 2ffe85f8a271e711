"""What is drawn for one installation, and that the calculator sees it as it was drawn."""

from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.codes import refusal
from calculator.back.notebook.shown_entry import shown_entry
from calculator.back.notebook.weak_codes import is_one_edit_away
from calculator.front.engine.keys import Key, keys_of
from calculator.front.engine.machine import START, press
from setup.draft import drawn_draft

SEEDS = st.integers(min_value=0, max_value=2**64)


def entered(entry: str) -> str:
    """What the calculator makes of the keys of `entry` and "="."""
    state = START
    for key in (*keys_of(entry), Key.EQUALS):
        state = press(state, key)
    return state.entered


@given(SEEDS)
def test_everything_drawn_reaches_the_calculator_as_drawn(seed: int) -> None:
    draft = drawn_draft("en", Random(seed))
    for entry in (draft.offers.sum, draft.offers.number, draft.recovery, draft.calculation):
        assert entered(entry) == entry


@given(st.text(alphabet="0123456789.+-*/", min_size=8, max_size=24))
def test_every_code_taken_reaches_the_calculator_as_typed(entry: str) -> None:
    if refusal(entry) is None:
        assert entered(entry) == entry


@given(SEEDS)
def test_the_calculation_in_use_is_a_sum_of_prices_and_no_code(seed: int) -> None:
    draft = drawn_draft("en", Random(seed))
    first, _, second = draft.calculation.rpartition("+")
    price, _, count = first.partition("*")
    assert all(Decimal(1) < Decimal(paid) < Decimal(15) for paid in (price, second))
    assert count in ("", "2", "3", "4")
    assert draft.calculation not in (draft.offers.sum, draft.offers.number)
    assert not is_one_edit_away(draft.calculation, draft.offers.sum)


def test_entries_are_shown_as_people_write_them() -> None:
    for entry, sign, shown in (
        ("73*58+4419", ".", "73 × 58 + 4419"),
        ("12.5/4-1", ",", "12,5 ÷ 4 − 1"),
        ("123456789012+210987654321", ".", "1234 5678 9012 + 2109 8765 4321"),
    ):
        # No space at which a line could end.
        assert shown_entry(entry, sign) == shown.replace(" ", "\N{NO-BREAK SPACE}")
