"""The tables of each release, as files NNNN.sql beside this module."""

from importlib.resources import files
from typing import Final

from calculator.back.storage.statement import Statement

VERSION: Final = 5
# Notebooks of this version and later have a seal on each copy, and are not trusted without one.
SEALED_SINCE: Final = 4

_NEW_TABLE: Final = "CREATE TABLE "


def statements_since(version: int) -> list[Statement]:
    """What brings a notebook of an older version, 0 being an empty one, to VERSION."""
    return [*map(Statement, _texts_since(version)), Statement(f"PRAGMA user_version = {VERSION}")]


def stand_ins_since(version: int) -> list[Statement]:
    """Empty tables in memory for those that a notebook of an older version lacks and cannot be given."""
    return [
        Statement(f"CREATE TEMP TABLE {text[text.index(_NEW_TABLE) + len(_NEW_TABLE) :]}")
        for text in _texts_since(version)
        if _NEW_TABLE in text
    ]


def _texts_since(version: int) -> list[str]:
    folder = files(__package__) / "migrations"
    found: list[str] = []
    for number in range(version + 1, VERSION + 1):
        text = (folder / f"{number:04}.sql").read_text(encoding="utf-8")
        found.extend(part for part in text.split(";\n") if part.strip())
    return found
