"""The labels that are drawn for the pages of one installation."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.content.kinds import LabelKind
from calculator.back.content.pack import read_pack
from calculator.back.content.records import QuietLabel
from calculator.back.notebook.settings import Settings
from calculator.back.ui.sections.table import SECTIONS
from calculator.words import LANGUAGES
from setup.labels import with_labels
from tests.setup.conftest import WORDS

SEEDS = st.integers(min_value=0, max_value=2**64)


def page(name: str, *quiet: str) -> QuietLabel:
    """The label of a page."""
    return QuietLabel(f"page_{name}", LabelKind.PAGE, "Plain", quiet)


@pytest.fixture(scope="module")
def packed() -> dict[str, tuple[QuietLabel, ...]]:
    """The labels of the pack by language."""
    pack = read_pack(WORDS.read_bytes())
    return {language: pack.content(language).labels for language in LANGUAGES}


@given(seed=SEEDS, language=st.sampled_from(LANGUAGES))
def test_every_page_of_the_window_has_a_label_of_the_pack(
    packed: dict[str, tuple[QuietLabel, ...]], seed: int, language: str
) -> None:
    settings = with_labels(Settings(language, people_label="Trades"), packed[language], Random(seed))
    drawn = [settings.label_of(section.label) for section in SECTIONS]
    quiet = {text for label in packed[language] if label.kind is LabelKind.PAGE for text in label.quiet} | {"Trades"}
    assert set(drawn) <= quiet
    assert len(set(drawn)) == len(SECTIONS)


def test_draws_differ_and_reach_every_label(packed: dict[str, tuple[QuietLabel, ...]], language: str) -> None:
    pages = [label for label in packed[language] if label.kind is LabelKind.PAGE and label.id != "page_people"]
    draws = [with_labels(Settings(), packed[language], Random(seed)) for seed in range(60)]
    assert {one.label for settings in draws for one in settings.page_labels.chosen} == {
        text for label in pages for text in label.quiet
    }
    assert len({settings.page_labels for settings in draws}) > 50


@given(SEEDS)
def test_a_label_is_drawn_twice_only_when_there_is_no_other(seed: int) -> None:
    labels = [page("one", "Jars"), page("two", "Jars", "Trades", "Taps"), page("three", "Jars")]
    settings = with_labels(Settings(people_label="Trades"), labels, Random(seed))
    assert [settings.label_of(name) for name in ("one", "two", "three")] == ["Jars", "Taps", "Jars"]


def test_the_label_of_the_people_and_what_is_no_page_stay_as_they_are() -> None:
    labels = [page("people", "Cups"), QuietLabel("mark_done", LabelKind.MARK, "Done", ("Ticked",))]
    assert with_labels(Settings(), labels, Random(1)) == Settings()
