"""What is tried: the shapes that store.md, "Codes", describes, and every code that can be chosen."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.codes import offered_number, offered_sum, recovery_entry, refusal
from calculator.front.gate import is_candidate

KEYS = "0123456789.+-*/"


def described(entry: str) -> bool:
    """The description once more, without a pattern: cut at the operators, look at each number."""
    if not set(entry) <= set(KEYS):
        return False
    if not set(entry) & set(".+-*/"):
        return 8 <= len(entry) <= 16
    numbers = "".join(" " if key in "+-*/" else key for key in entry).split(" ")
    are_numbers = all(number.count(".") <= 1 and number.replace(".", "") for number in numbers)
    return are_numbers and 8 <= len(entry) <= 25


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("", False),
        ("12.5*30", False),
        ("1234567", False),
        ("12345678", True),
        ("1234567890123456", True),
        ("12345678901234567", False),
        ("73*58+44", True),
        ("73*58+4419", True),
        ("12.49+3.79", True),
        ("123456789012+210987654321", True),
        ("123456789012+2109876543210", False),
        ("1234567.", True),
        (".1234567", True),
        ("1234567+", False),
        ("+1234567", False),
        ("-1234567", False),
        ("123++4567", False),
        ("123*-4567", False),
        ("12..34567", False),
        ("1.2.34567", False),
        (".+1234567", False),
        ("1234567,8", False),
        ("1234 5678", False),
        ("12345678\n", False),
        ("73*58+4419\n", False),
        ("73×58+4419", False),
        ("١٢٣٤٥٦٧٨", False),
        ("¹²³⁴⁵⁶⁷⁸", False),
        ("٧٣*٥٨+٤٤١٩", False),
        ("1e5+12345", False),
    ],
)
def test_shapes(entry: str, expected: bool) -> None:
    assert is_candidate(entry) is expected
    assert described(entry) is expected


@given(st.text(KEYS, max_size=30))
def test_any_row_of_keys_is_as_described(entry: str) -> None:
    assert is_candidate(entry) is described(entry)


@given(st.lists(st.from_regex(r"[0-9]{1,9}(\.[0-9]{0,4})?", fullmatch=True), min_size=1, max_size=6), st.data())
def test_any_sum_is_as_described(numbers: list[str], data: st.DataObject) -> None:
    first, *rest = numbers
    entry = first + "".join(data.draw(st.sampled_from("+-*/")) + number for number in rest)
    assert is_candidate(entry) is described(entry)


@given(st.text(max_size=30))
def test_any_text_is_as_described(entry: str) -> None:
    assert is_candidate(entry) is described(entry)


@given(st.text(KEYS, min_size=6, max_size=26))
def test_every_code_that_set_up_takes_is_tried(entry: str) -> None:
    assert refusal(entry) is not None or is_candidate(entry)


@given(st.integers())
def test_every_code_that_set_up_offers_is_tried(seed: int) -> None:
    random = Random(seed)
    assert all(is_candidate(offered(random)) for offered in (offered_sum, offered_number, recovery_entry))
