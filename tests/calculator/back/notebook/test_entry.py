"""What an ordinary keyboard gives is what the calculator takes down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.entry import entry_of
from calculator.back.notebook.shown_entry import shown_entry


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("73*58+4419", "73*58+4419"),
        (" 73 × 58 + 4419 = ", "73*58+4419"),
        ("12,5÷4−1", "12.5/4-1"),
        ("3x4", "3*4"),
        ("", ""),
        ("=", ""),
        ("birthday", "birthday"),
    ],
)
def test_signs_are_understood(typed: str, entry: str) -> None:
    assert entry_of(typed) == entry


@given(st.text(alphabet="0123456789.+-*/", max_size=24), st.sampled_from(".,"))
def test_what_is_shown_can_be_typed(entry: str, sign: str) -> None:
    assert entry_of(shown_entry(entry, sign)) == entry
