"""Changing the code of an open notebook with the numbers on paper, and a spare that a code opens."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.session.codes import NewKeys
from calculator.back.session.session import Session
from calculator.back.storage.derived import derived
from calculator.back.storage.keys import Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.opening import open_derived, open_store
from calculator.back.storage.restoring import restore
from calculator.errors import MemoryShort, NoFolder, NotOpened, WrongCode
from calculator.paths import Places, places
from tests.calculator.back.session.conftest import CODES

NEW = "604-97*3+518"
PAPER = "918840275161+604918273355"


def opens(files: Places, entry: str, cost: Cost) -> bool:
    try:
        open_store(files, entry, cost).close()
    except NotOpened:
        return False
    return True


def test_no_memory_for_the_keys_has_its_own_sentence(made_closed: Places, quick_cost: Cost) -> None:
    keys = derived(made_closed, CODES.main, quick_cost)
    session = Session(open_derived(made_closed, keys, replace(quick_cost, passes=0)))
    with pytest.raises(MemoryShort):
        session.key_of(NEW)
    session.close()
    assert opens(made_closed, CODES.main, quick_cost)


@pytest.fixture
def made_closed(installation: Places, quick_cost: Cost) -> Places:
    make_store(installation, CODES, Settings(), quick_cost).close()
    return installation


def test_a_spare_opens_with_the_code_that_was_typed_for_it(notebook: Session, tmp_path: Path, quick_cost: Cost) -> None:
    notebook.save_person(Person(PersonId("a"), real_name="Amina"))
    with pytest.raises(WrongCode):
        notebook.write_spare(tmp_path / "spare", notebook.spare_keys_of(NEW))
    assert not (tmp_path / "spare").exists()
    keys = notebook.spare_keys_of(CODES.main)
    with pytest.raises(NoFolder):
        notebook.write_spare(tmp_path / "nowhere" / "spare", keys)
    for answers in ([False], [True, False]):
        left = iter(answers)
        assert not notebook.write_spare(tmp_path / "spare", keys, partial(next, left))
        assert not (tmp_path / "spare").exists()
    assert notebook.write_spare(tmp_path / "spare", keys)
    fresh = places(str(tmp_path / "fresh"))
    session = Session(restore(fresh, tmp_path / "spare", CODES.main, NewCodes(NEW, PAPER), quick_cost))
    assert [one.real_name for one in session.people()] == ["Amina"]
    session.close()


@pytest.mark.parametrize("current", [CODES.main, CODES.recovery])
def test_code_and_numbers_are_changed_together_with_any_code_that_opens(
    notebook: Session, installation: Places, quick_cost: Cost, current: str
) -> None:
    notebook.save_person(Person(PersonId("a"), real_name="Amina"))
    keys = NewKeys(*map(notebook.key_of, (current, NEW, PAPER)))
    notebook.change_keys(keys)
    notebook.save_person(Person(PersonId("b"), real_name="Nadia", position=1))
    notebook.close()
    assert [opens(installation, entry, quick_cost) for entry in (NEW, PAPER, CODES.main, CODES.recovery)] == [
        True,
        True,
        False,
        False,
    ]
    session = Session(open_store(installation, PAPER, quick_cost))
    assert [one.real_name for one in session.people()] == ["Amina", "Nadia"]
    assert session.verify() == ""
    session.close()


def test_without_a_code_that_opens_neither_is_changed(notebook: Session, installation: Places) -> None:
    before = [path.read_bytes() for path in installation.files()]
    keys = NewKeys(*map(notebook.key_of, ("73*58+4410", NEW, PAPER)))
    with pytest.raises(WrongCode):
        notebook.change_keys(keys)
    assert [path.read_bytes() for path in installation.files()] == before
