"""Names of things in a house."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.household import drawn_name, names_in


def test_a_pool_is_one_line_of_names() -> None:
    assert names_in(" tap, light bulb ,,\ndryer ") == ("tap", "light bulb", "dryer")


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


def test_an_empty_pool_is_refused() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - it has nothing more to say
        drawn_name((), (), Random(1))
