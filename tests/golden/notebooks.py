"""Installations made from the golden notebooks."""

import os
from pathlib import Path
from typing import Final

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.paths import BLOCK_PAGES, MEMORY_BYTES, PAGE_BYTES, STATE_BYTES, places
from calculator.system.disk import fill, write_at
from tests.faults.installations import Made

_HERE: Final = Path(__file__).parent

# What schema-1 holds.
PEOPLE_1: Final = (
    Person(
        PersonId("a" * 32),
        real_name="Amina 🌱",
        shown_name="Dentist",
        numbers=("613 555 0142", "613 555 0188"),
        safe_times="Mornings",
        safe_ways="Text first\nthen call",
        notes="مرحبا",
        household_name="tap",
        position=0,
    ),
    Person(PersonId("b" * 32), household_name="dryer", position=1),
)
SETTINGS_1: Final = Settings("fr", "Métiers", "8*7.25", 120, "F9")


def golden(schema: int, folder: Path) -> Made:
    """The golden notebook of a schema, whole again, in `folder`."""
    installation = places(str(folder))
    folder.mkdir()
    source = _HERE / f"schema-{schema}"
    block = (source / "state").read_bytes()
    installation.state.write_bytes(block)
    write_at(installation.state, BLOCK_PAGES[1] * PAGE_BYTES, block)
    fill(installation.state, 2 * PAGE_BYTES, STATE_BYTES)
    pair = 0
    for number, path in enumerate(installation.memories()):
        kept = source / path.name
        data = kept.read_bytes() if kept.is_file() else os.urandom(PAGE_BYTES)
        path.write_bytes(data)
        fill(path, len(data), MEMORY_BYTES)
        if kept.is_file():
            pair = number // 2
    return Made(installation, pair)
