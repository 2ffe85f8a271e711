"""Names that every system takes and that say nothing."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.file_name import drawn_file_name, is_file_name
from tools.word_list import found_in


@given(st.integers(min_value=0, max_value=2**64))
def test_a_drawn_name_is_good_and_dull(seed: int) -> None:
    name = drawn_file_name(Random(seed))
    assert is_file_name(name)
    assert found_in(name) == ()


@pytest.mark.parametrize("name", ["table-4417.dat", "a1", "Photo_2019.JPG"])
def test_plain_names_are_taken(name: str) -> None:
    assert is_file_name(name)


@pytest.mark.parametrize("name", ["", "a", "../a", "a/b", "a\\b", "a b", ".a", "a.", "con", "NUL.dat", "é1", "x" * 61])
def test_what_some_system_does_not_take_is_refused(name: str) -> None:
    assert not is_file_name(name)
