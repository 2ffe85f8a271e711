"""The records of the pack as the notebook gets them, in both languages."""

import re
from collections import Counter
from datetime import date
from enum import StrEnum

import pytest

from calculator.back.content.kinds import (
    Area,
    Bill,
    CheckedBy,
    Confidence,
    HelpGroup,
    LabelKind,
    PackingKind,
    StepGroup,
    Whom,
)
from calculator.back.content.pack import Pack, read_pack
from calculator.back.content.records import Content
from calculator.back.notebook.answers import Phase
from calculator.back.ui.sections.table import SECTIONS
from calculator.paths import resources
from calculator.words import LANGUAGES
from sheets.records import read_schema
from tests.rules.sources import ROOT

# No quiet label may suggest any of these (what is rejected in the design).
TELLING = re.compile(r"weekend|trip|suitcase|moving|club|saving|diary|private|contact|appointment|valise|voyage", re.I)


@pytest.fixture(scope="module")
def packed() -> Pack:
    """The pack that the program ships."""
    return read_pack((resources() / "words.dat").read_bytes())


@pytest.fixture(params=LANGUAGES)
def content(packed: Pack, request: pytest.FixtureRequest) -> Content:
    """Its records in each language."""
    return packed.content(str(request.param))


def test_an_unknown_language_is_english(packed: Pack) -> None:
    assert packed.content("xx") is packed.content("en")


def test_the_records_are_as_they_were_written(packed: Pack) -> None:
    english, french = (packed.content(language).suggestions[0] for language in ("en", "fr"))
    assert (english.id, english.phase, english.tags) == ("own_judgement", Phase.STILL_THERE, ("feelings",))
    assert english.origin.sources == ("page",)
    assert english.origin.checked_on == date(2026, 11, 23)
    assert english.text.startswith("Trust what you sense.")
    assert french.text.startswith("Fie-toi à ce que tu sens.")
    assert all((english.why, english.how, english.caution, french.why, french.how, french.caution))


def test_what_is_not_words_is_the_same_in_both_languages(packed: Pack) -> None:
    english, french = (packed.content(language) for language in ("en", "fr"))
    assert [(one.id, one.phase, one.tags, one.origin) for one in english.suggestions] == [
        (one.id, one.phase, one.tags, one.origin) for one in french.suggestions
    ]
    assert [(one.id, one.numbers, one.text_numbers, one.origin) for one in english.services] == [
        (one.id, one.numbers, one.text_numbers, one.origin) for one in french.services
    ]
    assert [[item.id for item in one.items] for one in english.checklists] == [
        [item.id for item in one.items] for one in french.checklists
    ]
    assert [(one.id, one.copy, one.take_last) for one in english.packing] == [
        (one.id, one.copy, one.take_last) for one in french.packing
    ]


def test_nothing_is_left_untranslated(packed: Pack) -> None:
    english, french = (packed.content(language) for language in ("en", "fr"))
    pairs = zip(english.suggestions, french.suggestions, strict=True)
    assert [one.id for one, other in pairs if {one.text, one.why, one.how} & {other.text, other.why, other.how}] == []


def test_every_phase_has_suggestions_and_lists(content: Content) -> None:
    assert Counter(one.phase for one in content.suggestions).keys() == set(Phase)
    assert Counter(one.phase for one in content.checklists).keys() == set(Phase)


def test_every_kind_of_thing_is_packed(content: Content) -> None:
    assert {one.kind for one in content.packing} == set(PackingKind)
    assert {one.whom for one in content.packing} == set(Whom)


def test_right_now_and_found_have_steps(content: Content) -> None:
    assert next(one.id for one in content.steps if one.group is StepGroup.NOW) == "call_first"
    assert "911" in content.steps[0].text
    assert any(one.group is StepGroup.FOUND for one in content.steps)


def test_own_number_comes_first_and_every_group_is_there(content: Content) -> None:
    assert content.help_notes[0].group is HelpGroup.OWN
    assert {one.group for one in content.help_notes} == set(HelpGroup)


def test_the_emergency_number_is_the_first_service_in_digits(content: Content) -> None:
    first = content.services[0]
    assert (first.numbers, first.needs, first.area) == (("911",), ("emergency",), Area.CANADA)


def test_every_service_can_be_reached_and_says_when_it_was_checked(content: Content) -> None:
    for one in content.services:
        assert one.numbers or one.address
        assert one.origin.sources
        assert one.origin.checked_on <= date(2026, 11, 23)
        assert one.confidence in (Confidence.A, Confidence.B)
        assert all((one.name, one.who, one.hours, one.languages, one.needs))


def test_no_service_is_said_to_be_checked_by_a_person_or_off_the_bill(content: Content) -> None:
    """Nobody rang yet, and no page in the notes says so for Canada; whoever changes this changes it with a date."""
    assert {one.checked_by for one in content.services} == {CheckedBy.NOTES}
    assert {one.bill for one in content.services} == {Bill.UNKNOWN}


def test_the_silent_call_names_no_key_that_canada_lacks(content: Content) -> None:
    silent = " ".join(f"{one.text} {one.how}" for one in content.help_notes if one.group is HelpGroup.SILENT)
    assert "911" in silent
    assert re.search(r"open|ouvert", silent)
    assert re.search(r"55 .*(other countries|autres pays)", silent)


def test_every_section_has_a_page_in_the_labels(content: Content) -> None:
    assert [one.label for one in SECTIONS if content.page(one.label) is None] == []
    assert [one.id for one in content.labels if not one.id.startswith(f"{one.kind}_")] == []
    assert {one.kind for one in content.labels} == set(LabelKind)


def test_every_page_but_the_buttons_has_two_quiet_labels(content: Content) -> None:
    pages = [one for one in content.labels if one.kind is LabelKind.PAGE]
    assert [one.id for one in pages if len(one.quiet) < 2] == ["page_home", "page_zoom"]


def test_no_quiet_word_suggests_travel_money_people_or_secrets(content: Content) -> None:
    quiet = [text for one in content.labels for text in one.quiet] + [
        name for pool in content.pools for name in pool.names
    ]
    assert [text for text in quiet if TELLING.search(text)] == []


def test_pools_are_of_pages_and_have_no_name_twice(content: Content) -> None:
    pages = {one.id.removeprefix("page_") for one in content.labels if one.kind is LabelKind.PAGE}
    assert {pool.id for pool in content.pools} <= pages
    assert [pool.id for pool in content.pools if len(set(pool.names)) != len(pool.names)] == []


@pytest.mark.parametrize(
    ("definition", "field", "kinds"),
    [
        ("packing_item", "kind", PackingKind),
        ("packing_item", "whom", Whom),
        ("step", "group", StepGroup),
        ("help_note", "group", HelpGroup),
        ("service", "area", Area),
        ("service", "confidence", Confidence),
        ("service", "bill", Bill),
        ("service", "checked_by", CheckedBy),
        ("label", "kind", LabelKind),
    ],
)
def test_the_schema_and_the_program_know_the_same_kinds(definition: str, field: str, kinds: type[StrEnum]) -> None:
    schema = read_schema(ROOT / "content")
    assert schema["$defs"][definition]["properties"][field]["enum"] == list(kinds)


def test_the_schema_and_the_program_know_the_same_phases() -> None:
    assert read_schema(ROOT / "content")["$defs"]["phase"]["enum"] == list(Phase)


def test_a_place_in_the_pools_and_labels_is_the_same_thing_in_every_language(packed: Pack) -> None:
    """Names are turned with the language by their place."""
    first, *others = (packed.content(language) for language in LANGUAGES)
    for other in others:
        assert [(one.id, len(one.names)) for one in other.pools] == [(one.id, len(one.names)) for one in first.pools]
        assert [(one.id, len(one.quiet)) for one in other.labels] == [(one.id, len(one.quiet)) for one in first.labels]
