"""Taking changes back within a session."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from calculator.back.notebook.people import Person, PersonId
from calculator.back.session.codes import NewKeys
from calculator.back.session.session import Session

POOL = ("tap", "dryer", "stove")
ANN = Person(PersonId("a"), real_name="Ann 'of' the \0 hill", numbers=("1", "2"), notes="café", household_name="tap")


def everything(session: Session) -> object:
    """Every row of the notebook."""
    lists = session.lists()
    return (
        session.people(),
        lists,
        [session.items(one.id) for one in lists],
        session.packing(),
        session.tasks(),
        session.chosen_services(),
        session.settings(),
    )


def filled(session: Session) -> None:
    """Something of each kind, and one that refers to another."""
    session.save_person(ANN)
    item = session.add_packing_item(POOL, Random(1), "Passport")
    session.save_packing_item(replace(item, holder=ANN.id, copy_holder=ANN.id))
    checklist = session.add_list("Mine", None, POOL, Random(1))
    for text in ("one", "two", "three"):
        session.add_item(checklist.id, POOL, Random(1), text)
        session.add_task(POOL, Random(1), text)


CHANGES: tuple[Callable[[Session], object], ...] = (
    lambda session: session.save_person(replace(ANN, real_name="", numbers=("3",))),
    lambda session: session.add_person(POOL, Random(1)),
    lambda session: session.remove_person(ANN.id),
    lambda session: session.remove_list(session.lists()[0].id),
    lambda session: session.move_item(session.items(session.lists()[0].id)[2].id, 0),
    lambda session: session.remove_task(session.tasks()[1].id),
    lambda session: session.save_settings(replace(session.settings(), language="fr")),
    lambda session: session.save_packing_item(replace(session.packing()[0], note="x", holder=None)),
)


@pytest.mark.parametrize("number", range(len(CHANGES)))
def test_each_change_is_taken_back_whole(notebook: Session, number: int) -> None:
    filled(notebook)
    before = everything(notebook)
    CHANGES[number](notebook)
    assert everything(notebook) != before
    assert notebook.undo()
    assert everything(notebook) == before


def test_all_changes_are_taken_back_one_after_the_other(notebook: Session, reopen: Callable[[], Session]) -> None:
    states = [everything(notebook)]
    filled(notebook)
    states.append(everything(notebook))
    for change in CHANGES[:3]:
        change(notebook)
        states.append(everything(notebook))
    for state in reversed(states[1:-1]):
        assert notebook.undo()
        assert everything(notebook) == state
    while notebook.undo():
        pass
    assert everything(notebook) == states[0]
    again = reopen()
    assert everything(again) == states[0]
    assert again.verify() == ""


def test_nothing_can_be_taken_back_in_the_next_session(notebook: Session, reopen: Callable[[], Session]) -> None:
    filled(notebook)
    again = reopen()
    before = everything(again)
    assert not again.undo()
    assert everything(again) == before


def test_what_the_program_keeps_for_itself_is_no_change_of_hers(notebook: Session) -> None:
    notebook.save_person(ANN)
    notebook.keep_words(bytes(5000))
    assert notebook.undo()
    assert notebook.people() == ()
    assert notebook.own_words() == bytes(5000)


def test_a_copy_made_anew_in_between_goes_on_noting(notebook: Session) -> None:
    notebook.save_person(ANN)
    entries = ("73*58+4419", "604-97*3+518", "918840275161+604918273355")
    notebook.change_keys(NewKeys(*map(notebook.key_of, entries)))
    before = everything(notebook)
    notebook.remove_person(ANN.id)
    assert notebook.undo()
    assert everything(notebook) == before
