"""A house's own pack: a folder of the same YAML as the project's words, with its numbers and its notes.

    mypack/en/services.yaml   numbers, in the fields of content/en/services.yaml
    mypack/en/help.yaml       notes for the page of numbers, in the fields of content/en/help.yaml
    mypack/en/sources.yaml    who says so, only where a source other than `own` is named

and the same in further languages, as translations of each other. Each record has its `checked_on`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from calculator.words import LANGUAGES
from kit.errors import PackFaulty
from sheets.files import ContentFaulty, Problem
from sheets.records import read_folder
from sheets.schema import Schema
from sheets.sealing import sealed

FILES: Final = ("services", "help", "sources")
OWN_SOURCE: Final = "own"
_ENDING: Final = ".yaml"
_FILE_BYTES_MAX: Final = 256 * 1024
_NOTES: Final = frozenset({"README", "README.txt", "README.md", "LICENSE"})
_OLD_DAYS: Final = 365

Records = Mapping[str, Mapping[str, Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Dated:
    """One record of a pack, and the day it was last checked."""

    language: str
    name: str
    checked_on: date

    def is_old(self, today: date) -> bool:
        """It was last checked more than a year ago."""
        return (today - self.checked_on).days > _OLD_DAYS


@dataclass(frozen=True, slots=True)
class OwnPack:
    """A pack without a fault: {language: {file: {id: fields}}}."""

    records: Records

    def packed(self) -> bytes:
        """What set-up reads: no readable word, to a search through files."""
        return sealed(json.dumps(self.records, ensure_ascii=False, separators=(",", ":")).encode())

    def dates(self) -> tuple[Dated, ...]:
        """Every number and note with its day."""
        return tuple(
            Dated(language, fields.get("name") or fields["text"], date.fromisoformat(fields["checked_on"]))
            for language, files in self.records.items()
            for name in ("services", "help")
            for fields in files.get(name, {}).values()
        )


def read_own_pack(folder: Path, schema: Schema) -> OwnPack:
    """The pack in `folder`. Raises PackFaulty with every fault, by file and line."""
    try:
        languages, names = _found(folder)
        return OwnPack(read_folder(folder, schema, languages, names, known_sources=(OWN_SOURCE,)))
    except ContentFaulty as error:
        raise PackFaulty(error.problems) from error
    except RecursionError as error:
        raise PackFaulty([Problem(folder, 1, "lists in lists without end")]) from error
    except OSError as error:
        raise PackFaulty([Problem(folder, 1, f"cannot be read: {error.strerror}")]) from error


def _found(folder: Path) -> tuple[Sequence[str], Sequence[str]]:
    """The languages and the files there are. Raises ContentFaulty for anything that is no part of a pack, OSError."""
    if not folder.is_dir():
        raise ContentFaulty([Problem(folder, 1, "is not a folder")])
    languages = [language for language in LANGUAGES if (folder / language).is_dir()]
    problems = [
        Problem(path, 1, f"is no language; there are {', '.join(LANGUAGES)}")
        for path in sorted(folder.iterdir())
        if path.name not in languages and path.name not in _NOTES
    ]
    paths = [path for language in languages for path in sorted((folder / language).iterdir())]
    problems += [Problem(path, 1, sentence) for path in paths if (sentence := _no_part(path))]
    names = {path.stem for path in paths}
    if not languages:
        problems.append(Problem(folder, 1, f"has no language in it: a folder named {' or '.join(LANGUAGES)}"))
    elif not names & {"services", "help"}:
        problems.append(Problem(folder, 1, "has neither numbers nor notes in it: services.yaml or help.yaml"))
    if problems:
        raise ContentFaulty(problems)
    return languages, [name for name in FILES if name in names]


def _no_part(path: Path) -> str:
    """Why a file cannot be part of a pack; "" where it can."""
    if path.suffix != _ENDING or path.stem not in FILES or not path.is_file():
        return f"is no file of a pack; there are {', '.join(FILES)} with {_ENDING}"
    if path.stat().st_size > _FILE_BYTES_MAX:
        return f"is larger than {_FILE_BYTES_MAX // 1024} KiB"
    return ""
