"""The display: a small grey line over a large result that shrinks to fit."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from calculator.front.ui.fitting import fitted
from calculator.front.ui.theme import Theme
from calculator.words import Words

_MARGIN = 12.0
_LINE_SHARE = 0.26


class DisplayPanel(QWidget):
    """Draws the expression line and the result."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._theme = theme
        self._result = "0"
        self._expression = ""
        self.setObjectName("display")
        # Numbers run from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def result(self) -> str:
        """The large text."""
        return self._result

    @property
    def expression(self) -> str:
        """The small text."""
        return self._expression

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self.update()

    def show_texts(self, result: str, expression: str) -> None:
        """Draws both at once, before this returns."""
        self._result = result
        self._expression = expression
        self.setAccessibleName(self._words("display.name", number=result))
        self.setAccessibleDescription(self._words("display.expression", expression=expression) if expression else "")
        self.repaint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.window)
        box = QRectF(self.rect()).adjusted(_MARGIN, 0, -_MARGIN, 0)
        line = QRectF(box.left(), box.top(), box.width(), box.height() * _LINE_SHARE)
        self._draw_expression(painter, line)
        self._draw_result(painter, box.adjusted(0, line.height(), 0, 0))

    def _draw_expression(self, painter: QPainter, box: QRectF) -> None:
        font = self._font(max(13, int(box.height() * 0.55)), QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._theme.dim)
        text = QFontMetricsF(font).elidedText(self._expression, Qt.TextElideMode.ElideLeft, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_result(self, painter: QPainter, box: QRectF) -> None:
        pixels = min(72, max(26, int(box.height() * 0.62)))
        font, text = fitted(self._font(pixels, QFont.Weight.DemiBold), self._result, box.width())
        painter.setFont(font)
        painter.setPen(self._theme.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _font(self, pixels: int, weight: QFont.Weight) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setWeight(weight)
        return font
