"""A page's title: large where there is room, smaller and on two lines before any of it is left out."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from calculator.back.ui.widgets.fonts import larger
from calculator.back.ui.widgets.wrapping import lines_of

# Sizes of type beside the page's own, the first that fits being taken.
_TIMES: Final = (1.35, 1.15, 1.0)


class Title(QLabel):
    """Plain text that takes the width it is given; screen readers get all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._fonts = [larger(self.font(), times) for times in _TIMES]
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFont(self._fonts[0])

    def show_text(self, text: str) -> None:
        """Show `text`."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """No width is too small."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width()
        on_one_line = (font for font in self._fonts if QFontMetrics(font).horizontalAdvance(self._whole) <= room)
        font = next(on_one_line, self._fonts[-1])
        self.setFont(font)
        metrics = QFontMetrics(font)
        first, *rest = lines_of(self._whole, room, metrics.horizontalAdvance)
        lines = [first, " ".join(rest)] if rest else [first]
        self.setText("\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines))
