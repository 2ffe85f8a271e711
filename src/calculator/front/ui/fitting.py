"""A line of text in the room that there is."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

# In it 32 digits with their groups and a sign fit into the narrowest window.
_SMALLEST: Final = 10


def fitted(
    font: QFont, text: str, width: float, cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> tuple[QFont, str]:
    """`font` (sized in pixels) made smaller as far as `text` needs it, and `text`, cut where that is not enough."""
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if needed > width:
        font = QFont(font)
        font.setPixelSize(max(_SMALLEST, int(font.pixelSize() * width / needed)))
    return font, QFontMetricsF(font).elidedText(text, cut, width + 1)
