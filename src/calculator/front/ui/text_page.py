"""A page to read, over the whole window: a title, a way back, paragraphs and tables of keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from calculator.front.ui.faces import Glyph, Kind
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.theme import Theme
from calculator.words import Words

_MARGIN: Final = 16
_BUTTON: Final = 36
_TITLE: Final = 44
_TITLE_PIXELS: Final = 18
_STEPS: Final = {
    Qt.Key.Key_Down: 40,
    Qt.Key.Key_Up: -40,
    Qt.Key.Key_PageDown: 300,
    Qt.Key.Key_PageUp: -300,
    Qt.Key.Key_Home: -100_000,
    Qt.Key.Key_End: 100_000,
}


@dataclass(frozen=True, slots=True)
class Section:
    """A heading ("" for none), paragraphs, and rows of keys and what they do."""

    heading: str = ""
    paragraphs: Sequence[str] = ()
    rows: Sequence[tuple[str, str]] = ()


class TextPage(QWidget):
    """It scrolls where it has no room."""

    def __init__(
        self, name: str, title: str, sections: Sequence[Section], words: Words, theme: Theme, parent: QWidget
    ) -> None:
        """`name` begins the object names: about, help."""
        super().__init__(parent)
        self.setObjectName(f"{name}_page")
        self.setAutoFillBackground(True)
        self.back = KeyButton("", Kind.FLAT, theme, self, glyph=Glyph.BACK)
        self.back.setObjectName(f"{name}_back")
        self.back.setAccessibleName(words("page.back"))
        self.back.setToolTip(words("tip.key", name=words("page.back"), shortcut=words("shortcut.esc")))
        self._title = QLabel(title, self)
        self._title.setFont(self._strong(_TITLE_PIXELS))
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        body = QWidget()
        body.setAutoFillBackground(False)
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, 4, _MARGIN, _MARGIN)
        column.setSpacing(10)
        keys = [QLabel(row[0]).sizeHint().width() for section in sections for row in section.rows]
        for section in sections:
            self._add(section, column, max(keys, default=0))
        column.addStretch(1)
        self._area.setWidget(body)

    def texts(self) -> list[str]:
        """All that can be read on it."""
        return [label.text() for label in self.findChildren(QLabel)]

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self.back.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
        else:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.back.setGeometry(width - _BUTTON - 8 if is_mirrored else 4, (_TITLE - _BUTTON) // 2, _BUTTON + 4, _BUTTON)
        left = _MARGIN if is_mirrored else _BUTTON + _MARGIN
        self._title.setGeometry(left, 0, width - _BUTTON - 2 * _MARGIN, _TITLE)
        self._area.setGeometry(0, _TITLE, width, self.height() - _TITLE)

    def _add(self, section: Section, column: QVBoxLayout, key_width: int) -> None:
        if section.heading:
            heading = QLabel(section.heading)
            heading.setFont(self._strong())
            column.addWidget(heading)
        for paragraph in section.paragraphs:
            column.addWidget(_paragraph(paragraph))
        if section.rows:
            grid = QGridLayout()
            grid.setHorizontalSpacing(12)
            grid.setVerticalSpacing(4)
            # The tables stand under one another: their columns too.
            grid.setColumnMinimumWidth(0, key_width)
            grid.setColumnStretch(1, 1)
            for at, (keys, meaning) in enumerate(section.rows):
                grid.addWidget(_paragraph(keys), at, 0)
                grid.addWidget(_paragraph(meaning), at, 1)
            column.addLayout(grid)

    def _strong(self, pixels: int = 0) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        if pixels:
            font.setPixelSize(pixels)
        return font


def _paragraph(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
