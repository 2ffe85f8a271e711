"""The row at the top: menu, mode, history."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from calculator.front.ui.choice_button import ChoiceButton
from calculator.front.ui.entry import Entry
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
    """Two buttons and the mode between them; they are public so that the window can wire and place them."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.menu = self._button(Glyph.MENU, "menu", words("menu.name"), "F10", words, theme)
        self.mode = ChoiceButton(words("mode.name"), words, theme, self)
        self.mode.setObjectName("mode")
        self.mode.set_pixels(_TITLE_PIXELS)
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

    def offer_modes(self, modes: Sequence[Entry], chosen: str) -> None:
        """The modes that there are."""
        self.mode.offer(modes, chosen)
        self._arrange()

    def show_mode(self, chosen: str) -> None:
        """Another mode is on the page."""
        self.mode.show_chosen(chosen)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        for button in (self.menu, self.mode, self.history):
            button.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        height = self.height() - 2 * _RIM
        room = self.width() - 2 * _SIDE - 4 * _MARGIN
        width = min(self.mode.sizeHint().width(), room)
        places = [
            (self.menu, _MARGIN, _SIDE),
            (self.mode, _SIDE + 2 * _MARGIN, width),
            (self.history, self.width() - _SIDE - _MARGIN, _SIDE),
        ]
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for button, left, button_width in places:
            x = self.width() - left - button_width if is_mirrored else left
            button.setGeometry(x, _RIM, button_width, height)
