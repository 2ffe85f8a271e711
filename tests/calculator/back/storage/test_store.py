"""A notebook's rows, through the front door."""

import dataclasses
import os
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sqlcipher3
from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.storage.block import Role
from calculator.back.storage.derived import derived
from calculator.back.storage.keys import REAL, Cost, copy_key
from calculator.back.storage.opening import slots_in
from calculator.back.storage.people import put_person, read_people, remove_person
from calculator.back.storage.settings import put_settings, read_settings
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Condition, Store
from calculator.back.storage.tasks import read_tasks
from calculator.back.storage.words import put_words
from calculator.errors import NewerReadOnly, NoRoom, NotOpened, StoreNewer
from calculator.paths import MEMORY_BYTES, PAGE_BYTES
from tests.faults.installations import CHEAP, MAIN, RECOVERY, Made, contents, flip, make, person, said, state_of, strace

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200)


def test_main_and_recovery_open_the_same_notebook(made: Made) -> None:
    main = made.open(MAIN)
    main.change(put_person(person("Ann", 7)))
    main.close()
    recovery = made.open(RECOVERY)
    assert "Ann" in {one.real_name for one in read_people(recovery)}
    assert recovery.rows("SELECT role FROM slot ORDER BY role") == [(0,), (3,)]
    recovery.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.tuples(TEXT, TEXT, TEXT, TEXT, TEXT), numbers=st.lists(TEXT, max_size=5), position=st.integers(0, 10**9)
)
def test_every_person_is_read_back_as_written(
    made: Made, texts: tuple[str, str, str, str, str], numbers: list[str], position: int
) -> None:
    real_name, shown_name, safe_times, safe_ways, notes = texts
    one = Person(PersonId("x"), real_name, shown_name, tuple(numbers), safe_times, safe_ways, notes, "Lamp", position)
    store = made.open()
    store.change(put_person(one))
    store.close()
    store = made.open()
    assert one in read_people(store)
    store.close()


def test_a_removed_person_leaves_with_its_numbers(made: Made) -> None:
    store = made.open()
    store.change(remove_person(PersonId("id0")))
    store.change(remove_person(PersonId("no one")))
    store.change([])
    assert read_people(store) == ()
    assert store.rows("SELECT count(*) FROM number") == [(0,)]
    store.close()


def test_settings_are_read_back_as_written(made: Made) -> None:
    chosen = Settings("fr", "Numéros de la maison", "8*7.25", 120, "F9")
    store = made.open()
    assert read_settings(store) == Settings()
    store.change(put_settings(chosen))
    assert read_settings(store) == chosen
    store.close()


def test_both_copies_hold_the_same_rows_after_each_change(made: Made) -> None:
    """Each read alone, with its own key, by nothing but SQLCipher."""
    store = made.open()
    for number in range(20):
        store.change(put_person(person(f"Ann {number}", number)))
    store.close()
    slot = slots_in(derived(made.places, MAIN, CHEAP))[0].slot
    seen = []
    for copy, path in enumerate(made.copies()):
        connection = sqlcipher3.connect(str(path))
        connection.execute(f"PRAGMA key = \"x'{copy_key(slot.notebook_key, slot.pair, copy).hex()}'\"")
        seen.append(
            [
                connection.execute(sql).fetchall()
                for sql in ("SELECT * FROM meta", "SELECT * FROM person", "SELECT * FROM number")
            ]
        )
        connection.close()
    assert seen[0] == seen[1]
    assert seen[0][0][0][2] == 0


def fill_up(store: Store) -> int:
    """Add large people until there is no room; how many there are then."""
    for number in range(1, 1000):
        try:
            store.change(put_person(dataclasses.replace(person("Ann", number), notes="n" * 20000)))
        except NoRoom:
            return number
    raise AssertionError


def test_a_full_notebook_says_so_and_stays_as_it_was(made: Made) -> None:
    store = made.open()
    sizes = [path.stat().st_size for path in made.places.files()]
    number = fill_up(store)
    assert 50 < number < 110
    assert len(read_people(store)) == number
    assert store.condition is Condition.OPEN
    store.change(remove_person(PersonId("id1")))
    store.change(put_person(dataclasses.replace(person("Bea", 1), notes="n" * 15000)))
    store.close()
    assert [path.stat().st_size for path in made.places.files()] == sizes
    store = made.open()
    assert len(read_people(store)) == number
    store.close()


def test_a_mistake_of_ours_changes_nothing_and_is_not_dressed_up(made: Made) -> None:
    store = made.open()
    with pytest.raises(sqlcipher3.Error, match="no such table"):
        store.change([*put_person(person("Ann", 3)), Statement("DELETE FROM absent")])
    with pytest.raises(sqlcipher3.Error, match="no such table"):
        store.rows("SELECT * FROM absent")
    assert len(read_people(store)) == 1
    store.change(put_person(person("Ann", 3)))
    store.close()


@pytest.mark.parametrize("harm", ["none", "marks", "copy"])
def test_a_newer_notebook_is_read_as_far_as_its_tables_are_known_and_not_written(made: Made, harm: str) -> None:
    store = made.open()
    store.change(
        [
            Statement("ALTER TABLE person ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'"),
            Statement("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"),
            Statement("DROP TABLE task"),
            Statement("PRAGMA user_version = 99"),
        ]
    )
    if harm == "marks":
        left_open = contents(made.places)
    store.close()
    if harm == "marks":
        for name, data in left_open.items():
            (made.places.folder / name).write_bytes(data)
    if harm == "copy":
        flip(made.copies()[0], 100)
    before = state_of(made.places)
    store = made.open()
    assert store.condition is Condition.NEWER
    assert len(read_people(store)) == 1
    assert read_settings(store) == Settings()
    with pytest.raises(NewerReadOnly):
        store.change(put_person(person("Ann", 3)))
    with pytest.raises(NewerReadOnly):
        store.rekey({Role.MAIN: b"k" * 32})
    with pytest.raises(NewerReadOnly):
        store.grow(1)
    with pytest.raises(StoreNewer):
        read_tasks(store)
    store.verify()
    store.close()
    assert state_of(made.places) == before


def test_making_again_leaves_nothing_of_what_was_there(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    first = make(folder)
    old = contents(first.places)
    (folder / "state").unlink()
    first.copies()[0].write_bytes(b"x" * 3000000)
    second = make(folder)
    new = contents(second.places)
    assert {name: len(data) for name, data in new.items()} == {name: len(data) for name, data in old.items()}
    for name, data in new.items():
        rest = {data[start : start + 16] for start in range(0, len(data), 16)}
        assert not rest & {old[name][start : start + 16] for start in range(0, len(data), 16)}
    second.open().close()


def test_each_installation_has_its_own_keys(tmp_path: Path) -> None:
    slots = [slots_in(derived(make(tmp_path / str(number)).places, MAIN, CHEAP))[0].slot for number in range(2)]
    assert slots[0] != slots[1]


def test_closing_twice_is_closing_once(made: Made) -> None:
    store = made.open()
    store.close()
    store.close()
    made.open().close()


def test_the_real_cost_is_the_one_of_the_format(made: Made) -> None:
    assert Cost(memory_kib=262144, passes=3, lanes=2) == REAL
    with pytest.raises(NotOpened):
        made.open("")


def test_a_copy_mended_behind_the_window_does_not_stand_out_by_its_time(made: Made) -> None:
    flip(made.copies()[1], 5 * PAGE_BYTES + 100)
    store = made.open()
    os.utime(made.places.state, ns=(1, 1))
    store.verify()
    times = {path.stat().st_mtime_ns for path in made.places.files()}
    condition = store.condition
    store.close()
    assert condition is Condition.HEALED
    assert len(times) == 1


def test_a_check_lets_go_when_it_is_not_wanted_any_more(made: Made) -> None:
    """Asked again and again while it reads; what it has found by then is not lost."""
    store = made.open()
    store.change([one for number in range(300) for one in put_person(person("n" * 900, number))])
    store.close()
    flip(made.copies()[1], 5 * PAGE_BYTES + 100)
    store = made.open()
    for wanted in (1, 2, 3):
        asked = count(1)
        assert not store.verify(lambda: next(asked) < wanted)  # noqa: B023 - asked before the next turn
        assert next(asked) == wanted + 1
        assert store.condition is Condition.OPEN
    assert len(read_people(store)) == 300
    assert store.verify()
    assert store.condition is Condition.HEALED
    store.change(put_person(person("Ann", 3)))
    store.close()


def test_a_copy_that_cannot_be_made_anew_on_a_full_disk_is_no_mistake_of_ours(made: Made, tmp_path: Path) -> None:
    path = made.copies()[0]
    os.truncate(path, 5000)
    on_it = ("-P", str(path), "-e", "trace=pwrite64", "-e", "inject=pwrite64:error=ENOSPC:when=1+")
    lines = said("once", made.places.folder, strace(tmp_path / "log", *on_it))
    assert lines[0] == "NoSpace"
    assert lines[-1] == "closed"
    store = made.open()
    assert len(read_people(store)) == 1
    store.close()


def test_the_room_shrinks_by_what_is_written_and_comes_back(made: Made) -> None:
    store = made.open()
    before = store.room_bytes()
    store.change(put_words(bytes(100_000)))
    assert 90_000 <= before - store.room_bytes() <= 110_000
    store.change([Statement("DELETE FROM words")])
    assert before - store.room_bytes() <= PAGE_BYTES
    store.close()
    assert before <= MEMORY_BYTES


def test_it_is_written_and_verified_where_python_has_no_openssl(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """As every process of ours starts (calculator/lean.py); from 3.12 on, Python has no stand-in for this function."""
    monkeypatch.delattr("hashlib.pbkdf2_hmac")
    store = made.open()
    store.change(put_person(person("Ann", 3)))
    assert store.verify()
    store.close()
    store = made.open()
    assert store.condition is Condition.OPEN
    store.close()
