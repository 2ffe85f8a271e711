"""Words by id."""

import json

import pytest

from calculator.words import Words, catalogue

WORDS = Words({"a.plain": "5 {percent}", "a.greeting": "{count} of {name}"})
PACKED = json.dumps({"en": {"a.b": "One"}, "fr": {"a.b": "Un"}}).encode()


def test_values_take_the_place_of_their_names() -> None:
    assert WORDS("a.greeting", count=2, name="Zoé") == "2 of Zoé"


def test_without_values_braces_stay() -> None:
    assert WORDS("a.plain") == "5 {percent}"


def test_a_value_with_braces_is_only_text() -> None:
    assert WORDS("a.greeting", count=1, name="{count}") == "1 of {count}"


def test_a_missing_id_is_a_bug() -> None:
    with pytest.raises(KeyError):
        WORDS("a.missing")


def test_it_knows_its_ids() -> None:
    assert "a.plain" in WORDS
    assert "a.missing" not in WORDS


def test_each_language_has_its_words() -> None:
    assert catalogue(PACKED, "en")("a.b") == "One"
    assert catalogue(PACKED, "fr")("a.b") == "Un"


def test_an_unknown_language_is_english() -> None:
    assert catalogue(PACKED, "xx")("a.b") == "One"
