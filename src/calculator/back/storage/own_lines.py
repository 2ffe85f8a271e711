"""Her own lines, in the table of the settings: each is the setting "line." and its name."""

from dataclasses import asdict
from typing import Final

from calculator.back.notebook.own_lines import OwnLines
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store

_LINE: Final = "line."


def read_own_lines(store: Store) -> OwnLines:
    """All lines, "" for one that was never written."""
    texts = {str(name): str(value) for name, value in store.rows("SELECT name, value FROM setting")}
    return OwnLines(**{name: texts.get(_LINE + name, "") for name in asdict(OwnLines())})


def put_own_lines(lines: OwnLines) -> list[Statement]:
    """What writes all lines."""
    return [
        Statement(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (_LINE + name, str(text)),
        )
        for name, text in asdict(lines).items()
    ]
