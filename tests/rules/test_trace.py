"""docs/content.md traces every point of the main source to ids of the pack, and back."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from calculator.words import LANGUAGES
from sheets.records import read_content
from tests.rules.sources import ROOT

# Points of the page, as numbered in docs/content.md.
POINTS = 31
TRACED = ("suggestions", "checklists", "packing", "right_now", "help", "services")
ROW = re.compile(r"^\| (?P<point>T?\d+) \| (?P<said>[^|]+) \| (?P<ids>[^|]*) \|$", re.MULTILINE)


@cache
def content() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    """All records by language, file and id."""
    return read_content(ROOT / "content")


@cache
def trace() -> Mapping[str, tuple[str, ...]]:
    """The ids of each point."""
    text = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
    rows = [(row["point"], tuple(re.findall(r"`([^`]+)`", row["ids"]))) for row in ROW.finditer(text)]
    assert len({point for point, _ in rows}) == len(rows)
    return dict(rows)


def test_the_points_are_numbered_without_a_gap() -> None:
    assert [point for point in trace() if point.isdigit()] == [str(number) for number in range(1, POINTS + 1)]


@pytest.mark.parametrize("point", trace())
def test_every_point_has_ids(point: str) -> None:
    assert trace()[point]


@pytest.mark.parametrize("point", [point for point in trace() if point.isdigit()])
def test_every_point_has_an_id_that_comes_from_the_page(point: str) -> None:
    records = [content()["en"][file][record] for file, record in (text_id.split(".") for text_id in trace()[point])]
    assert any("page" in record["source"] for record in records)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_exists(language: str) -> None:
    ids = {f"{file}.{record}" for file in TRACED for record in content()[language][file]}
    assert {text_id for found in trace().values() for text_id in found} - ids == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_comes_from_the_page_is_traced(language: str) -> None:
    named = {text_id for found in trace().values() for text_id in found}
    from_page = {
        f"{file}.{record}"
        for file in TRACED
        for record, fields in content()[language][file].items()
        if "page" in fields["source"]
    }
    assert from_page
    assert from_page - named == set()


@pytest.mark.parametrize("gap", [f"T{number}" for number in range(1, 8)])
def test_every_gap_of_paper_forms_is_filled(gap: str) -> None:
    assert any("exploitation" in content()["en"]["suggestions"][one.split(".")[1]]["tags"]
               for one in trace()[gap] if one.startswith("suggestions."))  # fmt: skip


def test_no_source_is_left_over() -> None:
    files = content()["en"]
    used = {
        source for name, records in files.items() for fields in records.values() for source in fields.get("source", ())
    }
    assert set(files["sources"]) - used == set()
