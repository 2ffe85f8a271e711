"""When there is little room, in letters and lines of the size of type in use."""

from typing import Final

from PySide6.QtWidgets import QWidget

_NARROW_LETTERS: Final = 40
_LOW_LINES: Final = 20


def is_narrow(part: QWidget, width: int) -> bool:
    """Whether `width` pixels are few for sentences in the type of `part`."""
    return width < _NARROW_LETTERS * part.fontMetrics().averageCharWidth()


def is_low(part: QWidget, height: int) -> bool:
    """Whether `height` pixels are few for a page in the type of `part`."""
    return height < _LOW_LINES * part.fontMetrics().lineSpacing()
