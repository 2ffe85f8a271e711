"""The colours of the calculator, light and dark: widgets draw themselves, which starts faster than a style sheet."""

from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette


class Shade(NamedTuple):
    """One kind of key: at rest, under the mouse, pressed, and what is written on it."""

    rest: QColor
    hover: QColor
    pressed: QColor
    ink: QColor


class Theme(NamedTuple):
    """Colours of one scheme."""

    window: QColor
    pane: QColor
    ink: QColor
    dim: QColor
    faint: QColor
    edge: QColor
    outline: QColor
    digit: Shade
    function: Shade
    equals: Shade
    flat: Shade

    def palette(self, base: QPalette) -> QPalette:
        """`base` in these colours, for what Qt draws: menu, list, tooltip."""
        palette = QPalette(base)
        for role, color in (
            (QPalette.ColorRole.Window, self.window),
            (QPalette.ColorRole.Base, self.pane),
            (QPalette.ColorRole.Button, self.function.rest),
            (QPalette.ColorRole.WindowText, self.ink),
            (QPalette.ColorRole.Text, self.ink),
            (QPalette.ColorRole.ButtonText, self.ink),
            (QPalette.ColorRole.Highlight, self.equals.rest),
            (QPalette.ColorRole.HighlightedText, self.equals.ink),
        ):
            palette.setColor(role, color)
        return palette


def _color(value: int) -> QColor:
    return QColor.fromRgb(value)


LIGHT: Final = Theme(
    window=_color(0xF3F3F3),
    pane=_color(0xF9F9F9),
    ink=_color(0x1B1B1B),
    dim=_color(0x5F5F5F),
    faint=_color(0xA6A6A6),
    edge=_color(0xE2E2E2),
    outline=_color(0x7E7E7E),
    digit=Shade(_color(0xFFFFFF), _color(0xF6F6F6), _color(0xEBEBEB), _color(0x1B1B1B)),
    function=Shade(_color(0xF9F9F9), _color(0xF0F0F0), _color(0xE6E6E6), _color(0x1B1B1B)),
    equals=Shade(_color(0x005FB8), _color(0x1A6FBF), _color(0x337FC6), _color(0xFFFFFF)),
    flat=Shade(_color(0xF3F3F3), _color(0xE9E9E9), _color(0xE0E0E0), _color(0x1B1B1B)),
)
DARK: Final = Theme(
    window=_color(0x1F2024),
    pane=_color(0x27282D),
    ink=_color(0xFFFFFF),
    dim=_color(0xB9BBC2),
    faint=_color(0x6C6E76),
    edge=_color(0x191A1D),
    outline=_color(0x8A8C94),
    digit=Shade(_color(0x3A3C42), _color(0x33353A), _color(0x2B2D31), _color(0xFFFFFF)),
    function=Shade(_color(0x303137), _color(0x393B41), _color(0x28292E), _color(0xFFFFFF)),
    equals=Shade(_color(0x4CC2FF), _color(0x47B1E8), _color(0x42A1D2), _color(0x0B1A22)),
    flat=Shade(_color(0x1F2024), _color(0x2C2D33), _color(0x36373E), _color(0xFFFFFF)),
)


def theme_of(scheme: Qt.ColorScheme) -> Theme:
    """The theme of the desktop's scheme; light where it has none."""
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
