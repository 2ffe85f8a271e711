"""The words of a screen by id, in one language."""

import json
from collections.abc import Mapping
from typing import Final

LANGUAGES: Final = ("en", "fr")


class Words:
    """Text by id. A missing id is a bug and raises KeyError; `tests/rules` proves that none is missing."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = dict(texts)

    def __call__(self, text_id: str, **values: str | int) -> str:
        """The text of `text_id`, with each {name} in it replaced by the value of that name."""
        text = self._texts[text_id]
        return text.format(**values) if values else text

    def __contains__(self, text_id: str) -> bool:
        return text_id in self._texts


def catalogue(packed: bytes, language: str) -> Words:
    """The words of `language` from JSON {language: {id: text}}; English where there is no such language."""
    languages: dict[str, dict[str, str]] = json.loads(packed)
    return Words(languages.get(language, languages["en"]))
