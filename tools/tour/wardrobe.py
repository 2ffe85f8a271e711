"""A throw-away home that makes the desktop light or dark, and the environment that goes with a look."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tools.tour.looks import Language, Look, Theme

# Breeze's own colours, as KDE writes them: Qt calls a desktop dark when its windows are darker than what is written on
# them. A caret that does not blink lets the screen come to rest.
_COLOURS: Final[Mapping[Theme, tuple[str, str, str, str]]] = {
    Theme.LIGHT: ("239,240,241", "252,252,252", "35,38,41", "61,174,233"),
    Theme.DARK: ("32,35,38", "20,22,24", "252,252,252", "61,174,233"),
}
_SCHEMES: Final = {Theme.LIGHT: "BreezeLight", Theme.DARK: "BreezeDark"}
_LOCALES: Final = {Language.ENGLISH: "en_CA.UTF-8", Language.FRENCH: "fr_CA.UTF-8"}


def dress(home: Path, theme: Theme) -> None:
    """Write into `home` what KDE's settings would."""
    window, view, ink, chosen = _COLOURS[theme]
    sections = "".join(
        f"[Colors:{name}]\nBackgroundNormal={back}\nBackgroundAlternate={back}\nForegroundNormal={ink}\n\n"
        for name, back in (
            ("Window", window), ("View", view), ("Button", window), ("Selection", chosen), ("Tooltip", window),
        )
    )  # fmt: skip
    folder = home / ".config"
    folder.mkdir(parents=True)
    (folder / "kdeglobals").write_text(
        f"[General]\nColorScheme={_SCHEMES[theme]}\n\n[KDE]\nCursorBlinkRate=0\n\n{sections}"
    )


def environment(look: Look) -> dict[str, str]:
    """What a program is told on a desktop of this look, beside what every desktop tells."""
    return {
        "XDG_CURRENT_DESKTOP": "KDE",
        "KDE_FULL_SESSION": "true",
        "KDE_SESSION_VERSION": "5",
        "LANG": _LOCALES[look.language],
        "LC_ALL": _LOCALES[look.language],
        "LANGUAGE": look.language,
        "QT_SCALE_FACTOR": f"{look.scale / 100:g}",
    }
