"""Reads the files of records of the content pack and says by file and line what is wrong with them."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from calculator.words import LANGUAGES
from sheets.files import RECORD_FILES, ContentFaulty, Problem, Sheet, differences, read_map, sheet_of
from sheets.schema import Schema, Shared, faults, shared, value_of


@dataclass(frozen=True, slots=True)
class RecordFile:
    """One file of records without a fault of its own: its texts, what is the same in every language, its value."""

    file: Path
    sheet: Sheet
    shared: Mapping[str, Shared]
    value: Mapping[str, Any]


def read_schema(content: Path) -> Schema:
    """content/schema.json."""
    schema: Schema = json.loads((content / "schema.json").read_text(encoding="utf-8"))
    return schema


def read_records(file: Path, schema: Schema) -> RecordFile:
    """The records in `file`, whose name says which part of `schema` it follows. Raises ContentFaulty."""
    if not file.is_file():
        raise ContentFaulty([Problem(file, 1, "is missing")])
    root = read_map(file) or yaml.MappingNode("tag:yaml.org,2002:map", [], yaml.Mark("", 0, 0, 0, None, 0))
    part: Schema = schema["properties"][file.stem]
    problems = [Problem(file, fault.line, fault.sentence) for fault in faults(root, part, schema, file.stem)]
    if problems:
        raise ContentFaulty(problems)
    sheet = sheet_of(file, root)
    same = {value.path: value for value in shared(root, part, schema, file.stem)}
    problems = [
        Problem(file, value.line, f"{value.path} is {value.value}, which is no day")
        for value in same.values()
        if value.path.endswith(".checked_on") and not _is_day(str(value.value))
    ]
    if problems:
        raise ContentFaulty(problems)
    return RecordFile(file, sheet, same, value_of(root))


def read_content(content: Path) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    """All records: {language: {file: {id: fields}}}. Raises ContentFaulty with all that is wrong."""
    return read_folder(content, read_schema(content), LANGUAGES, RECORD_FILES)


def read_folder(
    folder: Path,
    schema: Schema,
    languages: Sequence[str],
    names: Sequence[str],
    known_sources: Collection[str] = (),
) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    """The records of these files in these languages, which must be translations of each other.

    `known_sources` may be named beside those in the folder's own `sources`. Raises ContentFaulty with all faults.
    """
    files: dict[str, dict[str, RecordFile]] = {language: {} for language in languages}
    problems: list[Problem] = []
    for language in languages:
        for name in names:
            try:
                files[language][name] = read_records(folder / language / f"{name}.yaml", schema)
            except ContentFaulty as error:
                problems += error.problems
    if problems:
        raise ContentFaulty(problems)
    for language in languages:
        problems += _unknown_sources(files[language], known_sources)
    first = files[languages[0]]
    for language in languages[1:]:
        for name, record_file in files[language].items():
            problems += differences(first[name].sheet, record_file.sheet)
            problems += _unequal(first[name], record_file)
    if problems:
        raise ContentFaulty(problems)
    return {language: {name: one.value for name, one in parts.items()} for language, parts in files.items()}


def _unequal(first: RecordFile, other: RecordFile) -> list[Problem]:
    """Where `other` has another value than `first` for what is the same in every language, or another order."""
    problems = [
        Problem(other.file, value.line, f"{path} is {value.value}, but {wanted.value} in {first.file}:{wanted.line}")
        for path, value in other.shared.items()
        if (wanted := first.shared.get(path)) is not None and wanted.value != value.value
    ]
    if not problems and set(first.value) == set(other.value) and list(first.value) != list(other.value):
        moved = next(one for one, two in zip(other.value, first.value, strict=True) if one != two)
        problems.append(Problem(other.file, 1, f"{moved} is not in the order of {first.file}"))
    return problems


def _unknown_sources(parts: Mapping[str, RecordFile], known_sources: Collection[str]) -> list[Problem]:
    sources = parts.get("sources")
    known = {*known_sources, *(sources.value if sources is not None else ())}
    where = f"in {sources.file}" if sources is not None else f"but {', '.join(sorted(known))}"
    return [
        Problem(one.file, value.line, f"{value.path}: there is no {source} {where}")
        for one in parts.values()
        for value in one.shared.values()
        if value.path.endswith(".source") and isinstance(value.value, list)
        for source in value.value
        if source not in known
    ]


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
