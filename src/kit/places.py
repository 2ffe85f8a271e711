"""Where the kit finds what it needs: beside itself when built, in the source tree otherwise."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from calculator.identity import Identity, read_identity
from calculator.paths import resources
from kit.sticks.sums import SUMS
from sheets.schema import Schema

_FOLDER: Final = "kit"
_LEVELS_MAX: Final = 5


def own_resources() -> Path:
    """The folder of what only the kit has: its words, the ready identities, the fields of a pack."""
    return resources() / _FOLDER


def identities(folder: Path) -> dict[str, Identity]:
    """The ready identities by their ids, in the order of these."""
    return {
        one.name: read_identity(one)
        for one in sorted((folder / "identities").iterdir())
        if (one / "identity.ini").is_file()
    }


def pack_schema(folder: Path) -> Schema:
    """What the records of a pack must be like."""
    schema: Schema = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
    return schema


def programs_around(executable: Path) -> Path | None:
    """The worker's stick that the kit was started from; None where it was not."""
    return next((folder for folder in executable.parents[:_LEVELS_MAX] if (folder / SUMS).is_file()), None)


def start_folder(arguments: Sequence[str]) -> Path | None:
    """The folder of programs to begin with."""
    return programs_around(Path(sys.executable if getattr(sys, "frozen", False) else arguments[0]).absolute())
