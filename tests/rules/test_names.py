"""No name, string or file carries a word that gives the program away, and names say what a thing is."""

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

from calculator.words import LANGUAGES
from sheets.files import read_sheet
from tests.rules.sources import ROOT, SRC, Source, sources
from tools.word_list import ANYWHERE, JOINED, WHOLE, found_in

SHIPPED_FOLDERS = ("src", "resources", "content")
EVERY_SOURCE = pytest.mark.parametrize("source", sources(), ids=lambda source: str(source.file.relative_to(SRC)))
MAX_LINES = 300
EMPTY_NAMES = re.compile(r"manager|helper|utils?|common|base|misc|stuff", re.IGNORECASE)


@EVERY_SOURCE
def test_no_telling_word_in_code_or_comments(source: Source) -> None:
    found = []
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        prose = token.type == tokenize.COMMENT or (token.type == tokenize.STRING and token.string.startswith('"""'))
        # Prose, which the build leaves out, may call the key by its name.
        words = found_in(re.sub(r"\bEscape\b", "", token.string), whole=()) if prose else found_in(token.string)
        if words:
            found.append(f"{source.file}:{token.start[0]}: {', '.join(words)}")
    assert found == []


@pytest.mark.parametrize("folder", SHIPPED_FOLDERS)
def test_no_telling_word_in_a_file_name(folder: str) -> None:
    names = [
        file.relative_to(ROOT).as_posix() for file in (ROOT / folder).rglob("*") if "__pycache__" not in file.parts
    ]
    assert [name for name in names if found_in(name)] == []


@pytest.mark.parametrize("file", sorted((ROOT / "resources").rglob("*")), ids=str)
def test_no_telling_word_in_a_resource(file: Path) -> None:
    assert file.is_dir() or found_in(file.read_text(encoding="utf-8", errors="replace"), whole=()) == ()


@pytest.mark.parametrize("file", sorted((ROOT / "content").rglob("*.yaml")), ids=str)
def test_no_telling_word_in_an_id(file: Path) -> None:
    assert [text_id for text_id in read_sheet(file).entries if found_in(text_id)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_telling_word_in_what_the_calculator_says(language: str) -> None:
    texts = read_sheet(ROOT / "content" / language / "calculator.yaml").texts()
    assert [text for text in texts.values() if found_in(text)] == []


@EVERY_SOURCE
def test_files_are_short(source: Source) -> None:
    assert len(source.text.splitlines()) <= MAX_LINES


@EVERY_SOURCE
def test_names_say_what_a_thing_is(source: Source) -> None:
    classes = [node.name for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef)]
    words = [word for name in [source.file.stem, *classes] for word in re.findall(r"[A-Z]?[a-z]+", name)]
    assert [word for word in words if EMPTY_NAMES.fullmatch(word)] == []


@EVERY_SOURCE
def test_every_module_says_what_it_is_for(source: Source) -> None:
    assert ast.get_docstring(source.tree)


@pytest.mark.parametrize("word", [*ANYWHERE, *JOINED, *WHOLE])
def test_the_gate_finds_each_word_of_its_list(word: str) -> None:
    for text in (word, word.upper(), f"the_{word}_key", f"x.{word}"):
        assert word in found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "pinned",
        "spinning",
        "unblock",
        "block",
        "opening",
        "grab_used",
        "recover",
        "Qt.Key.Key_Escape",
        "reset",
        "decode",
    ],
)
def test_the_gate_lets_innocent_words_pass(text: str) -> None:
    assert found_in(text) == ()


@pytest.mark.parametrize("text", ["goSafetyPlan", "safety_plan", "Détresse", "key_escape", "DecoyName", "mot de passe"])
def test_the_gate_sees_through_spelling(text: str) -> None:
    assert found_in(text) != ()
