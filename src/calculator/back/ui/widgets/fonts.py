"""Sizes of type, as multiples of what the person's desktop uses."""

from typing import Final

from PySide6.QtGui import QFont

# In points. Below this the desktop's own size is for menus, not for reading.
SMALLEST: Final = 10.5


def readable(font: QFont) -> QFont:
    """`font`, not smaller than SMALLEST."""
    chosen = QFont(font)
    if font.pointSizeF() > 0:
        chosen.setPointSizeF(max(font.pointSizeF(), SMALLEST))
    return chosen


def larger(font: QFont, times: float) -> QFont:
    """A heading's font beside `font`."""
    chosen = QFont(font)
    if font.pointSizeF() > 0:
        chosen.setPointSizeF(font.pointSizeF() * times)
    chosen.setWeight(QFont.Weight.DemiBold)
    return chosen
