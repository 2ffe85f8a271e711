"""What this program is: a page inside the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from calculator.front.ui.faces import Glyph, Kind
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.theme import Theme
from calculator.words import Words

_MARGIN = 16
_BUTTON = 36
_TITLE = 44
_TITLE_PIXELS = 18


class AboutPage(QWidget):
    """Name, version, licence, and the way back."""

    def __init__(self, words: Words, title: str, version: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_page")
        self.setAutoFillBackground(True)
        self.back = KeyButton("", Kind.FLAT, theme, self, glyph=Glyph.BACK)
        self.back.setObjectName("about_back")
        self.back.setAccessibleName(words("about.back"))
        self.back.setToolTip(words("tip.key", name=words("about.back"), shortcut=words("shortcut.esc")))
        self._title = QLabel(words("about.title"), self)
        font = QFont(self.font())
        font.setPixelSize(_TITLE_PIXELS)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        paragraphs = (
            f"{title}\n{words('about.version', version=version)}",
            words("about.text"),
            words("about.toolkit"),
        )
        self._text = QLabel("\n\n".join(paragraphs), self)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self.back.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.back.setGeometry(4, (_TITLE - _BUTTON) // 2, _BUTTON + 4, _BUTTON)
        self._title.setGeometry(_BUTTON + _MARGIN, 0, self.width() - _BUTTON - 2 * _MARGIN, _TITLE)
        self._text.setGeometry(_MARGIN, _TITLE + 8, self.width() - 2 * _MARGIN, self.height() - _TITLE - 8)
