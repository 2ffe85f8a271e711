"""Which of the two the program becomes."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculator.link.framing import HELLO, encode
from calculator.link.messages import Beat
from calculator.paths import Places, places
from tests.calculator.back.conftest import Visit
from tools.desktop.processes import wait_until

HELLO_S = 2.0


@pytest.fixture
def empty(tmp_path: Path) -> Places:
    """A folder in which the program never ran: the calculator makes its files there, the notebook does not."""
    return places(str(tmp_path / "data"))


@pytest.fixture
def started(empty: Places, tmp_path: Path) -> Iterator[Visit]:
    (tmp_path / "home").mkdir()
    visit = Visit(empty, tmp_path / "home")
    yield visit
    visit.close()


def is_calculator(where: Places) -> bool:
    return all(path.exists() for path in where.files())


def test_two_pipes_without_a_greeting_make_a_calculator_after_two_seconds(started: Visit, empty: Places) -> None:
    start = time.monotonic()
    wait_until(lambda: is_calculator(empty), "it is the calculator", 20)
    assert time.monotonic() - start >= HELLO_S
    # What comes later is not for it.
    started.write(HELLO + encode(Beat()))
    assert started.process.poll() is None


@pytest.mark.parametrize("sent", [b"1+1\n", b"12345678", HELLO[:-1], HELLO[:-1] + b"\0", HELLO.hex().encode()])
def test_another_greeting_makes_a_calculator(started: Visit, empty: Places, sent: bytes) -> None:
    started.write(sent)
    started.hang_up()
    wait_until(lambda: is_calculator(empty), "it is the calculator", 20)
    assert started.process.poll() is None


def test_a_closed_pipe_makes_a_calculator_at_once(started: Visit, empty: Places) -> None:
    started.hang_up()
    wait_until(lambda: is_calculator(empty), "it is the calculator", 20)
    assert started.process.poll() is None


def test_the_greeting_makes_the_other_which_makes_no_files(started: Visit, empty: Places) -> None:
    started.try_entry("73*58+4419")
    assert started.end() == 0
    assert started.messages == []
    assert not empty.folder.exists()
    assert [path.name for path in empty.folder.parent.iterdir()] == ["home"]
