"""The numbers and notes of a house, in the table of the settings: set-up writes them, and nothing changes them."""

from typing import Final

from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store

_NAME: Final = "local_pack"


def read_local(store: Store) -> str:
    """What calculator.back.content.local reads; "" for nothing."""
    return next((str(text) for (text,) in store.rows("SELECT value FROM setting WHERE name = ?", (_NAME,))), "")


def put_local(text: str) -> list[Statement]:
    """What writes them in place of those there were."""
    return [
        Statement(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (_NAME, text),
        )
    ]
