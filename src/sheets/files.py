"""Reads content/<language>/<file>.yaml and says by file and line what is wrong with it."""

import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

TEXT_ID: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
# Files of records, id: {field: value}, checked against content/schema.json by sheets.records. All others are
# flat maps, id: text.
RECORD_FILES: Final = (
    "suggestions",
    "checklists",
    "packing",
    "right_now",
    "help",
    "services",
    "labels",
    "pools",
    "sources",
)
# The C one is ten times as fast; both know the lines.
LOADER: Final = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, and where."""

    file: Path
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.sentence}"


class ContentFaulty(Exception):
    """Content files cannot be packed; the message has one line for each problem."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Entry:
    """One text and the line it is on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One content file: its entries by id."""

    file: Path
    entries: Mapping[str, Entry]

    def texts(self) -> dict[str, str]:
        """The bare texts by id, in the order of the ids."""
        return {text_id: self.entries[text_id].text for text_id in sorted(self.entries)}


def read_map(file: Path) -> yaml.MappingNode | None:
    """The map that `file` holds, with its lines; None for an empty file. Raises ContentFaulty."""
    try:
        root = yaml.compose(file.read_text(encoding="utf-8"), Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentFaulty([Problem(file, line, f"not YAML: {error.problem or error.context}")]) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ContentFaulty([Problem(file, 1, f"not YAML in UTF-8: {error}")]) from error
    if root is not None and not isinstance(root, yaml.MappingNode):
        raise ContentFaulty([Problem(file, root.start_mark.line + 1, "not a map of id: text")])
    if root is not None:
        _refuse_aliases(file, root)
    return root


def _refuse_aliases(file: Path, root: yaml.Node) -> None:
    """Raises ContentFaulty where a part is used twice by `*name`: a short file could hold an endless text that way."""
    seen: set[int] = set()
    stack = [root]
    while stack:
        node = stack.pop()
        if id(node) in seen:
            raise ContentFaulty([Problem(file, node.start_mark.line + 1, "a part with & is used again with *")])
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            stack += [part for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            stack += node.value


def read_sheet(file: Path) -> Sheet:
    """The `id: text` map in `file`; of a file of records every text, as `file.id.field`, with numbers for lists.

    Raises ContentFaulty with every problem in it.
    """
    root = read_map(file)
    return Sheet(file, {}) if root is None else sheet_of(file, root)


def sheet_of(file: Path, root: yaml.MappingNode) -> Sheet:
    """The sheet of `file` from the map that it holds."""
    pairs = _leaves(root, file.stem) if file.stem in RECORD_FILES else iter(root.value)
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for key, value in pairs:
        line = key.start_mark.line + 1
        sentence = _fault(key, value, entries)
        if sentence:
            problems.append(Problem(file, line, sentence))
        else:
            entries[key.value] = Entry(value.value.strip(), line)
    if problems:
        raise ContentFaulty(problems)
    return Sheet(file, entries)


def _leaves(node: yaml.Node, path: str) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    """The texts below `node` with their whole ids, each id on the line where it is written."""
    if isinstance(node, yaml.MappingNode):
        inner = [(f"{path}.{key.value}", key, value) for key, value in node.value]
    else:
        assert isinstance(node, yaml.SequenceNode)
        inner = [(f"{path}.{number}", value, value) for number, value in enumerate(node.value, 1)]
    for name, key, value in inner:
        if isinstance(value, yaml.ScalarNode):
            if value.tag.endswith(":str"):
                yield yaml.ScalarNode(key.tag, name, key.start_mark, key.end_mark), value
        else:
            yield from _leaves(value, name)


def _fault(key: yaml.Node, value: yaml.Node, entries: Mapping[str, Entry]) -> str:
    if not isinstance(key, yaml.ScalarNode) or not TEXT_ID.fullmatch(key.value):
        return f"not a dotted lower_snake id: {key.value!r}"
    if key.value in entries:
        return f"{key.value} is here twice, first on line {entries[key.value].line}"
    if not isinstance(value, yaml.ScalarNode) or not value.tag.endswith(":str"):
        return f"{key.value} is not text; put it in quotes"
    if not value.value.strip():
        return f"{key.value} is empty"
    try:
        placeholders(value.value)
    except ValueError as error:
        return f"{key.value} has a faulty placeholder: {error}"
    return ""


def placeholders(text: str) -> frozenset[str]:
    """The names in {braces} in `text`. Raises ValueError for anything str.format would not take by name."""
    names: set[str] = set()
    for _, name, spec, conversion in string.Formatter().parse(text):
        if name is None:
            continue
        if not name.isidentifier() or spec or conversion:
            raise ValueError(f"{{{name}}} is not a plain name")
        names.add(name)
    return frozenset(names)


def differences(first: Sheet, other: Sheet) -> list[Problem]:
    """Where `other` is not the translation of `first`: missing ids, extra ids, other placeholders."""
    problems: list[Problem] = []
    for text_id, entry in first.entries.items():
        if text_id not in other.entries:
            problems.append(Problem(first.file, entry.line, f"{text_id} is missing in {other.file}"))
            continue
        translated = other.entries[text_id]
        wanted, found = placeholders(entry.text), placeholders(translated.text)
        if wanted != found:
            sentence = f"{text_id} has {_listed(found)}, but {_listed(wanted)} in {first.file}:{entry.line}"
            problems.append(Problem(other.file, translated.line, sentence))
    problems += [
        Problem(other.file, entry.line, f"{text_id} is missing in {first.file}")
        for text_id, entry in other.entries.items()
        if text_id not in first.entries
    ]
    return problems


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "no placeholder"
