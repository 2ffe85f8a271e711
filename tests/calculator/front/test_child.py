"""One real child process and the pipe to it."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from calculator.front.child import Child
from calculator.link.messages import Beat, Candidate, Frame, GoHome, Home, Message, Shown
from tests.calculator.front.conftest import STAND_IN
from tests.calculator.front.stand_in import CALCULATION
from tools.desktop.processes import runs

CANDIDATE = Candidate("73*58+4419", Frame(0, 0, 320, 500), "en", dark=False)


class Heard:
    """What a child told, in order."""

    def __init__(self, child: Child) -> None:
        self.child = child
        self.messages: list[Message] = []
        self.ends = 0
        child.received.connect(self.messages.append)
        child.ended.connect(self._count_end)

    def _count_end(self) -> None:
        self.ends += 1

    def has_ended(self) -> bool:
        return self.ends > 0


@pytest.fixture
def start(qtbot: QtBot, stand_ins: None, tmp_path: Path) -> Iterator[Callable[[str], Heard]]:
    """Starts stand-ins; none outlives the test."""
    made: list[Child] = []

    def make(behaviour: str) -> Heard:
        child = Child(sys.executable, ["-S", "-B", str(STAND_IN), behaviour, str(tmp_path / "log")])
        made.append(child)
        heard = Heard(child)
        child.start()
        child.send(CANDIDATE)
        return heard

    yield make
    for child in made:
        child.kill()
        child.kill()
        child.ends_within(5000)


def test_it_hears_the_candidate_and_answers_until_it_is_called_home(
    qtbot: QtBot, start: Callable[[str], Heard], tmp_path: Path
) -> None:
    heard = start("leaves")
    qtbot.waitUntil(lambda: Beat() in heard.messages)
    heard.child.send(GoHome())
    qtbot.waitUntil(heard.has_ended)

    assert heard.messages[0] == Shown(CALCULATION)
    assert heard.messages[-1] == Home()
    assert set(heard.messages[1:-1]) == {Beat()}
    assert (tmp_path / "log").read_text().splitlines() == ["started 73*58+4419", "left 73*58+4419"]


@pytest.mark.parametrize("behaviour", ["exits", "misses", "garbage", "crashes"])
def test_its_end_is_told_once(qtbot: QtBot, start: Callable[[str], Heard], behaviour: str) -> None:
    heard = start(behaviour)
    pid = heard.child.process_id
    qtbot.waitUntil(heard.has_ended)
    heard.child.send(GoHome())
    heard.child.kill()
    assert heard.child.ends_within(0)

    assert heard.ends == 1
    assert heard.child.process_id == 0
    assert not runs(pid)


def test_a_program_that_is_not_there_ends_once_and_after_the_start(qtbot: QtBot, tmp_path: Path) -> None:
    child = Child(str(tmp_path / "nothing"), [])
    heard = Heard(child)
    child.start()
    child.send(CANDIDATE)
    assert not heard.has_ended()
    qtbot.waitUntil(heard.has_ended)
    child.send(GoHome())
    assert child.ends_within(0)

    assert heard.ends == 1
    assert child.process_id == 0


def test_killed_before_it_said_anything(qtbot: QtBot, start: Callable[[str], Heard]) -> None:
    heard = start("leaves")
    pid = heard.child.process_id
    heard.child.kill()
    qtbot.waitUntil(heard.has_ended)

    assert heard.messages == []
    assert heard.ends == 1
    assert not runs(pid)


def test_a_stopped_one_can_be_killed(qtbot: QtBot, start: Callable[[str], Heard]) -> None:
    heard = start("hangs")
    pid = heard.child.process_id
    qtbot.waitUntil(lambda: Shown(CALCULATION) in heard.messages)
    os.kill(pid, signal.SIGSTOP)
    heard.child.kill()
    qtbot.waitUntil(heard.has_ended)

    assert not runs(pid)


def test_waiting_has_an_end(qtbot: QtBot, start: Callable[[str], Heard]) -> None:
    heard = start("silent")
    pid = heard.child.process_id
    assert not heard.child.ends_within(50)
    assert runs(pid)

    heard.child.kill()
    assert heard.child.ends_within(5000)
    assert heard.ends == 1
    assert not runs(pid)
