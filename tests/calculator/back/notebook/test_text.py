"""What a field keeps of the text that reaches it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.text import clean, clean_line, filled_lines

ANY_TEXT = st.text(st.characters())


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "a\u2028b", "a\u2029b", "a\nb", "a\x0bb", "a\x85b"])
def test_every_line_end_becomes_one(text: str) -> None:
    assert clean(text) == "a\nb"
    assert clean_line(text) == "a b"


@pytest.mark.parametrize("text", ["👩🏽‍👧", "مرحبا \u200fabc", "e\u0301", "a\u00a0b", "  indented", "नमस्ते"])
def test_what_can_be_written_is_kept(text: str) -> None:
    assert clean(text) == text
    assert clean_line(text) == text


def test_what_cannot_be_seen_goes() -> None:
    assert clean("a\x00\x07\x1b\x7f\ufdd0\ufffe\ufffc\U0001ffff\ud800b\tc") == "ab c"


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY_TEXT)
def test_clean_text_can_be_stored_and_never_grows(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert len(cleaned) <= len(text)
    assert all(character == "\n" or unicodedata.category(character) != "Cc" for character in cleaned)
    assert "\n" not in clean_line(text)


def test_filled_lines_are_those_with_something_on_them() -> None:
    assert filled_lines(" 613 555 0142 \n\n  \n819 555 0107") == ("613 555 0142", "819 555 0107")
    assert filled_lines("") == ()
