"""The fictional notebook that `dev.py try` shows."""

from pathlib import Path
from random import Random

import pytest

from calculator.back.content.pack import read_pack
from calculator.back.notebook.codes import refusal
from calculator.back.storage.keys import Cost
from calculator.back.storage.opening import open_store
from calculator.back.storage.people import read_people
from calculator.paths import places, resources
from tools.example import PEOPLE, fill, how_to, main


def test_the_code_it_says_opens_a_notebook_with_its_people(tmp_path: Path, quick_cost: Cost) -> None:
    where = places(str(tmp_path / "try"))
    code = fill(where, Random(1), quick_cost)
    store = open_store(where, code, quick_cost)
    try:
        people = sorted(read_people(store), key=lambda person: person.position)
    finally:
        store.close()
    assert [person.real_name for person in people] == [person.real_name for person in PEOPLE]
    pool = read_pack((resources() / "words.dat").read_bytes()).content("en").pool("people")
    assert {person.household_name for person in people} <= set(pool)
    assert len({person.household_name for person in people}) == len(PEOPLE)


def test_the_code_follows_the_policy_and_is_another_each_time(tmp_path: Path, quick_cost: Cost) -> None:
    codes = [fill(places(str(tmp_path / str(seed))), Random(seed), quick_cost) for seed in range(2)]
    assert [refusal(code) for code in codes] == [None, None]
    assert codes[0] != codes[1]


def test_what_it_prints_holds_the_code_and_the_keys() -> None:
    printed = how_to("73*58+4419")
    assert "73*58+4419" in printed
    for key in ("Enter", "F8", "Esc", "F12"):
        assert key in printed


def test_nobody_in_it_can_be_real() -> None:
    for person in PEOPLE:
        assert person.real_name.split()[-1] in ("Example", "Fictional", "Invented")
        assert all(" 555 01" in number for number in person.numbers)


def test_it_wants_one_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().out.startswith("usage")
