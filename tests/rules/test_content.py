"""Every word id in the code exists in every language, and none is left over."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest

from calculator.words import LANGUAGES
from sheets.files import TEXT_ID
from tests.rules.sources import ROOT, Source, sources, within
from tools.pack_content import SHEETS, read_sheets

# Which sheets a room can read. The notebook bears the calculator's title; the set-up program shows the calculator and
# uses the notebook's sentences.
ROOMS = {
    "calculator.front": ("calculator",),
    "calculator.back": ("screens", "calculator"),
    "setup": ("setup", "calculator", "screens"),
    "kit": ("kit",),
    "steps": ("setup", "kit"),
}
SHEET_NAMES = [sheet.name for sheet in SHEETS]
# Raised where no screen can show it.
NEVER_SHOWN = ("error.none",)


@cache
def ids_of(sheet: str) -> frozenset[str]:
    """The ids of one sheet."""
    return frozenset(read_sheets(ROOT / "content", sheet)[LANGUAGES[0]].entries)


def asked(source: Source) -> Iterator[tuple[str, int]]:
    """The ids given as words("id"), self._words("id") and the like, with their lines."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            first = node.args[0]
            if name.strip("_") == "words" and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value, node.lineno


def mentioned(source: Source) -> Iterator[re.Pattern[str]]:
    """Patterns of the ids that the file may mean: its strings, and its f-strings with anything in the gaps."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.JoinedStr):
            parts = [
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_]+" for part in node.values
            ]
            if any(isinstance(part, ast.Constant) and "." in str(part.value) for part in node.values):
                yield re.compile("".join(parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and TEXT_ID.fullmatch(node.value):
            yield re.compile(re.escape(node.value))


@pytest.mark.parametrize("sheet", SHEET_NAMES)
def test_every_language_has_the_same_ids_and_placeholders(sheet: str) -> None:
    assert set(read_sheets(ROOT / "content", sheet)) == set(LANGUAGES)


@pytest.mark.parametrize("room", ROOMS)
def test_every_id_asked_for_exists(room: str) -> None:
    known = frozenset().union(*(ids_of(sheet) for sheet in ROOMS[room]))
    missing = [
        f"{source.file}:{line}: {text_id}"
        for source in sources()
        if within(source.module, room)
        for text_id, line in asked(source)
        if text_id not in known
    ]
    assert missing == []


def test_every_error_has_its_sentence() -> None:
    sentences = {
        node.value.value
        for source in sources()
        if source.module == "calculator.errors"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.AnnAssign | ast.Assign) and isinstance(node.value, ast.Constant)
    }
    assert sentences
    assert {str(sentence) for sentence in sentences} - ids_of("screens") - set(NEVER_SHOWN) == set()


@pytest.mark.parametrize("sheet", SHEET_NAMES)
def test_no_id_is_left_over(sheet: str) -> None:
    patterns = [
        pattern
        for source in sources()
        if any(within(source.module, room) and sheet in sheets for room, sheets in ROOMS.items())
        or source.module in ("calculator.errors", "calculator.words")
        for pattern in mentioned(source)
    ]
    assert sorted(text_id for text_id in ids_of(sheet) if not any(one.fullmatch(text_id) for one in patterns)) == []
