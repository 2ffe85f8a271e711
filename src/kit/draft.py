"""What the kit's window has gathered so far."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from calculator.words import LANGUAGES
from kit.choices import Country
from kit.programs import System


class Task(StrEnum):
    """What the window is used for this time."""

    CHECK = "check"
    WORKER = "worker"
    HOME = "home"
    CARDS = "cards"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Draft:
    """One use of the kit. `programs` is a build or a worker's stick; places are as they were typed, "" for none."""

    language: str
    identity: str
    programs: str = ""
    task: Task = Task.CHECK
    languages: tuple[str, ...] = LANGUAGES
    countries: tuple[Country, ...] = tuple(Country)
    systems: tuple[System, ...] = tuple(System)
    pack: str = ""
    key: str = ""
    phrase: str = ""

    def speaking(self, language: str) -> Self:
        """The same in another language."""
        return replace(self, language=language)
