"""The notebooks that the tour opens: made once by the program's own storage, copied for every run."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from calculator.back.storage.keys import REAL, Cost
from calculator.back.storage.making import NewCodes, make_store
from calculator.front.files import OwnState, write_own
from calculator.paths import MEMORY_BYTES, places
from tools.example import fill, settings_in
from tools.tour.looks import Language

_EMPTY_CODE: Final = "73*58+4419"
_RECOVERY: Final = "604918273355+918840275161"
# The key block and its noise stay; what follows in each file is ruined.
_SPARED_BYTES: Final = 100


@dataclass(frozen=True, slots=True)
class Notebook:
    """A folder that is never opened itself, and the code that opens a copy of it."""

    folder: Path
    code: str

    def copy(self, to: Path) -> Path:
        """The same notebook in a folder of its own."""
        shutil.copytree(self.folder, to)
        return to


@dataclass(frozen=True, slots=True)
class Shelf:
    """A notebook with invented people, and one in which nothing is written yet."""

    filled: Notebook
    empty: Notebook


def make_shelf(folder: Path, language: Language, seed: int = 3, cost: Cost = REAL) -> Shelf:
    """Both notebooks of a language. The same seed gives the same pictures."""
    filled, empty = folder / f"filled-{language}", folder / f"empty-{language}"
    code = fill(places(str(filled)), Random(seed), cost, language)
    make_store(places(str(empty)), NewCodes(_EMPTY_CODE, _RECOVERY), settings_in(language), cost).close()
    return Shelf(Notebook(filled, code), Notebook(empty, _EMPTY_CODE))


def place_window(data: Path, state: OwnState) -> None:
    """Let the calculator in `data` remember that it was left like this."""
    write_own(places(str(data)), state)


def damage(data: Path) -> None:
    """Ruin every copy of every notebook in `data`, and leave the keys."""
    for path in places(str(data)).memories():
        with path.open("r+b") as file:
            file.seek(_SPARED_BYTES)
            file.write(os.urandom(MEMORY_BYTES - 2 * _SPARED_BYTES))


def damage_one_copy(data: Path) -> None:
    """Ruin the first copy of every pair."""
    where = places(str(data))
    for path in where.memories():
        if path.name.endswith("a"):
            with path.open("r+b") as file:
                file.seek(_SPARED_BYTES)
                file.write(os.urandom(MEMORY_BYTES - 2 * _SPARED_BYTES))
