"""What a house put on its worker's stick for set-up: languages, countries, its own numbers and notes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from calculator.back.content.pack import PackDamaged, unsealed
from calculator.words import LANGUAGES

_CHOICES: Final = "choices.json"
_OWN: Final = Path("own", "words.dat")
CANADA: Final = "canada"
OTHER: Final = "other"


@dataclass(frozen=True, slots=True)
class Stick:
    """`own` is {language: {file: {id: fields}}}, {} where there is none, None where it cannot be read.

    Without a stick everything is offered.
    """

    languages: tuple[str, ...] = LANGUAGES
    countries: tuple[str, ...] = (CANADA, OTHER)
    own: Mapping[str, Any] | None = field(default_factory=dict)

    def local_text(self, country: str) -> str:
        """What a notebook keeps: "" where there is nothing to keep."""
        if not self.own and country == CANADA:
            return ""
        return json.dumps({"only_own": country != CANADA, "records": self.own}, ensure_ascii=False)


def read_stick(folder: Path) -> Stick:
    """What is in the top folder of a worker's stick."""
    languages, countries = _choices(folder / _CHOICES)
    return Stick(languages, countries, _own(folder / _OWN))


def _choices(file: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Languages and countries; all of them where nothing was chosen, or it cannot be read."""
    try:
        fields: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        languages = tuple(one for one in LANGUAGES if one in fields["languages"])
        countries = tuple(one for one in (CANADA, OTHER) if one in fields["countries"])
    except (OSError, ValueError, KeyError, TypeError):
        return LANGUAGES, (CANADA, OTHER)
    return languages or LANGUAGES, countries or (CANADA, OTHER)


def _own(file: Path) -> Mapping[str, Any] | None:
    try:
        own: Mapping[str, Any] = json.loads(unsealed(file.read_bytes()))
    except FileNotFoundError:
        return {}
    except (OSError, PackDamaged, ValueError):
        return None
    return own
