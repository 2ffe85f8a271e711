"""Keeping the packed words in the notebook: once, and never at the cost of her own rows."""

from collections.abc import Callable
from contextlib import suppress
from random import Random

from calculator.back.session.session import Session
from calculator.errors import NoSpace
from calculator.paths import Places
from tests.faults.installations import contents

PACKED = bytes(range(256)) * 220
POOL = ("hinge",)


def test_words_that_are_kept_are_there_at_the_next_opening(notebook: Session, reopen: Callable[[], Session]) -> None:
    assert notebook.own_words() == b""
    notebook.keep_words(PACKED)
    assert reopen().own_words() == PACKED


def test_the_same_words_are_not_written_again(notebook: Session, installation: Places) -> None:
    notebook.keep_words(PACKED)
    before = contents(installation)
    notebook.keep_words(PACKED)
    assert contents(installation) == before
    notebook.keep_words(PACKED[::-1])
    assert notebook.own_words() == PACKED[::-1]


def test_a_notebook_short_of_room_is_left_as_it_is(notebook: Session, installation: Places) -> None:
    with suppress(NoSpace):
        while True:
            notebook.add_task(POOL, Random(1), "x" * 20_000)
    notebook.remove_task(notebook.tasks()[-1].id)
    before = contents(installation)
    notebook.keep_words(PACKED)
    assert notebook.own_words() == b""
    assert contents(installation) == before
    notebook.add_task(POOL, Random(1), "there is room for this")
