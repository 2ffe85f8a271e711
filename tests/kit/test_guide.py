"""The guide for advocates, as it lies on a worker's stick: alike in every language, and each link leads somewhere."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from calculator.words import LANGUAGES
from tests.rules.sources import ROOT
from tools.guide_pages import write_guide

_GUIDE = ROOT / "docs" / "guide"


@pytest.fixture
def pages(qapp: QApplication, tmp_path: Path) -> dict[str, str]:
    """The page of each language."""
    write_guide(_GUIDE, tmp_path / "guide")
    return {language: (tmp_path / "guide" / language / "guide.html").read_text() for language in LANGUAGES}


def test_every_link_leads_to_a_heading_and_every_picture_is_there(pages: dict[str, str], tmp_path: Path) -> None:
    for language, page in pages.items():
        folder = tmp_path / "guide" / language
        pictures = set(re.findall(r'<img src="([^"]+)"', page))
        assert pictures == {f"pictures/{file.name}" for file in (folder / "pictures").iterdir()}
        assert all(re.findall(r'<img src="[^"]+" alt="([^"]*)"', page)), "each picture is described"
        links = set(re.findall(r'href="#([^"]+)"', page))
        assert links <= set(re.findall(r'<h2 id="([^"]+)"', page))
        assert f'<html lang="{language}">' in page


def test_the_languages_say_the_same_in_the_same_order() -> None:
    """Headings, pictures, commands and names of files, as far as they can be compared."""
    outlines = {}
    for language in LANGUAGES:
        text = (_GUIDE / f"{language}.md").read_text()
        outlines[language] = (
            [line.split()[0] for line in text.splitlines() if line.startswith("#")],
            re.findall(r"pictures/\w+/([\w-]+)\.png", text),
            re.findall(r"windows/[\w-]+\.exe|sh linux/[\w-]+\.sh", text),
            re.findall(r"python3 dev\.py kit (?:--language fr )?([\w-]+)", text),
            text.count("\n   - ") + text.count("\n- "),
        )
    assert outlines["fr"] == outlines["en"]
