"""The calculation that the calculator shows meanwhile."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.calculation import LONGEST, written_calculation


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("12.49+3.79", "12.49+3.79"),
        ("4,99 × 2 − 1", "4.99*2-1"),
        ("8*7.25", "8*7.25"),
        ("100÷4", "100/4"),
        ("1/0.5", "1/0.5"),
    ],
)
def test_a_calculation_is_written_as_keys(typed: str, written: str) -> None:
    assert written_calculation(typed) == written


@pytest.mark.parametrize(
    "typed",
    ["", "12", "5/0", "5/0.00", "1+", "+1", "01+2", "1..2+3", "1+2=", "a+b", "1+" * 20 + "1"],
)
def test_what_is_none_is_refused(typed: str) -> None:
    assert written_calculation(typed) == ""


@given(st.text())
def test_whatever_is_typed_only_keys_come_out(typed: str) -> None:
    written = written_calculation(typed)
    assert len(written) <= LONGEST
    assert set(written) <= set("0123456789.+-*/")
    assert written_calculation(written) == written
