"""Lines of her own: what counts as a telephone number is all that quiet view may show of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.own_lines import OwnLines, longest_line, written_number


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("555 0144", "555 0144"),
        (" 1-844-555-0100 ", "1-844-555-0100"),
        ("(613)  555.0142", "(613) 555.0142"),
        ("+1 613 555 0142", "+1 613 555 0142"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_a_number_is_taken(typed: str, written: str) -> None:
    assert written_number(typed) == written


@pytest.mark.parametrize("typed", ["help me", "555 0144 Nadia", "5", "٥٥٥٠١٤٤", "1" * 40, "🌱"])
def test_what_is_no_number_is_not(typed: str) -> None:
    assert written_number(typed) is None


@given(st.text())
def test_no_letter_ever_passes(typed: str) -> None:
    assert not any(character.isalpha() for character in written_number(typed) or "")


def test_the_longest_line_counts() -> None:
    assert longest_line(OwnLines("ab", "abc", "1", "")) == 3
