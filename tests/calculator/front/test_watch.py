"""The law of silence: idleness is borne for a short while, work for longer, lateness of the machine is no silence."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from calculator.front.watch import LOOK_S, Patience, Watch
from calculator.system.effort import IDLE, Effort

PATIENCE = Patience(idle_s=0.5, busy_s=1.5)


@dataclass
class Other:
    """The clock and what the other process does."""

    now_s: float = 100.0
    effort: Effort = IDLE

    def clock(self) -> float:
        return self.now_s

    def seen(self) -> Effort:
        return self.effort


def watched() -> tuple[Other, Watch]:
    other = Other()
    return other, Watch(other.clock, other.seen)


def looks_until_over(other: Other, watch: Watch, pause_s: float, work_s: float = 0.0) -> int:
    looks = 0
    while not watch.is_over(PATIENCE):
        other.now_s += pause_s
        other.effort = Effort(other.effort.processor_s + work_s, other.effort.wants_processor)
        watch.look()
        looks += 1
    return looks


def test_idle_silence_is_over_after_the_short_time() -> None:
    other, watch = watched()
    looks_until_over(other, watch, LOOK_S)
    assert 100.5 <= other.now_s < 100.5 + 2 * LOOK_S


def test_silence_at_work_is_over_after_the_long_time() -> None:
    other, watch = watched()
    looks_until_over(other, watch, LOOK_S, work_s=0.01)
    assert 101.5 <= other.now_s < 101.5 + 2 * LOOK_S


def test_waiting_for_a_processor_is_work() -> None:
    other, watch = watched()
    other.effort = Effort(0.0, wants_processor=True)
    looks_until_over(other, watch, LOOK_S)
    assert other.now_s >= 101.5


def test_work_that_stops_is_idleness_from_then_on() -> None:
    other, watch = watched()
    other.now_s += LOOK_S
    other.effort = Effort(0.03, wants_processor=False)
    watch.look()
    looks_until_over(other, watch, LOOK_S)
    assert 100.5 + LOOK_S <= other.now_s < 100.5 + 3 * LOOK_S


def test_signs_of_work_lengthen_silence_but_not_for_ever() -> None:
    other, watch = watched()
    while not watch.is_over(PATIENCE):
        other.now_s += LOOK_S
        watch.saw_work()
        watch.look()
    assert 101.5 <= other.now_s < 101.5 + 2 * LOOK_S


def test_a_machine_that_was_late_for_us_too_ends_nothing() -> None:
    other, watch = watched()
    other.now_s += 60.0
    watch.look()
    assert not watch.is_over(PATIENCE)


@given(st.lists(st.floats(0.0, 10.0), max_size=50), st.booleans())
def test_a_sign_of_life_in_each_look_is_never_silence(pauses_s: list[float], wants_processor: bool) -> None:
    other, watch = watched()
    other.effort = Effort(0.0, wants_processor=wants_processor)
    for pause_s in pauses_s:
        other.now_s += pause_s
        watch.heard()
        watch.look()
        assert not watch.is_over(PATIENCE)


@given(st.lists(st.floats(0.0, 10.0), min_size=31, max_size=60))
def test_silence_ends_some_time_whatever_is_done(pauses_s: list[float]) -> None:
    other, watch = watched()
    for pause_s in pauses_s:
        other.now_s += LOOK_S + pause_s
        other.effort = Effort(other.effort.processor_s + 1.0, wants_processor=False)
        watch.look()
    assert watch.is_over(PATIENCE)
