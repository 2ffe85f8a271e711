"""When typed text is written."""

from hypothesis import given
from hypothesis import strategies as st

from calculator.back.session.autosave import LONGEST_S, PAUSE_S, Unsaved, changed, due_s

# What was promised; the rule must stay inside it with time left to write.
LAST_CHANGE_S = 1.0
FIRST_CHANGE_S = 5.0


def test_the_first_change_starts_both_clocks() -> None:
    assert changed(None, 7.0) == Unsaved(first_s=7.0, last_s=7.0)


def test_a_pause_is_enough() -> None:
    assert due_s(changed(changed(None, 7.0), 8.0)) == 8.0 + PAUSE_S


def test_typing_on_does_not_put_it_off_for_ever() -> None:
    unsaved = changed(None, 0.0)
    for tenth in range(1, 60):
        unsaved = changed(unsaved, tenth / 10)
    assert due_s(unsaved) == LONGEST_S


@given(st.lists(st.floats(0, 10), min_size=1))
def test_the_promise_holds_for_any_typing(times: list[float]) -> None:
    unsaved = None
    for now_s in sorted(times):
        unsaved = changed(unsaved, now_s)
    assert unsaved is not None
    assert due_s(unsaved) < max(times) + LAST_CHANGE_S
    assert due_s(unsaved) < min(times) + FIRST_CHANGE_S
