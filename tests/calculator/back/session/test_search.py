"""Search in an open notebook, over real encrypted files."""

from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.back.notebook.lists import ListId
from calculator.back.notebook.own_lines import OwnLines
from calculator.back.notebook.packing import PackingId, PackingItem
from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.search import Hit
from calculator.back.notebook.services import ChosenService
from calculator.back.notebook.tasks import Task, TaskId
from calculator.back.session.session import Session

POOL = ("tap", "hinge")
READY = {"list1": "Avant de partir", "item1": "Le passeport", "service1": "La ligne d'aide"}
PERSON = Person(PersonId("p"), "Zéphyrine", "Plumber", ("613 555 0142",), notes="la clé verte", household_name="Kettle")
WORD = st.text(alphabet="abcéèœ", min_size=1, max_size=6)


def ids(session: Session, words: str) -> list[tuple[str, str]]:
    """Page and id of what is found."""
    return [(hit.page_id, hit.id) for hit in session.search(words, READY)]


def test_everything_she_wrote_is_found_on_its_page(notebook: Session) -> None:
    notebook.save_person(PERSON)
    notebook.save_task(Task(TaskId("t"), "Appeler l'école"))
    notebook.save_packing_item(PackingItem(PackingId("k"), note="dans le tiroir"))
    notebook.save_own_lines(OwnLines(code_word="Lilas", poison="1 800 268 9017"))
    notebook.choose_service(ChosenService("service1", "Library desk"))
    mine = notebook.add_list("Ma liste", None, POOL, Random(1))
    taken = notebook.take_list("list1", ["item1"], None, POOL, Random(1))
    (item,) = notebook.items(taken.id)
    assert ids(notebook, "zephy") == ids(notebook, "6135550142") == ids(notebook, "CLE verte") == [("people", "p")]
    assert ids(notebook, "ecole") == [("to_do", "t")]
    assert ids(notebook, "tiroir") == [("bag", "k")]
    assert ids(notebook, "lilas") == [("right_now", "line.code_word")]
    assert ids(notebook, "1800268") == [("help", "line.poison")]
    assert ids(notebook, "ligne") == ids(notebook, "library") == [("help", "service1")]
    assert ids(notebook, "ma liste") == [("lists", mine.id)]
    assert ids(notebook, "partir") == [("lists", taken.id)]
    (hit,) = notebook.search("passeport", READY)
    assert hit == Hit("lists", item.id, "Le passeport", taken.id, item.household_name)
    # Her own words stand in place of those of the pack.
    notebook.save_item(replace(item, text="Carte bleue"))
    assert ids(notebook, "passeport") == []
    assert ids(notebook, "bleue") == [("lists", item.id)]


def test_what_is_changed_removed_or_taken_back_is_found_as_it_is_now(notebook: Session) -> None:
    notebook.save_person(PERSON)
    assert ids(notebook, "zephyrine") == [("people", "p")]
    notebook.save_person(replace(PERSON, real_name="Ann", numbers=("613 555 9999",)))
    assert ids(notebook, "zephyrine") == ids(notebook, "0142") == []
    assert ids(notebook, "ann") == ids(notebook, "9999") == [("people", "p")]
    assert notebook.undo()
    assert ids(notebook, "ann") == []
    assert ids(notebook, "0142") == [("people", "p")]
    notebook.remove_person(PERSON.id)
    assert ids(notebook, "zephyrine") == []
    assert notebook.undo()
    assert ids(notebook, "zephyrine") == [("people", "p")]


def test_a_list_takes_its_items_with_it(notebook: Session) -> None:
    taken = notebook.take_list("list1", ["item1"], None, POOL, Random(1))
    assert len(ids(notebook, "passeport")) == 1
    notebook.remove_list(ListId(taken.id))
    assert ids(notebook, "passeport") == ids(notebook, "partir") == []


def test_another_language_is_found_as_soon_as_it_is_there(notebook: Session) -> None:
    notebook.take_list("list1", ["item1"], None, POOL, Random(1))
    assert ids(notebook, "passeport") != []
    assert [hit.text for hit in notebook.search("passport", {"item1": "The passport"})] == ["The passport"]
    assert notebook.search("passport") == ()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_change_is_followed(notebook: Session, data: st.DataObject) -> None:
    """After each of some changes, what is there is found, what is gone is not."""
    for task in notebook.tasks():
        notebook.remove_task(task.id)
    there: dict[str, str] = {}
    history: list[dict[str, str]] = []
    for number in range(data.draw(st.integers(1, 6))):
        before = dict(there)
        deed = data.draw(st.sampled_from(["put", "remove", "undo"]))
        if deed == "put":
            one, text = data.draw(st.sampled_from("xyz")), f"{data.draw(WORD)} {number}"
            notebook.save_task(Task(TaskId(one), text))
            there[one] = text
            history.append(before)
        elif deed == "remove" and there:
            gone = data.draw(st.sampled_from(sorted(there)))
            notebook.remove_task(TaskId(gone))
            del there[gone]
            history.append(before)
        elif deed == "undo" and history:
            assert notebook.undo()
            there = history.pop()
        for word in {word for text in there.values() for word in text.split()} | {"zzz"}:
            expected = {one for one, text in there.items() if word in text.replace("œ", "oe") or word in text}
            assert expected <= {hit.id for hit in notebook.search(word)} <= set(there)
        assert len(notebook.search("zzz")) == 0
