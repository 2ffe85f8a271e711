"""Lists, over real encrypted files."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.back.notebook.answers import Answer, Phase
from calculator.back.notebook.lists import Checklist, ChecklistItem, ItemId, ListId
from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.session.session import Session
from calculator.errors import TooLong

POOL = ("wash filter", "oil hinge", "mend hem")
LIST = Checklist(ListId("one"), "Mine", phase=Phase.THE_DAY, household_name="sort socks")
ITEM = ChecklistItem(ItemId("a"), LIST.id, "Key\nphone", answer=Answer.NOT_SAFE, note="🌱 مرحبا", household_name="tea")
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200)


def texts_of(session: Session, list_id: ListId = LIST.id) -> list[str]:
    """The texts of a list's items, whose positions must be dense."""
    items = session.items(list_id)
    assert [item.position for item in items] == list(range(len(items)))
    return [item.text for item in items]


def ids_of(session: Session) -> list[str]:
    """The ids of the lists, whose positions must be dense."""
    lists = session.lists()
    assert [one.position for one in lists] == list(range(len(lists)))
    return [one.id for one in lists]


def fill(session: Session, texts: str) -> None:
    """The list and an item for each letter."""
    session.save_list(LIST)
    for letter in texts:
        session.save_item(replace(ITEM, id=ItemId(letter), text=letter))


def test_a_new_notebook_has_no_lists(notebook: Session) -> None:
    assert notebook.lists() == ()
    assert notebook.items(LIST.id) == ()


def test_a_list_and_its_items_are_there_at_the_next_opening(notebook: Session, reopen: Callable[[], Session]) -> None:
    notebook.save_list(LIST)
    notebook.save_item(ITEM)
    again = reopen()
    assert again.lists() == (LIST,)
    assert again.items(LIST.id) == (ITEM,)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.tuples(TEXT, TEXT, TEXT, TEXT),
    phase=st.sampled_from([None, *Phase]),
    answer=st.sampled_from(Answer),
)
def test_any_text_is_read_back_as_written(
    notebook: Session, texts: tuple[str, str, str, str], phase: Phase | None, answer: Answer
) -> None:
    checklist = replace(LIST, title=texts[0], source_id=texts[1], phase=phase, household_name=texts[2])
    item = ChecklistItem(ITEM.id, LIST.id, texts[0], texts[1], answer, texts[2], 0, texts[3])
    notebook.save_list(checklist)
    notebook.save_item(item)
    assert notebook.lists() == (checklist,)
    assert notebook.items(LIST.id) == (item,)


def test_half_of_a_pair_of_utf_16_is_refused_and_the_next_change_is_taken(notebook: Session) -> None:
    with pytest.raises(UnicodeEncodeError):
        notebook.save_list(replace(LIST, title="\ud800"))
    assert notebook.lists() == ()
    notebook.save_list(LIST)
    assert notebook.lists() == (LIST,)


def test_taking_a_ready_made_list_keeps_ids_and_no_words(notebook: Session) -> None:
    taken = notebook.take_list("list.first", ("item.one", "item.two"), Phase.AFTER, POOL, Random(1))
    again = notebook.take_list("list.first", (), None, POOL, Random(1))
    assert notebook.lists() == (taken, again)
    assert (taken.source_id, taken.title, taken.phase, taken.position) == ("list.first", "", Phase.AFTER, 0)
    items = notebook.items(taken.id)
    assert [(item.source_id, item.text, item.position) for item in items] == [("item.one", "", 0), ("item.two", "", 1)]
    assert {item.answer for item in items} == {Answer.NOT_YET}
    assert len({item.household_name for item in items} & set(POOL)) == 2
    assert taken.household_name != again.household_name
    assert notebook.items(again.id) == ()


def test_added_lists_and_items_come_last_under_names_of_their_own(notebook: Session) -> None:
    lists = [notebook.add_list(title, Phase.STILL_THERE, POOL, Random(1)) for title in "xy"]
    items = [notebook.add_item(lists[0].id, POOL, Random(1), text=text) for text in "abcd"]
    assert notebook.lists() == tuple(lists)
    assert notebook.items(lists[0].id) == tuple(items)
    assert len({item.household_name for item in items}) == 4
    assert notebook.items(lists[1].id) == ()


def test_saving_again_changes_words_and_answer_but_no_place(notebook: Session) -> None:
    fill(notebook, "abc")
    notebook.save_item(replace(ITEM, id=ItemId("a"), text="A", answer=Answer.DONE, position=7))
    assert texts_of(notebook) == ["A", "b", "c"]
    assert notebook.items(LIST.id)[0].answer is Answer.DONE
    notebook.save_list(replace(LIST, title="Other", position=9))
    assert notebook.lists() == (replace(LIST, title="Other"),)


@pytest.mark.parametrize(("position", "order"), [(-1, "cabd"), (0, "cabd"), (1, "acbd"), (3, "abdc"), (99, "abdc")])
def test_a_moved_item_is_where_it_was_put(notebook: Session, position: int, order: str) -> None:
    fill(notebook, "abcd")
    for _ in range(2):
        notebook.move_item(ItemId("c"), position)
        assert texts_of(notebook) == list(order)
    notebook.move_item(ItemId("gone"), 0)
    assert texts_of(notebook) == list(order)


def test_a_moved_list_is_where_it_was_put(notebook: Session) -> None:
    for letter in "abc":
        notebook.save_list(replace(LIST, id=ListId(letter)))
    notebook.move_list(ListId("c"), 0)
    assert ids_of(notebook) == ["c", "a", "b"]
    notebook.move_list(ListId("gone"), 0)
    assert ids_of(notebook) == ["c", "a", "b"]


def test_a_removed_item_can_be_put_back_where_it_was(notebook: Session) -> None:
    fill(notebook, "abcd")
    removed = notebook.remove_item(ItemId("b"))
    assert texts_of(notebook) == ["a", "c", "d"]
    assert notebook.remove_item(ItemId("b")) is None
    assert removed is not None
    for _ in range(2):
        notebook.put_back_item(removed)
        assert texts_of(notebook) == ["a", "b", "c", "d"]
    assert notebook.items(LIST.id)[1] == removed


def test_a_removed_list_goes_with_its_items_and_comes_back_with_them(
    notebook: Session, reopen: Callable[[], Session]
) -> None:
    fill(notebook, "ab")
    for letter in "xy":
        notebook.save_list(replace(LIST, id=ListId(letter)))
    notebook.move_item(ItemId("b"), 0)
    notebook.move_list(LIST.id, 1)
    items = notebook.items(LIST.id)
    removed = notebook.remove_list(LIST.id)
    assert ids_of(notebook) == ["x", "y"]
    assert notebook.items(LIST.id) == ()
    assert notebook.remove_list(LIST.id) is None
    assert notebook.remove_item(ItemId("a")) is None
    notebook.save_item(items[0])
    assert removed is not None
    for _ in range(2):
        notebook.put_back_list(removed)
        assert ids_of(notebook) == ["x", "one", "y"]
    again = reopen()
    assert again.lists()[1] == removed.checklist
    assert again.items(LIST.id) == items == removed.items


def test_an_item_of_a_list_that_is_gone_is_not_kept(notebook: Session) -> None:
    notebook.save_item(ITEM)
    notebook.put_back_item(ITEM)
    notebook.save_list(LIST)
    assert notebook.items(LIST.id) == ()


@pytest.mark.parametrize("field", ["text", "source_id", "note", "household_name"])
def test_each_field_of_an_item_holds_its_limit_and_no_more(notebook: Session, field: str) -> None:
    notebook.save_list(LIST)
    full = _with(ITEM, field, "é" * FIELD_LIMIT)
    notebook.save_item(full)
    with pytest.raises(TooLong):
        notebook.save_item(_with(ITEM, field, "é" * (FIELD_LIMIT + 1)))
    assert notebook.items(LIST.id) == (full,)


def test_a_list_with_too_long_a_title_is_refused(notebook: Session) -> None:
    with pytest.raises(TooLong):
        notebook.add_list("x" * (FIELD_LIMIT + 1), None, POOL, Random(1))
    assert notebook.lists() == ()


def _with(item: ChecklistItem, field: str, text: str) -> ChecklistItem:
    match field:
        case "text":
            return replace(item, text=text)
        case "source_id":
            return replace(item, source_id=text)
        case "note":
            return replace(item, note=text)
        case _:
            return replace(item, household_name=text)
