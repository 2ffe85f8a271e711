"""Packing, over real encrypted files."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.back.notebook.packing import PackingId, PackingItem, RemovedPerson, Whereabouts
from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.session.session import Session
from calculator.errors import TooLong

POOL = ("flour", "rice", "foil")
ANN, BEA = Person(PersonId("ann"), real_name="Ann"), Person(PersonId("bea"), real_name="Bea", position=1)
ITEM = PackingItem(
    PackingId("a"),
    text="Passport",
    for_whom="me",
    whereabouts=Whereabouts.WITH_SOMEONE,
    holder=ANN.id,
    has_copy=True,
    copy_holder=BEA.id,
    confirmed_on=date(2026, 11, 23),
    take_last=True,
    note="in the blue folder",
    household_name="flour",
)
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200)
HOLDERS = st.sampled_from([None, ANN.id, BEA.id])


@pytest.fixture
def packed(notebook: Session) -> Session:
    """A notebook of two people and one thing."""
    notebook.save_person(ANN)
    notebook.save_person(BEA)
    notebook.save_packing_item(ITEM)
    return notebook


def ids_of(session: Session) -> list[str]:
    """The ids of the things, whose positions must be dense."""
    packing = session.packing()
    assert [item.position for item in packing] == list(range(len(packing)))
    return [item.id for item in packing]


def test_a_thing_with_someone_is_found_at_the_next_opening(packed: Session, reopen: Callable[[], Session]) -> None:
    assert reopen().packing() == (ITEM,)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.builds(
        PackingItem,
        id=st.just(ITEM.id),
        text=TEXT,
        source_id=TEXT,
        for_whom=TEXT,
        whereabouts=st.sampled_from(Whereabouts),
        holder=HOLDERS,
        has_copy=st.booleans(),
        copy_holder=HOLDERS,
        confirmed_on=st.none() | st.dates(),
        take_last=st.booleans(),
        note=TEXT,
        position=st.just(0),
        household_name=TEXT,
    )
)
def test_any_thing_is_read_back_as_written(packed: Session, item: PackingItem) -> None:
    packed.save_packing_item(item)
    assert packed.packing() == (item,)


def test_removing_a_person_keeps_what_they_held_and_empties_who_holds_it(
    packed: Session, reopen: Callable[[], Session]
) -> None:
    packed.remove_person(ANN.id)
    assert packed.packing() == (replace(ITEM, holder=None),)
    packed.remove_person(BEA.id)
    assert reopen().packing() == (replace(ITEM, holder=None, copy_holder=None),)


def test_a_person_who_is_put_back_holds_their_things_again(packed: Session) -> None:
    other = replace(ITEM, id=PackingId("b"), holder=BEA.id, copy_holder=ANN.id, position=1)
    packed.save_packing_item(other)
    removed = packed.remove_person(ANN.id)
    assert removed == RemovedPerson(ANN, held=(ITEM.id,), copies=(other.id,))
    assert packed.remove_person(ANN.id) is None
    assert removed is not None
    for _ in range(2):
        packed.put_back_person(removed)
        assert packed.people() == (ANN, BEA)
        assert packed.packing() == (ITEM, other)


def test_what_went_to_someone_else_meanwhile_stays_there(packed: Session) -> None:
    removed = packed.remove_person(ANN.id)
    packed.save_packing_item(replace(ITEM, holder=BEA.id))
    assert removed is not None
    packed.put_back_person(removed)
    assert packed.packing() == (replace(ITEM, holder=BEA.id),)


def test_a_holder_who_is_gone_is_left_out(packed: Session) -> None:
    packed.remove_person(ANN.id)
    packed.save_packing_item(replace(ITEM, note="new"))
    assert packed.packing() == (replace(ITEM, note="new", holder=None),)


def test_taken_and_added_things_come_last_under_names_of_their_own(packed: Session) -> None:
    taken = packed.take_packing(("pack.one", "pack.two"), POOL, Random(1))
    added = packed.add_packing_item(POOL, Random(1), text="Charger")
    assert packed.packing() == (ITEM, *taken, added)
    assert [(item.source_id, item.text) for item in taken] == [("pack.one", ""), ("pack.two", "")]
    assert added.whereabouts is Whereabouts.MISSING
    assert len({item.household_name for item in packed.packing()}) == 4
    assert packed.take_packing((), POOL, Random(1)) == ()


def test_things_move_and_are_removed_without_a_gap(notebook: Session) -> None:
    for letter in "abcd":
        notebook.save_packing_item(PackingItem(PackingId(letter)))
    notebook.move_packing_item(PackingId("d"), 1)
    assert ids_of(notebook) == ["a", "d", "b", "c"]
    removed = notebook.remove_packing_item(PackingId("d"))
    assert ids_of(notebook) == ["a", "b", "c"]
    assert notebook.remove_packing_item(PackingId("d")) is None
    assert removed == PackingItem(PackingId("d"), position=1)
    for _ in range(2):
        notebook.put_back_packing_item(removed)
        assert ids_of(notebook) == ["a", "d", "b", "c"]


@pytest.mark.parametrize(
    "writing",
    [
        lambda text: replace(ITEM, text=text),
        lambda text: replace(ITEM, source_id=text),
        lambda text: replace(ITEM, for_whom=text),
        lambda text: replace(ITEM, note=text),
        lambda text: replace(ITEM, household_name=text),
    ],
)
def test_each_field_holds_its_limit_and_no_more(packed: Session, writing: Callable[[str], PackingItem]) -> None:
    full = writing("é" * FIELD_LIMIT)
    packed.save_packing_item(full)
    with pytest.raises(TooLong):
        packed.save_packing_item(writing("é" * (FIELD_LIMIT + 1)))
    assert packed.packing() == (full,)
