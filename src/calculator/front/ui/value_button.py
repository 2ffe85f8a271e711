"""One of the two numbers of the converter: pressed, it is the one that is typed into."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from calculator.front.ui.faces import Kind
from calculator.front.ui.fitting import fitted
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.theme import Shade, Theme
from calculator.words import Words

_MARGIN: Final = 8.0
_LARGEST: Final = 44
_SMALLEST: Final = 11
_LINE_SHARE: Final = 0.3


class ValueButton(KeyButton):
    """A number at the right, with the calculation that gives it over it; strong where it is typed into."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__("", Kind.FLAT, theme, parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setCheckable(True)
        self._words = words
        self._expression = ""

    @property
    def expression(self) -> str:
        """The small text."""
        return self._expression

    def show_texts(self, number: str, expression: str, unit: str) -> None:
        """Draws at once; `unit` is what it is a number of, for screen readers."""
        self._expression = expression
        self.setAccessibleName(self._words("converter.value", number=number, unit=unit))
        self.set_caption(number)
        self.repaint()

    def _shade(self) -> Shade:
        return self._theme.flat

    def _draw_face(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        inner = box.adjusted(_MARGIN, 2, -_MARGIN, -2)
        line = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * _LINE_SHARE)
        font = QFont(self.font())
        font.setPixelSize(max(_SMALLEST, int(line.height() * 0.8)))
        painter.setFont(font)
        painter.setPen(self._theme.dim)
        text = QFontMetricsF(font).elidedText(self._expression, Qt.TextElideMode.ElideLeft, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        rest = inner.adjusted(0, line.height(), 0, 0)
        font.setPixelSize(min(_LARGEST, max(_SMALLEST, int(rest.height() * 0.8))))
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        font, text = fitted(font, self.caption, rest.width())
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(rest, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
