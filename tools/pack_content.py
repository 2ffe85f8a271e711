"""Packs content/ and resources/ into build/resources/, where the program reads them.

calculator.yaml becomes words.json (readable: a calculator's words), screens.yaml and the files of records become
words.dat (not readable), setup.yaml becomes setup.json (for the set-up program, never shipped with the calculator).
The folder kit/ is for the program that makes sticks: its words, every ready identity, the fields of a shelter's pack.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from calculator.words import LANGUAGES
from sheets.files import ContentFaulty, Problem, Sheet, differences, read_sheet
from sheets.records import read_content
from sheets.sealing import sealed

ROOT: Final = Path(__file__).parents[1]
# The folder of resources/identities that the program has unless another is put in its place.
IDENTITY: Final = "calculator"


def read_sheets(content: Path, name: str) -> Mapping[str, Sheet]:
    """`name`.yaml in every language. Raises ContentFaulty when they are not translations of each other."""
    sheets = {}
    problems: list[Problem] = []
    for language in LANGUAGES:
        file = content / language / f"{name}.yaml"
        if not file.is_file():
            problems.append(Problem(file, 1, "is missing"))
            continue
        try:
            sheets[language] = read_sheet(file)
        except ContentFaulty as error:
            problems += error.problems
    if problems:
        raise ContentFaulty(problems)
    first = sheets[LANGUAGES[0]]
    for language in LANGUAGES[1:]:
        problems += differences(first, sheets[language])
    if problems:
        raise ContentFaulty(problems)
    return sheets


def packed(sheets: Mapping[str, Sheet]) -> bytes:
    """JSON {language: {id: text}}, the same bytes for the same words."""
    return _json({language: sheet.texts() for language, sheet in sheets.items()})


def readable(content: Path, name: str) -> bytes:
    """The packed file of one sheet."""
    return packed(read_sheets(content, name))


def plain_pack(content: Path, name: str) -> bytes:
    """What the sealed file holds: the sheet `name` for the screens, and all records."""
    problems: list[Problem] = []
    parts: dict[str, object] = {}
    try:
        parts["screens"] = {language: sheet.texts() for language, sheet in read_sheets(content, name).items()}
    except ContentFaulty as error:
        problems += error.problems
    try:
        parts["content"] = read_content(content)
    except ContentFaulty as error:
        problems += error.problems
    if problems:
        raise ContentFaulty(problems)
    return _json(parts)


def sealed_pack(content: Path, name: str) -> bytes:
    """The sealed file."""
    return sealed(plain_pack(content, name))


@dataclass(frozen=True, slots=True)
class Form:
    """One sheet: its name, the packed file it becomes, and how the bytes of that are made."""

    name: str
    target: str
    made: Callable[[Path, str], bytes]


SHEETS: Final = (
    Form("calculator", "words.json", readable),
    Form("screens", "words.dat", sealed_pack),
    Form("setup", "setup.json", readable),
    Form("kit", "kit/words.json", readable),
)


def pack(root: Path = ROOT) -> None:
    """Brings build/resources under `root` up to date; what no longer belongs there goes.

    Packs what it can and then raises ContentFaulty with all that is wrong.
    """
    files = dict(_resources(root / "resources"))
    files |= {Path("kit", "schema.json"): (root / "content" / "schema.json").read_bytes()}
    problems: list[Problem] = []
    for form in SHEETS:
        try:
            files[Path(form.target)] = form.made(root / "content", form.name)
        except ContentFaulty as error:
            problems += error.problems
    build = root / "build"
    for path, data in files.items():
        _write(build, Path("resources") / path, data)
    for file in (build / "resources").rglob("*"):
        if file.is_file() and file.relative_to(build / "resources") not in files:
            file.unlink(missing_ok=True)
    if problems:
        raise ContentFaulty(problems)


def _resources(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """What ships as it is. Of the identities only one does: the program has one face; the kit has all."""
    for file in sorted(folder.rglob("*")):
        place = file.relative_to(folder)
        if not file.is_file():
            continue
        if place.parts[0] == "identities":
            yield Path("kit") / place, file.read_bytes()
            if place.parts[1] != IDENTITY:
                continue
            place = Path("identity", *place.parts[2:])
        yield place, file.read_bytes()


def _json(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _write(build: Path, path: Path, data: bytes) -> None:
    file = build / path
    if file.is_file() and file.read_bytes() == data:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    # A program that reads meanwhile sees the old file or the new one, whole.
    fresh = build / f"{file.name}.{os.getpid()}.new"
    fresh.write_bytes(data)
    fresh.replace(file)


if __name__ == "__main__":
    try:
        pack()
    except ContentFaulty as error:
        sys.exit(str(error))
