"""Finding by words: accents, capitals, half-typed words, numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.search import MOST_HITS, Entry, Hit, fold, search, sought

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80)


def entry(*texts: str, entry_id: str = "a", household_name: str = "tap") -> Entry:
    """An entry of the people."""
    return Entry("people", entry_id, texts, household_name=household_name)


def found(words: str, *entries: Entry) -> list[str]:
    """The ids that are found, in order."""
    return [hit.id for hit in search([sought(entries)], words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zéphyrine à l’École", "zephyrine ecole"),
        ("Zephyrine", "zéphy"),
        ("E\u0301cole", "École"),
        ("École", "e\u0301c"),
        ("ma sœur", "soeur"),
        ("ma soeur", "SŒUR"),
        ("l’été", "l'ete"),
        ("l'été", "L’É"),
        ("Straße", "strasse"),
        ("İstanbul ılık", "istanbul ilik"),
        ("rendez-vous", "rendez\u2011vous"),
        ("ＡＢＣ １２", "abc 12"),
        ("مرحبا", "مرح"),
        ("我的护照在家", "护照"),
        ("first line\nsecond line", "second first"),
        ('a "quote" AND a star', '"quote" *'),
        ("pass\u2019 port", "port! pass"),
        ("call 🌱 today", "🌱"),
        ("613 555 0142", "6135550142"),
        ("(613) 555-0142", "613 555 01"),
        ("6135550142", "613-555-0142"),
        ("call 613.555.0142 at night", "6135550"),
    ],
)
def test_it_is_found_however_it_is_written(text: str, words: str) -> None:
    assert found(words, entry(text)) == ["a"]
    assert found(words, entry("something", text)) == ["a"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Robin", "robert"),
        ("Robin", "robin x"),
        ("613 555 0142", "613 556"),
        ("613", "614"),
        ("a 12 b 3", "123"),
        ("", "z"),
    ],
)
def test_what_lacks_a_word_is_not_found(text: str, words: str) -> None:
    assert found(words, entry(text)) == []


def test_words_may_stand_in_several_texts_and_the_household_name_counts() -> None:
    assert found("robin monday", entry("Robin", "not on Monday")) == ["a"]
    assert found("kettle", entry("Robin", household_name="Kettle")) == ["a"]
    # But no word goes on from one text into the next.
    assert found("robinnot", entry("Robin", "not")) == []


def test_beginnings_of_words_come_first_then_the_order_of_the_pages() -> None:
    inside, late, first = (
        entry("cabin", entry_id="inside"),
        entry("inn b", entry_id="late"),
        entry("in a", entry_id="c"),
    )
    assert [hit.id for hit in search([sought([inside]), sought([late, first])], "in")] == ["late", "c", "inside"]


def test_nothing_typed_finds_nothing() -> None:
    assert found("", entry("a")) == found(" \n\0*-", entry("*")) == found("a", *[]) == []
    assert search([], "a") == ()


def test_there_is_a_limit() -> None:
    assert len(search([sought([entry("x")] * (MOST_HITS + 5))], "x")) == MOST_HITS


def test_a_hit_tells_where_it_is_and_shows_the_words_around() -> None:
    long = "Mœurs étrangères, " * 20 + "puis\nla clé du garage " + "et la suite " * 20
    one = Entry("lists", "i1", ("Titre", long), within_id="l1", household_name="Hinge")
    (hit,) = search([sought([one])], "cle garage")
    assert hit == Hit("lists", "i1", hit.text, "l1", "Hinge")
    assert "la clé du garage" in hit.text
    assert hit.text.startswith("…")
    assert hit.text.endswith("…")
    assert len(hit.text) < 100


def test_a_hit_in_a_short_text_shows_all_of_it() -> None:
    (hit,) = search([sought([entry("", "Clé verte")])], "verte")
    assert hit.text == "Clé verte"
    (hit,) = search([sought([entry("", "Clé verte", household_name="Hinge")])], "hinge")
    assert hit.text == "Clé verte"


@given(TEXT, TEXT)
def test_folding_goes_letter_by_letter(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(st.lists(TEXT, min_size=1, max_size=4), st.lists(st.tuples(TEXT, TEXT), max_size=5), st.data())
def test_every_part_of_what_is_there_is_found(
    texts: list[str], others: list[tuple[str, str]], data: st.DataObject
) -> None:
    """Whatever else is there, and whatever part of which word was typed so far."""
    words = [word for text in texts for word in text.split()]
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    typed = word[: data.draw(st.integers(min_value=1, max_value=len(word)))]
    if not fold(typed).split():
        return
    entries = [*(entry(*pair, entry_id="other") for pair in others), entry(*texts)]
    hits = search([sought(entries)], typed)
    assert "a" in {hit.id for hit in hits}
    assert {hit.id for hit in hits} <= {"a", "other"}
    for hit in hits:
        assert "\n" not in hit.text


@given(st.lists(TEXT, min_size=1, max_size=4), TEXT)
def test_what_is_found_has_the_words(texts: list[str], words: str) -> None:
    whole = " ".join(fold(text) for text in [*texts, "tap"])
    is_number = sum(letter in "0123456789" for letter in words) >= 3
    for _ in search([sought([entry(*texts)])], words):
        assert is_number or all(word in whole for word in fold(words).split())
