"""Files of records: what is wrong, in one file or between two languages, is said with file and line."""

import shutil
from pathlib import Path

import pytest

from calculator.words import LANGUAGES
from sheets.files import RECORD_FILES, ContentFaulty
from sheets.records import read_content
from tools.pack_content import ROOT


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content"


def edited(content: Path, name: str, old: str, new: str) -> tuple[Path, int]:
    """Replaces the first `old` in a file; the file, and the line where that was."""
    file = content / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file, text[: text.index(old)].count("\n") + 1


def test_every_file_is_read_in_every_language(content: Path) -> None:
    records = read_content(content)
    assert {language: set(files) for language, files in records.items()} == {
        language: set(RECORD_FILES) for language in LANGUAGES
    }


@pytest.mark.parametrize("name", RECORD_FILES)
def test_a_missing_file_is_named(content: Path, name: str) -> None:
    (content / "fr" / f"{name}.yaml").unlink()
    with pytest.raises(ContentFaulty, match=rf"fr/{name}\.yaml:1: is missing"):
        read_content(content)


@pytest.mark.parametrize("text", ["", "# nothing\n", "{}\n"])
def test_an_empty_file_is_named(content: Path, text: str) -> None:
    (content / "fr" / "pools.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentFaulty, match=r"fr/pools\.yaml:1: pools has fewer than 1 entries"):
        read_content(content)


@pytest.mark.parametrize("text", ["- one\n", "one\n", "one: [\n", "one: 'two\n"])
def test_what_is_no_map_is_named(content: Path, text: str) -> None:
    (content / "fr" / "pools.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentFaulty, match=r"fr/pools\.yaml:\d: not "):
        read_content(content)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("fr/suggestions.yaml", "  phase: the_day", "  phase: someday", "phase is 'someday', not one of still_there"),
        ("fr/suggestions.yaml", "  phase: the_day", "  phase: after", "phase is after, but the_day in "),
        ("fr/services.yaml", '["1-833-900-1010"]', '["1-833-900-1011"]', "canada_line.numbers is "),
        ("en/services.yaml", '["1-833-900-1010"]', '["call us"]', "does not fit"),
        ("en/services.yaml", "confidence: B", "confidence: C", "is 'C', not one of A, B"),
        ("en/help.yaml", 'checked_on: "2026-11-23"', 'checked_on: "2026-02-30"', "which is no day"),
        ("en/help.yaml", 'checked_on: "2026-11-23"', "checked_on: 2026-11-23", "is not text; put it in quotes"),
        ("fr/packing.yaml", "take_last: true", "take_last: false", "take_last is False, but True in "),
        ("fr/packing.yaml", "passport:", "passeport:", "packing.passeport.text is missing in "),
        ("fr/labels.yaml", "page_today:", "Page:", "'Page' is not a lower_snake id"),
        ("en/right_now.yaml", "text:", "txt:", "there is no field 'txt'"),
    ],
)
def test_a_fault_is_named_with_file_and_line(content: Path, name: str, old: str, new: str, said: str) -> None:
    file, line = edited(content, name, old, new)
    with pytest.raises(ContentFaulty) as caught:
        read_content(content)
    problems = [(problem.file, problem.sentence) for problem in caught.value.problems]
    assert any(one == file and said in sentence for one, sentence in problems)
    # A missing id is named where its first text is.
    assert any(problem.file == file and abs(problem.line - line) <= 7 for problem in caught.value.problems)


def test_a_source_that_is_not_listed_is_named(content: Path) -> None:
    for language in LANGUAGES:
        file, line = edited(content, f"{language}/checklists.yaml", "source: [page, ", "source: [nobody, ")
    with pytest.raises(ContentFaulty) as caught:
        read_content(content)
    assert f"{file}:{line}: checklists.today_at_home.source: there is no nobody in" in str(caught.value)


def test_a_placeholder_in_one_language_only_is_named(content: Path) -> None:
    file, line = edited(content, "fr/help.yaml", '  text: "', '  text: "{count} ')
    with pytest.raises(ContentFaulty) as caught:
        read_content(content)
    (problem,) = caught.value.problems
    assert str(problem).startswith(f"{file}:{line}: help.own_number.text has {{count}}, but no placeholder in ")


def test_a_broken_placeholder_is_named(content: Path) -> None:
    file, line = edited(content, "fr/help.yaml", '  text: "', '  text: "{ ')
    with pytest.raises(ContentFaulty) as caught:
        read_content(content)
    assert f"{file}:{line}: help.own_number.text has a faulty placeholder" in str(caught.value)


def test_another_order_is_named(content: Path) -> None:
    file = content / "fr" / "pools.yaml"
    first, second, *others = file.read_text(encoding="utf-8").split("\n\n")[1:]
    file.write_text("\n\n".join([second, first, *others]), encoding="utf-8")
    with pytest.raises(ContentFaulty, match=r"fr/pools\.yaml:1: packing is not in the order of"):
        read_content(content)


def test_all_faults_are_named_at_once(content: Path) -> None:
    edited(content, "en/help.yaml", "group: own", "group: mine")
    edited(content, "fr/services.yaml", "bill: unknown", "bill: never")
    with pytest.raises(ContentFaulty) as caught:
        read_content(content)
    assert [problem.file.name for problem in caught.value.problems] == ["help.yaml", "services.yaml"]
