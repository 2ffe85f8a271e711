"""The watch over real children that answer, miss, hang, crash, speak nonsense or stay."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from calculator.front.opening import DEAD, LEAVING, SILENT, Opening
from calculator.link.messages import Candidate, Frame
from tests.calculator.front.conftest import Visits
from tools.desktop.processes import runs, wait_until

Open = Callable[..., tuple[Opening, Visits]]
SHOWN = "shown 73*58+4419 12.49+3.79"
SILENT_MS, DEAD_MS, LEAVING_MS = (patience.idle_s * 1000 for patience in (SILENT, DEAD, LEAVING))
# Coarse timers may be early by a twentieth; machines may be late.
EARLY = 0.94
LATE_MS = 400


def candidate(entry: str = "73*58+4419") -> Candidate:
    return Candidate(entry, Frame(0, 0, 320, 500), "en", dark=False)


def open_it(qtbot: QtBot, opening: Opening) -> None:
    with qtbot.waitSignal(opening.shown):
        opening.try_candidate(candidate())


def milliseconds_until(qtbot: QtBot, claim: Callable[[], bool]) -> float:
    start = time.perf_counter()
    qtbot.waitUntil(claim)
    return (time.perf_counter() - start) * 1000


def has_told(visits: Visits, *told: str) -> Callable[[], bool]:
    return lambda: visits.told == list(told)


def test_it_opens_and_comes_home_when_the_calculator_is_chosen(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("leaves")
    open_it(qtbot, opening)
    opening.call_home()
    assert visits.told == [SHOWN, "came home"]
    opening.call_home()
    qtbot.waitUntil(has_told(visits, SHOWN, "came home", "ended"))

    # It left by itself, after it had saved.
    assert visits.lines() == ["started 73*58+4419", "left 73*58+4419"]


def test_it_comes_home_when_the_other_window_does(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("returns")
    opening.try_candidate(candidate())
    qtbot.waitUntil(has_told(visits, SHOWN, "came home", "ended"))


@pytest.mark.parametrize("behaviour", ["misses", "exits", "garbage"])
def test_a_miss_gives_no_sign(qtbot: QtBot, open_with: Open, behaviour: str) -> None:
    opening, visits = open_with(behaviour)
    opening.try_candidate(candidate())
    qtbot.waitUntil(has_told(visits, "ended"))


def test_a_crash_brings_the_calculator_back(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("crashes")
    opening.try_candidate(candidate())
    qtbot.waitUntil(lambda: "ended" in visits.told and "came home" in visits.told)
    assert sorted(visits.told) == ["came home", "ended", SHOWN]


def test_beats_keep_it_open(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("leaves")
    open_it(qtbot, opening)
    with qtbot.assertNotEmitted(opening.fell_silent, wait=int(DEAD_MS + SILENT_MS)):
        pass
    assert visits.told == [SHOWN]


def test_one_that_hangs_is_covered_and_then_killed(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("hangs")
    open_it(qtbot, opening)
    pid = visits.children[0].process_id
    silent = milliseconds_until(qtbot, lambda: "fell silent" in visits.told)
    assert SILENT_MS * EARLY <= silent < SILENT_MS + LATE_MS
    assert runs(pid)

    dead = silent + milliseconds_until(qtbot, lambda: "ended" in visits.told)
    assert DEAD_MS * EARLY <= dead < DEAD_MS + LATE_MS
    assert visits.told[:2] == [SHOWN, "fell silent"]
    assert sorted(visits.told[2:]) == ["came home", "ended"]
    assert not runs(pid)


def test_one_that_is_only_slow_is_given_longer(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("toils")
    open_it(qtbot, opening)
    silent = milliseconds_until(qtbot, lambda: "fell silent" in visits.told)
    assert silent >= SILENT.busy_s * 1000 * EARLY

    with qtbot.assertNotEmitted(visits.children[0].ended, wait=int(DEAD_MS)):
        pass


def test_one_that_hangs_keeps_its_time_when_the_calculator_comes_to_the_front(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("hangs")
    opening.fell_silent.connect(opening.call_home)
    open_it(qtbot, opening)

    dead = milliseconds_until(qtbot, lambda: "ended" in visits.told)
    assert DEAD_MS * EARLY <= dead < DEAD_MS + LATE_MS
    assert visits.told == [SHOWN, "fell silent", "came home", "ended"]


@pytest.mark.parametrize("behaviour", ["stays", "hangs"])
def test_one_that_does_not_leave_is_made_to(qtbot: QtBot, open_with: Open, behaviour: str) -> None:
    opening, visits = open_with(behaviour)
    open_it(qtbot, opening)
    opening.call_home()

    patience = milliseconds_until(qtbot, lambda: "ended" in visits.told)
    assert LEAVING_MS * EARLY <= patience < LEAVING_MS + LATE_MS
    assert visits.told == [SHOWN, "came home", "ended"]
    assert visits.lines() == ["started 73*58+4419"]


def test_the_newest_candidate_wins(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("silent", "leaves")
    opening.try_candidate(candidate("11111111"))
    qtbot.waitUntil(lambda: visits.lines() == ["started 11111111"])
    for entry in ("22222222", "33333333", "73*58+4419"):
        opening.try_candidate(candidate(entry))
    assert len(visits.children) == 1

    qtbot.waitUntil(has_told(visits, "ended", SHOWN))
    assert visits.lines() == ["started 11111111", "started 73*58+4419"]


def test_candidates_in_one_breath_leave_only_the_last(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("leaves", "leaves")
    opening.try_candidate(candidate("11111111"))
    opening.try_candidate(candidate("22222222"))
    opening.try_candidate(candidate())

    qtbot.waitUntil(has_told(visits, "ended", SHOWN))
    assert [line for line in visits.lines() if "22222222" in line] == []


def test_what_an_abandoned_child_still_says_is_not_heard(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("hangs when told", "misses")
    opening.try_candidate(candidate("11111111"))
    qtbot.waitUntil(lambda: visits.lines() == ["started 11111111"])
    pid = visits.children[0].process_id
    os.kill(pid, signal.SIGUSR1)
    wait_until(lambda: is_stopped(pid), "its word that it is shown lies in the pipe, not read yet")
    opening.try_candidate(candidate("22222222"))

    qtbot.waitUntil(has_told(visits, "ended", "ended"))
    assert visits.lines() == ["started 11111111", "started 22222222"]


def test_a_candidate_waits_until_what_is_leaving_has_saved(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("saves", "leaves")
    open_it(qtbot, opening)
    opening.call_home()
    opening.try_candidate(candidate("22222222"))
    opening.try_candidate(candidate("33333333"))

    qtbot.waitUntil(lambda: visits.told[-1] == "shown 33333333 12.49+3.79")
    assert visits.told[:-1] == [SHOWN, "came home", "ended"]
    assert visits.lines() == ["started 73*58+4419", "left 73*58+4419", "started 33333333"]


def test_a_candidate_typed_while_it_is_open_calls_it_home_first(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("saves", "misses")
    open_it(qtbot, opening)
    opening.try_candidate(candidate("22222222"))

    qtbot.waitUntil(has_told(visits, SHOWN, "came home", "ended", "ended"))
    assert visits.lines() == ["started 73*58+4419", "left 73*58+4419", "started 22222222"]


@pytest.mark.parametrize("behaviour", ["leaves", "saves", "stays", "hangs", "garbage", "silent"])
@pytest.mark.parametrize("is_shown", [False, True])
def test_closing_leaves_no_process(qtbot: QtBot, open_with: Open, behaviour: str, is_shown: bool) -> None:
    opening, visits = open_with(behaviour)
    if is_shown and behaviour not in ("garbage", "silent"):
        open_it(qtbot, opening)
    else:
        opening.try_candidate(candidate())
    pid = visits.children[0].process_id
    opening.finish()
    opening.finish()

    assert not runs(pid)
    has_saved = is_shown and behaviour in ("leaves", "saves")
    assert ("left 73*58+4419" in visits.lines()) is has_saved


def test_closing_forgets_the_candidate_that_waited(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("saves")
    open_it(qtbot, opening)
    opening.try_candidate(candidate("22222222"))
    opening.finish()

    assert visits.told == [SHOWN, "came home", "ended"]
    assert len(visits.children) == 1


def test_closing_with_nothing_open_does_nothing(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with()
    opening.finish()
    assert visits.told == []


def is_stopped(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"


def test_a_child_is_ready_when_the_candidate_comes(qtbot: QtBot, open_with: Open) -> None:
    """It is the only one, and it knows nothing before."""
    opening, visits = open_with("leaves")
    opening.expect()
    opening.expect()
    pid = visits.children[0].process_id
    assert runs(pid)
    assert visits.lines() == []

    open_it(qtbot, opening)
    assert [child.process_id for child in visits.children] == [pid]
    opening.expect()
    assert len(visits.children) == 1
    opening.call_home()
    qtbot.waitUntil(has_told(visits, SHOWN, "came home", "ended"))


def test_a_child_that_nothing_is_asked_of_ends(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("leaves", "leaves", expecting_ms=200)
    opening.expect()
    pid = visits.children[0].process_id
    qtbot.waitUntil(has_told(visits, "ended"))
    assert not runs(pid)
    assert visits.lines() == []

    open_it(qtbot, opening)
    assert len(visits.children) == 2


def test_a_candidate_never_goes_to_a_child_that_was_given_up(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("leaves", "leaves")
    opening.expect()
    # The end of the process is not heard of yet.
    opening.expect_nothing()
    open_it(qtbot, opening)
    assert len(visits.children) == 2


def test_a_ready_child_that_dies_is_replaced(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("leaves", "leaves")
    opening.expect()
    os.kill(visits.children[0].process_id, signal.SIGKILL)
    qtbot.waitUntil(has_told(visits, "ended"))

    opening.expect()
    open_it(qtbot, opening)
    assert len(visits.children) == 2


def test_a_closing_calculator_leaves_no_ready_child(qtbot: QtBot, open_with: Open) -> None:
    opening, visits = open_with("leaves")
    opening.expect()
    pid = visits.children[0].process_id
    opening.finish()
    assert not runs(pid)
