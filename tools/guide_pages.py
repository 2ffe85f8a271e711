"""Puts the guide for advocates beside the built programs, as pages for any browser: `python -m tools.guide_pages`."""

import re
import shutil
import sys
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication, QTextDocument

from calculator.words import LANGUAGES

ROOT: Final = Path(__file__).parents[1]
_STYLE: Final = (
    "body{font:100%/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em}"
    "img{max-width:100%} td,th{padding:.3em .6em;text-align:left;vertical-align:top}"
)
# Where a heading begins; a browser leads there from the links of the page.
_HEADING: Final = re.compile(r"<h2([^>]*)>(.*?)</h2>", re.DOTALL)


def write_guide(source: Path, target: Path) -> None:
    """Make `target` anew: a folder for each language, with guide.html and its pictures."""
    shutil.rmtree(target, ignore_errors=True)
    for language in LANGUAGES:
        folder = target / language
        shutil.copytree(source / "pictures" / language, folder / "pictures")
        text = (source / f"{language}.md").read_text(encoding="utf-8").replace(f"](pictures/{language}/", "](pictures/")
        (folder / "guide.html").write_text(page(text, language), encoding="utf-8")


def page(text: str, language: str) -> str:
    """The page of a guide that is written in Markdown: no style of Qt's, headings that links find, its language."""
    document = QTextDocument()
    document.setMarkdown(text)
    body = document.toHtml().partition("<body")[2].partition(">")[2]
    body = re.sub(r' style="[^"]*"', "", body)
    body = _HEADING.sub(lambda found: f'<h2 id="{_anchor(found[2])}"{found[1]}>{found[2]}</h2>', body)
    title = text.partition("\n")[0].removeprefix("# ")
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    return f'<!DOCTYPE html>\n<html lang="{language}"><head>{head}</head><body>{body}'


def _anchor(heading: str) -> str:
    """As GitHub names it: small letters, dashes for spaces, no other signs."""
    plain = re.sub(r"<[^>]*>", "", heading).strip().lower()
    return re.sub(r"[^\w-]", "", plain.replace(" ", "-"))


if __name__ == "__main__":
    application = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    write_guide(ROOT / "docs" / "guide", ROOT / "dist" / "guide")
