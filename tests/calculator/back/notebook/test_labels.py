"""The labels of the pages."""

from hypothesis import given
from hypothesis import strategies as st

from calculator.back.notebook.labels import PageLabels, page_labels
from calculator.back.notebook.settings import Settings, longest_setting

PAGES = st.dictionaries(st.sampled_from(["lists", "packing", "tasks", "help"]), st.text(min_size=1, max_size=5))


def test_a_page_without_a_label_has_the_default() -> None:
    assert PageLabels().of("lists") == ""
    assert PageLabels().of("lists", "Lists") == "Lists"


@given(PAGES)
def test_labels_are_equal_in_whatever_order_they_were_chosen(labels: dict[str, str]) -> None:
    pairs = list(labels.items())
    assert page_labels(pairs) == page_labels(reversed(pairs))
    assert {page: page_labels(pairs).of(page) for page in labels} == labels


@given(PAGES, st.text(max_size=5))
def test_renaming_one_page_leaves_the_others(labels: dict[str, str], label: str) -> None:
    renamed = page_labels(labels.items()).renamed("lists", label)
    assert renamed.of("lists", "default") == (label or "default")
    assert all(renamed.of(page) == labels[page] for page in labels if page != "lists")
    assert len(renamed.chosen) == len({*labels, "lists"} if label else {*labels} - {"lists"})


def test_the_page_of_the_people_keeps_its_label_in_its_own_place() -> None:
    settings = Settings(people_label="Trades").relabelled("lists", "Shopping").relabelled("people", "House numbers")
    assert settings == Settings(people_label="House numbers", page_labels=page_labels([("lists", "Shopping")]))
    assert settings.label_of("people") == "House numbers"
    assert settings.label_of("lists", "Lists") == "Shopping"
    assert settings.label_of("tasks", "To do") == "To do"


def test_the_longest_setting_may_be_a_label() -> None:
    assert longest_setting(Settings().relabelled("lists", "x" * 50)) == 50
    assert longest_setting(Settings(calculation="1" * 60)) == 60
