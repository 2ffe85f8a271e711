"""A page's title: large where there is room, smaller and on two lines before any of it is left out."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from calculator.back.ui.widgets.elided import Elided
from calculator.back.ui.widgets.fonts import larger
from calculator.back.ui.widgets.wrapping import lines_of

# Sizes of type beside the page's own, the first that fits being taken.
_TIMES: Final = (1.35, 1.15, 1.0)


class Title(Elided):
    """It takes the width it is given; screen readers get all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fonts = [larger(self.font(), times) for times in _TIMES]
        self.setFont(self._fonts[0])

    def fit(self) -> None:
        """In the largest type that fits on one line, else on two in the smallest."""
        room = self.width()
        on_one_line = (font for font in self._fonts if QFontMetrics(font).horizontalAdvance(self.whole) <= room)
        font = next(on_one_line, self._fonts[-1])
        self.setFont(font)
        metrics = QFontMetrics(font)
        first, *rest = lines_of(self.whole, room, metrics.horizontalAdvance)
        lines = [first, " ".join(rest)] if rest else [first]
        self.setText("\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines))
