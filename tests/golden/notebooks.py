"""Installations made from the golden notebooks."""

import os
from datetime import date
from pathlib import Path
from typing import Final

from calculator.back.notebook.answers import Answer, Phase
from calculator.back.notebook.lists import Checklist, ChecklistItem, ItemId, ListId
from calculator.back.notebook.own_lines import OwnLines
from calculator.back.notebook.packing import PackingId, PackingItem, Whereabouts
from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.services import ChosenService
from calculator.back.notebook.settings import Settings
from calculator.back.notebook.tasks import Task, TaskId
from calculator.back.storage.schema import SEALED_SINCE
from calculator.paths import BLOCK_PAGES, MEMORY_BYTES, PAGE_BYTES, STATE_BYTES, places
from calculator.system.disk import fill, write_at
from tests.faults.installations import Made

_HERE: Final = Path(__file__).parent

# What schema-1 holds, and schema-2 too.
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

# What schema-2 holds besides, one row of each kind with something in every field.
LIST_2: Final = Checklist(ListId("c" * 32), "Avant", phase=Phase.GETTING_READY, household_name="Attic")
ITEM_2: Final = ChecklistItem(
    ItemId("d" * 32), LIST_2.id, "Clés", "own", Answer.NOT_SAFE, "Pas mardi", household_name="Hinge"
)
PACKING_2: Final = PackingItem(
    PackingId("e" * 32),
    "Passeport",
    "packing_passport",
    "moi",
    Whereabouts.WITH_SOMEONE,
    holder=PEOPLE_1[0].id,
    has_copy=True,
    copy_holder=PEOPLE_1[1].id,
    confirmed_on=date(2026, 11, 20),
    take_last=True,
    note="Tiroir",
    household_name="Flour",
)
TASK_2: Final = Task(TaskId("f" * 32), "Appeler", is_done=True, household_name="Gutter")
SERVICE_2: Final = ChosenService("service_211", "Library desk")

# What schema-3 holds besides; schema-4 has lines of her own, too.
WORDS_3: Final = bytes(range(256)) * 8
LINES_4: Final = OwnLines("Lilas", "12, rue du Marché")


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
        # From version 4 on the last page is the seal, and belongs to the end of the file.
        seal = data[-PAGE_BYTES:] if schema >= SEALED_SINCE else b""
        data = data[: len(data) - len(seal)]
        path.write_bytes(data)
        fill(path, len(data), MEMORY_BYTES)
        if seal:
            write_at(path, MEMORY_BYTES - PAGE_BYTES, seal)
        if kept.is_file():
            pair = number // 2
    return Made(installation, pair)
