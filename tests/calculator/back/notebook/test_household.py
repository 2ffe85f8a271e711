"""Names of things in a house."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.household import drawn_name, turned


@given(st.integers(0, 40), st.integers())
def test_no_name_comes_twice_however_many_are_drawn(count: int, seed: int) -> None:
    random = Random(seed)
    drawn: list[str] = []
    for _ in range(count):
        drawn.append(drawn_name(("tap", "dryer", "blind"), drawn, random))
    assert len(set(drawn)) == count


def test_the_pool_is_used_up_before_numbers_are_added() -> None:
    assert drawn_name(("tap", "dryer"), {"tap"}, Random(1)) == "dryer"
    assert drawn_name(("tap", "dryer"), {"tap", "dryer", "dryer 2"}, Random(1)) == "tap 2"


def test_every_name_of_the_pool_can_be_drawn() -> None:
    random = Random(5)
    assert {drawn_name(("a", "b", "c"), (), random) for _ in range(100)} == {"a", "b", "c"}


def test_an_empty_pool_has_no_name() -> None:
    assert drawn_name((), (), Random(1)) == ""


EN, FR = ("tap", "dryer", "light bulb"), ("robinet", "sécheuse", "ampoule")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("dryer", "sécheuse"),
        ("light bulb 12", "ampoule 12"),
        ("my own name", "my own name"),
        ("my own name 2", "my own name 2"),
        ("", ""),
    ],
)
def test_a_drawn_name_is_turned_and_one_of_her_own_stays(name: str, expected: str) -> None:
    assert turned(name, EN, FR) == expected


@given(st.lists(st.sampled_from(EN), min_size=1, max_size=20), st.integers())
def test_turned_there_and_back_every_drawn_name_is_what_it_was(taken: list[str], seed: int) -> None:
    name = drawn_name(EN, taken, Random(seed))
    assert turned(turned(name, EN, FR), FR, EN) == name
