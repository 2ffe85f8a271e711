"""The looks in which every page is drawn, and the names of the pictures."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Theme(StrEnum):
    """What the desktop says it is."""

    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """What the desktop speaks, and the notebook."""

    ENGLISH = "en"
    FRENCH = "fr"


class View(StrEnum):
    """How the notebook shows what it holds; what is not the notebook has only one view."""

    QUIET = "quiet"
    PLAIN = "plain"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Size:
    """A screen, in pixels."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


@dataclass(frozen=True, slots=True)
class Look:
    """What one run of the program is given: `scale` in percent."""

    theme: Theme
    language: Language
    scale: int
    size: Size

    def __str__(self) -> str:
        return f"{self.theme} {self.language} {self.scale} % {self.size}"

    def has(self, parts: str) -> bool:
        """Whether all of "dark-fr-200" is true of it; "" is true of every look."""
        mine = {self.theme.value, self.language.value, str(self.scale), str(self.size)}
        return set(filter(None, parts.split("-"))) <= mine

    def picture(self, page: str, view: View) -> str:
        """The name of a picture of `page`, without its ending."""
        return f"{page}-{self.theme}-{self.language}-{view}-{self.scale}-{self.size}"


SIZES: Final = (Size(1366, 768), Size(1024, 600))
SCALES: Final = (100, 200)
ALL: Final = tuple(
    Look(theme, language, scale, size) for size in SIZES for scale in SCALES for language in Language for theme in Theme
)
QUICK: Final = (ALL[0],)
# The set-up program runs once, under an advocate's eyes: each language and theme, and the least room there is.
SETUP: Final = (
    *(look for look in ALL if look.size == SIZES[0] and look.scale == SCALES[0]),
    Look(Theme.LIGHT, Language.FRENCH, SCALES[0], SIZES[1]),
    Look(Theme.LIGHT, Language.FRENCH, SCALES[1], SIZES[1]),
)
