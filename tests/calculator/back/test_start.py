"""The first steps of the notebook's process: a miss leaves no sign, and an end is an end."""

import os

import pytest

from calculator.link.framing import HELLO, encode
from calculator.link.messages import Beat, Candidate, GoHome
from calculator.paths import Places
from calculator.system.file_lock import claim
from tests.calculator.back.conftest import CODE, FRAME, Visit, state_of

CANDIDATE = Candidate(CODE, FRAME, "en", dark=False)


@pytest.mark.parametrize("entry", ["73*58+4418", "12345678", ""])
def test_a_wrong_code_ends_without_a_sign(visit: Visit, where: Places, entry: str) -> None:
    before = state_of(where)
    visit.try_entry(entry)

    assert visit.end() == 0
    assert visit.messages == []
    assert state_of(where) == before


def test_a_notebook_that_is_in_use_ends_without_a_sign(visit: Visit, where: Places) -> None:
    before = state_of(where)
    lock = claim(where.state)
    assert lock is not None
    visit.try_entry(CODE)

    assert visit.end() == 0
    assert visit.messages == []
    assert state_of(where) == before
    lock.release()


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        encode(CANDIDATE)[:-1],
        encode(GoHome()),
        encode(Beat()) + encode(CANDIDATE),
        b"\xff" * 40,
    ],
    ids=["nothing", "half a candidate", "another message", "a candidate that is not first", "nonsense"],
)
def test_without_a_candidate_it_ends(visit: Visit, where: Places, sent: bytes) -> None:
    before = state_of(where)
    visit.write(HELLO + sent)
    visit.hang_up()

    assert visit.end() == 0
    assert visit.messages == []
    assert state_of(where) == before


@pytest.mark.parametrize("is_dead", [False, True])
def test_called_home_before_anything_is_open_it_ends_at_once(visit: Visit, where: Places, is_dead: bool) -> None:
    # Opening waits for ever: nobody writes into this pipe.
    where.state.unlink()
    os.mkfifo(where.state)
    visit.try_entry(CODE)
    if is_dead:
        visit.hang_up()
    else:
        visit.call_home()

    assert visit.end() == 0
    assert visit.messages == []


def test_a_call_home_right_behind_the_candidate_counts(visit: Visit, where: Places) -> None:
    before = state_of(where)
    visit.greet(CANDIDATE, GoHome())

    assert visit.end() == 0
    assert visit.messages == []
    assert state_of(where) == before
