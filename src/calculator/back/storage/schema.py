"""The tables of each release, as files NNNN.sql beside this module."""

from importlib.resources import files
from typing import Final

from calculator.back.storage.statement import Statement

VERSION: Final = 1


def statements_since(version: int) -> list[Statement]:
    """What brings a notebook of an older version, 0 being an empty one, to VERSION."""
    folder = files(__package__) / "migrations"
    found: list[Statement] = []
    for number in range(version + 1, VERSION + 1):
        text = (folder / f"{number:04}.sql").read_text(encoding="utf-8")
        found.extend(Statement(part) for part in text.split(";\n") if part.strip())
    found.append(Statement(f"PRAGMA user_version = {VERSION}"))
    return found
