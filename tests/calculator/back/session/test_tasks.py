"""Things to do, over real encrypted files."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.back.notebook.tasks import Task, TaskId
from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.session.session import Session
from calculator.errors import TooLong

POOL = ("tap", "hinge")
TASK = Task(TaskId("a"), "Ask Ann\n🌱 مرحبا", is_done=True, household_name="tap")
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200)


def ids_of(session: Session) -> list[str]:
    """The ids of what is to do, whose positions must be dense."""
    tasks = session.tasks()
    assert [task.position for task in tasks] == list(range(len(tasks)))
    return [task.id for task in tasks]


def test_a_thing_to_do_is_there_at_the_next_opening(notebook: Session, reopen: Callable[[], Session]) -> None:
    notebook.save_task(TASK)
    assert reopen().tasks() == (TASK,)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXT, name=TEXT, is_done=st.booleans())
def test_any_text_is_read_back_as_written(notebook: Session, text: str, name: str, *, is_done: bool) -> None:
    task = replace(TASK, text=text, household_name=name, is_done=is_done)
    notebook.save_task(task)
    assert notebook.tasks() == (task,)


def test_added_ones_come_last_under_names_of_their_own(notebook: Session) -> None:
    added = tuple(notebook.add_task(POOL, Random(1), text=text) for text in ("x", "y", "z"))
    assert notebook.tasks() == added
    assert len({task.household_name for task in added}) == 3


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(-1, 5), st.booleans()), max_size=8))
def test_whatever_is_moved_and_removed_the_order_stays_whole(
    notebook: Session, actions: list[tuple[str, int, bool]]
) -> None:
    """Against a plain list."""
    for letter in "abcd":
        notebook.save_task(Task(TaskId(letter)))
    expected = ids_of(notebook)
    for letter, position, removes in actions:
        if removes:
            task = notebook.remove_task(TaskId(letter))
            assert ids_of(notebook) == [other for other in expected if other != letter]
            assert task is not None
            notebook.put_back_task(task)
        else:
            notebook.move_task(TaskId(letter), position)
            expected = [other for other in expected if other != letter]
            expected.insert(max(position, 0), letter)
        assert ids_of(notebook) == expected


def test_what_is_not_there_is_not_removed(notebook: Session) -> None:
    assert notebook.remove_task(TASK.id) is None
    notebook.move_task(TASK.id, 3)
    assert notebook.tasks() == ()


def test_a_text_holds_its_limit_and_no_more(notebook: Session) -> None:
    full = replace(TASK, text="é" * FIELD_LIMIT)
    notebook.save_task(full)
    for longer in (replace(full, text=full.text + "é"), replace(TASK, household_name="é" * (FIELD_LIMIT + 1))):
        with pytest.raises(TooLong):
            notebook.save_task(longer)
    assert notebook.tasks() == (full,)
