"""What stands in for the words: it answers to every id, and says nothing telling in quiet view."""

from calculator.back.content.spare_words import SpareWords
from calculator.words import Words

WORDS = SpareWords("It is damaged.")


def test_an_id_is_named_by_its_last_part_with_its_values() -> None:
    assert WORDS("people.real_name") == "real name"
    assert WORDS("quiet.row", number=3) == "row 3"
    assert WORDS("answer.not_safe") == "not safe"


def test_the_words_of_the_quiet_view_are_dashes() -> None:
    assert WORDS("people.quiet.real_name") == "–"
    assert WORDS("bag.quiet.where") == "–"
    assert WORDS("quiet.label.right_now") == "–"
    assert WORDS("bag.missing.quiet", number=2) == "quiet 2"


def test_only_the_notice_is_a_sentence() -> None:
    assert WORDS("notice.words") == "It is damaged."
    assert WORDS("notice.healed") == "healed"
    assert "people.title" not in WORDS


def test_the_words_there_still_are_come_first() -> None:
    spare = Words({"people.title": "Gens", "quiet.row": "Ligne {number}", "people.quiet.notes": "Remarques"})
    words = SpareWords("It is damaged.", spare)
    assert words("people.title") == "Gens"
    assert words("quiet.row", number=3) == "Ligne 3"
    assert words("people.quiet.notes") == "Remarques"
    assert words("people.new_in_this_release") == "new in this release"
    assert words("notice.words") == "It is damaged."
    assert "people.title" in words
    assert SpareWords("It is damaged.", Words({"notice.words": "Abîmé."}))("notice.words") == "Abîmé."


def test_every_screen_has_something_to_show(screen_words: Words) -> None:
    assert all(WORDS(text_id).strip() for text_id in ("home.button", "quiet.begin", "view.to_plain"))
    assert "notice.words" in screen_words
