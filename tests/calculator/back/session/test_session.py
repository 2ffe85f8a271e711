"""An open notebook, over real encrypted files."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.notebook.text import FIELD_LIMIT
from calculator.back.session.session import Session, new_person_id
from calculator.back.storage.keys import Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.opening import open_store
from calculator.back.storage.store import Condition
from calculator.errors import StoreReadOnly, TooLong
from calculator.paths import Places, places

CODES = NewCodes(main="73*58+4419", recovery="123450987612+210987650321")
SETTINGS = replace(Settings(), people_label="Trades")
PERSON = Person(
    PersonId("a"),
    real_name="Amina \u00a0🌱",
    shown_name="Dentist",
    numbers=("613 555 0142", "613 555 0188"),
    safe_times="Mornings",
    safe_ways="Text first\nthen call",
    notes="مرحبا",
    household_name="tap",
    position=1,
)


@pytest.fixture
def files(tmp_path: Path) -> Places:
    return places(str(tmp_path))


@pytest.fixture
def session(files: Places, quick_cost: Cost) -> Iterator[Session]:
    session = Session(make_store(files, CODES, SETTINGS, quick_cost))
    yield session
    session.close()


def reopened(session: Session, files: Places, cost: Cost) -> Session:
    session.close()
    return Session(open_store(files, CODES.main, cost))


def test_a_new_notebook_is_empty_and_well(session: Session) -> None:
    contents = session.contents()
    assert contents.people == ()
    assert contents.settings == SETTINGS
    assert not contents.is_read_only
    assert contents.notice_id == ""
    assert session.condition is Condition.OPEN


def test_a_person_is_there_at_the_next_opening(session: Session, files: Places, quick_cost: Cost) -> None:
    session.save_person(PERSON)
    again = reopened(session, files, quick_cost)
    assert again.people() == (PERSON,)
    again.close()


def test_saving_again_replaces(session: Session) -> None:
    session.save_person(PERSON)
    changed = replace(PERSON, real_name="", numbers=("1",))
    session.save_person(changed)
    assert session.people() == (changed,)


def test_people_come_in_the_order_of_the_list(session: Session) -> None:
    first = replace(PERSON, id=PersonId("b"), position=0)
    session.save_person(PERSON)
    session.save_person(first)
    assert session.people() == (first, PERSON)


def test_added_people_have_ids_names_and_places_of_their_own(session: Session) -> None:
    added = [session.add_person(("tap", "dryer"), Random(1)) for _ in range(3)]
    assert len({person.id for person in added}) == 3
    assert {person.household_name for person in added[:2]} == {"tap", "dryer"}
    assert [person.position for person in added] == [0, 1, 2]
    assert session.people() == tuple(added)


def test_a_removed_person_is_gone_and_can_be_put_back(session: Session, files: Places, quick_cost: Cost) -> None:
    session.save_person(PERSON)
    session.remove_person(PERSON.id)
    session.remove_person(PERSON.id)
    assert session.people() == ()
    session.save_person(PERSON)
    again = reopened(session, files, quick_cost)
    assert again.people() == (PERSON,)
    again.close()


@pytest.mark.parametrize(
    "writing",
    [
        lambda text: Person(PersonId("a"), real_name=text),
        lambda text: Person(PersonId("a"), shown_name=text),
        lambda text: Person(PersonId("a"), safe_times=text),
        lambda text: Person(PersonId("a"), safe_ways=text),
        lambda text: Person(PersonId("a"), notes=text),
    ],
)
def test_a_field_holds_its_limit_and_no_more(session: Session, writing: Callable[[str], Person]) -> None:
    full = writing("é" * FIELD_LIMIT)
    session.save_person(full)
    with pytest.raises(TooLong):
        session.save_person(writing("é" * (FIELD_LIMIT + 1)))
    assert session.people() == (full,)


def test_numbers_together_hold_no_more_than_a_field(session: Session) -> None:
    with pytest.raises(TooLong):
        session.save_person(replace(PERSON, numbers=("1" * FIELD_LIMIT, "2")))


def test_a_notebook_that_cannot_be_written_can_be_read(session: Session, files: Places, quick_cost: Cost) -> None:
    session.save_person(PERSON)
    session.close()
    for path in files.files():
        path.chmod(0o400)
    if _is_writable(files.state):
        pytest.skip("Root writes read-only files")
    again = Session(open_store(files, CODES.main, quick_cost))
    contents = again.contents()
    assert contents.people == (PERSON,)
    assert contents.is_read_only
    assert contents.notice_id == "error.read_only"
    with pytest.raises(StoreReadOnly):
        again.remove_person(PERSON.id)
    again.close()


def test_a_mended_notebook_says_so(session: Session, files: Places, quick_cost: Cost) -> None:
    session.save_person(PERSON)
    session.close()
    for pair in range(2):
        path = files.memory(pair, 0)
        path.write_bytes(bytes(path.stat().st_size))
    again = Session(open_store(files, CODES.main, quick_cost))
    assert again.people() == (PERSON,)
    assert again.contents().notice_id == "notice.healed"
    again.close()


def test_ids_do_not_repeat() -> None:
    assert len({new_person_id() for _ in range(1000)}) == 1000


def _is_writable(path: Path) -> bool:
    try:
        path.open("r+b").close()
    except OSError:
        return False
    return True
