"""What the window can be dressed in: the words and records of a language, the style of a theme."""

from collections.abc import Callable
from dataclasses import dataclass

from calculator.back.content.records import Content
from calculator.back.notebook.settings import Settings, Theme
from calculator.words import Words


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """Gives each of them when it is asked for."""

    words: Callable[[str], Words]
    content: Callable[[str], Content]
    style: Callable[[Theme], str]


@dataclass(frozen=True, slots=True)
class Dress:
    """What the window has on. When it changes, the window is drawn anew."""

    language: str
    theme: Theme = Theme.DESKTOP
    text_percent: int = 100


def dress_of(settings: Settings) -> Dress:
    """What these settings ask for."""
    return Dress(settings.language, settings.theme, settings.text_percent)
