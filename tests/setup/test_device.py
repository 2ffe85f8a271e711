"""The questions and the break, without a window."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.code_offers import drawn_offers
from setup.device import Place, Question, Reply, is_answered, speaks_against
from setup.draft import Draft, Task
from setup.pause import BREAK_S, Pause

NO = dict.fromkeys(Question, Reply.NO)


def draft(replies: dict[Question, Reply], place: Place | None = None) -> Draft:
    """A draft with these replies."""
    return Draft("en", drawn_offers(Random(1)), "1+2", "3+4", "label.people.first", replies=replies, place=place)


def test_places_are_in_the_order_from_not_here_to_installed() -> None:
    assert list(Place) == [Place.NOT_HERE, Place.PAPER, Place.HOUSE, Place.STICK, Place.INSTALLED]


@pytest.mark.parametrize("reply", [Reply.YES, Reply.UNSURE])
@pytest.mark.parametrize("question", Question)
def test_any_yes_and_any_doubt_leads_elsewhere(question: Question, reply: Reply) -> None:
    replies = NO | {question: reply}
    assert speaks_against(replies) == (question,)
    for place in (None, *Place):
        assert draft(replies, place).leads_elsewhere


@pytest.mark.parametrize("place", Place)
def test_with_five_times_no_the_place_decides(place: Place) -> None:
    assert draft(NO, place).leads_elsewhere == (place in (Place.NOT_HERE, Place.PAPER, Place.HOUSE))


def test_what_is_not_answered_is_not_no() -> None:
    assert not is_answered({})
    assert not is_answered({Question.KNOWN_THINGS: Reply.NO})
    assert is_answered(NO)
    assert draft({Question.KNOWN_THINGS: Reply.NO}).leads_elsewhere


def test_only_two_tasks_make_a_notebook() -> None:
    assert {task for task in Task if replace(draft({}), task=task).makes_notebook} == {Task.NEW, Task.BACK}


@given(st.floats(min_value=0, max_value=1e9), st.floats(min_value=0, max_value=2 * BREAK_S))
def test_a_break_is_over_when_no_minute_is_left(began_s: float, passed_s: float) -> None:
    pause = Pause(began_s)
    now_s = began_s + passed_s
    left = pause.minutes_left(now_s)
    assert 0 <= left <= 10
    assert pause.is_over(now_s) == (now_s - began_s >= BREAK_S)
    # What the page says and what it lets be typed agree, to the second on which it looks.
    assert left == 0 or not pause.is_over(now_s - 1)
