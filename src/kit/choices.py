"""What a house chose for its sticks: nothing in it is about a person."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from calculator.words import LANGUAGES

CHOICES_FILE: Final = "choices.json"


class Country(StrEnum):
    """Whose numbers the notebook shows first."""

    CANADA = "canada"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Choices:
    """`identity` is one of the ready names and icons; languages and countries are in the order of choosing."""

    identity: str
    languages: tuple[str, ...] = LANGUAGES
    countries: tuple[Country, ...] = tuple(Country)

    def text(self) -> str:
        """The file of it on the worker's stick, which set-up reads."""
        fields = {"countries": self.countries, "identity": self.identity, "languages": self.languages}
        return json.dumps(fields, indent=1) + "\n"


class NotChoices(Exception):
    """The text does not say what was chosen."""


def read_choices(text: str, identities: Sequence[str]) -> Choices:
    """The choices in `text`. Raises NotChoices."""
    try:
        fields: dict[str, Any] = json.loads(text)
        choices = Choices(
            identity=fields["identity"],
            languages=tuple(fields["languages"]),
            countries=tuple(Country(one) for one in fields["countries"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise NotChoices from error
    known = choices.identity in identities and set(choices.languages) <= set(LANGUAGES)
    if not known or not choices.languages or not choices.countries:
        raise NotChoices
    return choices
