"""Content files: what is wrong is said with file and line."""

from pathlib import Path

import pytest

from sheets.files import ContentFaulty, differences, placeholders, read_sheet


def sheet_file(folder: Path, text: str) -> Path:
    """A content file with this text."""
    file = folder / "screens.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_texts_come_out_by_id_and_without_outer_space(tmp_path: Path) -> None:
    sheet = read_sheet(sheet_file(tmp_path, 'b.two: "Two {count}"\na.one: |\n  One\n  more\n'))
    assert sheet.texts() == {"a.one": "One\nmore", "b.two": "Two {count}"}
    assert sheet.entries["a.one"].line == 2


def test_an_empty_file_has_no_texts(tmp_path: Path) -> None:
    assert read_sheet(sheet_file(tmp_path, "# nothing yet\n")).texts() == {}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a.one: One\na.two: [Two\n", 3, "not YAML"),
        ("a.one: One\n\ta.two: Two\n", 2, "not YAML"),
        ('a.one: "One\n', 2, "not YAML"),
        ("- One\n", 1, "not a map"),
        ("a.one: One\na.one: Two\n", 2, "twice, first on line 1"),
        ("a.one: One\nb: Two\n", 2, "not a dotted lower_snake id: 'b'"),
        ("A.one: One\n", 1, "not a dotted lower_snake id"),
        ("a.one: yes\n", 1, "not text; put it in quotes"),
        ("a.one: 5\n", 1, "not text; put it in quotes"),
        ("a.one:\n", 1, "not text"),
        ("a.one:\n  b: c\n", 1, "not text"),
        ('a.one: " "\n', 1, "is empty"),
        ("a.one: Two {\n", 1, "faulty placeholder"),
        ("a.one: Two {}\n", 1, "faulty placeholder"),
        ("a.one: Two {count:>3}\n", 1, "faulty placeholder"),
        ("a.one: Two {person.name}\n", 1, "faulty placeholder"),
        ("a.one: !!python/object:os.system x\n", 1, "not text"),
    ],
)
def test_a_fault_is_named_with_file_and_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    file = sheet_file(tmp_path, text)
    with pytest.raises(ContentFaulty) as caught:
        read_sheet(file)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (file, line)
    assert said in str(problem)
    assert str(problem).startswith(f"{file}:{line}: ")


def test_bytes_that_are_not_utf_8_are_named(tmp_path: Path) -> None:
    file = tmp_path / "screens.yaml"
    file.write_bytes(b"a.one: caf\xe9\n")
    with pytest.raises(ContentFaulty, match="not YAML in UTF-8"):
        read_sheet(file)


def test_every_fault_of_a_file_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(ContentFaulty) as caught:
        read_sheet(sheet_file(tmp_path, "a.one: 5\nb.two: Two\nc.three: no\n"))
    assert [problem.line for problem in caught.value.problems] == [1, 3]


def test_placeholders_are_names_and_double_braces_are_braces() -> None:
    assert placeholders("{{not}} {one} and {two}") == {"one", "two"}


def test_a_faithful_translation_has_no_differences(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    english = read_sheet(sheet_file(tmp_path, "a.one: One of {count}\n"))
    french = read_sheet(sheet_file(tmp_path / "fr", "# Commentaire\na.one: Un sur {count}\n"))
    assert differences(english, french) == []


def test_missing_extra_and_other_placeholders_are_differences(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    english = read_sheet(sheet_file(tmp_path, "a.one: One {count}\na.two: Two\n"))
    french = read_sheet(sheet_file(tmp_path / "fr", "a.three: Trois\n\na.one: Un {nombre}\n"))
    said = [(problem.file, problem.line, problem.sentence) for problem in differences(english, french)]
    assert said == [
        (french.file, 3, f"a.one has {{nombre}}, but {{count}} in {english.file}:1"),
        (english.file, 2, f"a.two is missing in {french.file}"),
        (french.file, 1, f"a.three is missing in {english.file}"),
    ]
