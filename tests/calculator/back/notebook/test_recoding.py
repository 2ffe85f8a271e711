"""The steps of a change of code: none can be left out, and what is asked at each."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.code_offers import Kind
from calculator.back.notebook.codes import Refusal, refusal
from calculator.back.notebook.practice import TIMES, Answer
from calculator.back.notebook.recoding import Recoding, Step, new_recoding

CURRENT = "73*58+4419"
CALCULATION = "12.49+3.79"


def typed(state: Recoding, *entries: str) -> Recoding:
    for entry in entries:
        state = state.typed(entry, CALCULATION, ["613 555 0142"])
    return state


@given(st.integers(min_value=0, max_value=2**64), st.sampled_from([Kind.SUM, Kind.NUMBER]))
def test_an_offered_code_is_good_and_leads_to_the_paper(seed: int, kind: Kind) -> None:
    state = new_recoding(Random(seed)).proved(CURRENT).chosen(kind)
    assert refusal(state.code) is None
    for count in range(TIMES):
        assert (state.step, state.practice.right) == (Step.TYPING, count)
        state = typed(state, state.code)
    assert state.step is Step.PAPER
    state = state.copied().checked(state.recovery)
    assert state.step is Step.READY
    done = state.done()
    assert (done.step, done.current, done.code, done.recovery) == (Step.DONE, "", "", "")


@pytest.mark.parametrize(
    ("entry", "answer"),
    [
        ("12345678", Refusal.RUN),
        ("73*58+4418", Refusal.OTHER_CODE),
        ("12.49+3.79", Refusal.OTHER_CODE),
        ("6135550142", Refusal.PHONE_NUMBER),
        ("123", Refusal.TOO_SHORT),
        ("604-97*3+518", Answer.RIGHT),
    ],
)
def test_a_code_of_ones_own_follows_the_policy(entry: str, answer: Answer | Refusal) -> None:
    state = typed(new_recoding(Random(1)).proved(CURRENT).chosen(Kind.OWN), entry)
    assert state.answer == answer
    assert state.code == (entry if answer is Answer.RIGHT else "")
    assert state.step is Step.TYPING


def test_a_slip_does_not_count_and_takes_nothing_away() -> None:
    state = new_recoding(Random(1)).proved(CURRENT).chosen(Kind.NUMBER)
    state = typed(state, state.code, state.code[:-1])
    assert (state.answer, state.practice.right, state.step) == (Answer.OTHER, 1, Step.TYPING)
    assert typed(state, state.code, state.code).step is Step.PAPER


def test_other_numbers_on_the_paper_than_those_shown_do_not_pass() -> None:
    state = new_recoding(Random(1)).proved(CURRENT).chosen(Kind.NUMBER)
    state = typed(state, *[state.code] * TIMES).copied().checked(CURRENT)
    assert (state.step, state.answer) == (Step.CHECK, Answer.OTHER)
    assert state.shown_again().recovery == state.recovery


def test_another_choice_forgets_what_was_practised() -> None:
    state = new_recoding(Random(1)).proved(CURRENT).chosen(Kind.NUMBER)
    state = typed(state, state.code).back_to_choice()
    assert (state.step, state.practice.right, state.code) == (Step.CHOICE, 0, "")
    other = state.redrawn(Random(2))
    assert other.offers != state.offers
    assert other.recovery == state.recovery
