"""The row at the top: menu, name of the mode, history."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from calculator.front.ui.faces import Glyph, Kind
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.theme import Theme
from calculator.words import Words

HEIGHT = 44
_SIDE = 40
_RIM = 4
_MARGIN = 4
_PIXELS = 15
_TITLE_PIXELS = 18


class Header(QWidget):
    """Two buttons and a title; the buttons are public so that the window can wire and place them."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = words("mode.standard")
        self._theme = theme
        self.menu = self._button(Glyph.MENU, "menu", words("menu.name"), "F10", words, theme)
        self.history = self._button(Glyph.HISTORY, "history", words("menu.history"), "Ctrl+H", words, theme)

    def _button(
        self, glyph: Glyph, object_name: str, name: str, shortcut: str, words: Words, theme: Theme
    ) -> KeyButton:
        button = KeyButton("", Kind.FLAT, theme, self, glyph=glyph)
        button.setObjectName(object_name)
        button.setAccessibleName(name)
        button.setToolTip(words("tip.key", name=name, shortcut=shortcut))
        button.set_pixels(_PIXELS)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self.menu.set_theme(theme)
        self.history.set_theme(theme)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = self.height() - 2 * _RIM
        self.menu.setGeometry(_MARGIN, _RIM, _SIDE, height)
        self.history.setGeometry(self.width() - _SIDE - _MARGIN, _RIM, _SIDE, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(_TITLE_PIXELS)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.ink)
        box = QRectF(self.rect()).adjusted(_SIDE + 3 * _MARGIN, 0, -_SIDE - _MARGIN, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._title)
