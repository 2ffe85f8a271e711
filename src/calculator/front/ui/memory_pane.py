"""The numbers kept in memory, the newest on top, each with its own keys."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from calculator.front.engine.keys import Key
from calculator.front.ui.faces import Kind
from calculator.front.ui.fitting import fitted
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.theme import Theme
from calculator.words import Words

_MARGIN: Final = 8
_NUMBER_HEIGHT: Final = 38
_KEY_HEIGHT: Final = 28
_ROW_HEIGHT: Final = _NUMBER_HEIGHT + _KEY_HEIGHT + 8
_KEY_WIDTH: Final = 46
_NUMBER_PIXELS: Final = 21
_KEY_PIXELS: Final = 13
_KEYS: Final = ((Key.MEMORY_CLEAR, "MC"), (Key.MEMORY_ADD, "M+"), (Key.MEMORY_SUBTRACT, "M−"))


class _NumberButton(KeyButton):
    """A number at the right, which is recalled when it is pressed."""

    def _draw_face(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        box = box.adjusted(_MARGIN, 0, -_MARGIN, 0)
        font, text = fitted(self._face_font(), self.caption, box.width())
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


class _MemoryRow(QWidget):
    """One number with MC, M+ and M−."""

    pressed = Signal(Key)

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._words = words
        self.number = _NumberButton("", Kind.FLAT, theme, self)
        self.number.set_pixels(_NUMBER_PIXELS)
        self.number.setToolTip(words("key.memory_recall"))
        self.number.clicked.connect(lambda: self.pressed.emit(Key.MEMORY_RECALL))
        self._keys = [self._key(key, caption, theme) for key, caption in _KEYS]

    def _key(self, key: Key, caption: str, theme: Theme) -> KeyButton:
        button = KeyButton(caption, Kind.FUNCTION, theme, self)
        button.setObjectName(f"row_{key.value}")
        button.setAccessibleName(self._words(f"memory.row.{key.value.removeprefix('memory_')}"))
        button.setToolTip(button.accessibleName())
        button.set_pixels(_KEY_PIXELS)
        button.clicked.connect(lambda: self.pressed.emit(key))
        return button

    def show_number(self, number: str) -> None:
        self.number.set_caption(number)
        self.number.setAccessibleName(number)

    def set_theme(self, theme: Theme) -> None:
        for button in (self.number, *self._keys):
            button.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.number.setGeometry(0, 0, self.width(), _NUMBER_HEIGHT)
        left = self.width() - len(self._keys) * (_KEY_WIDTH + 3)
        for at, key in enumerate(self._keys):
            key.setGeometry(left + at * (_KEY_WIDTH + 3), _NUMBER_HEIGHT, _KEY_WIDTH, _KEY_HEIGHT)


class MemoryPane(QWidget):
    """The list, or a sentence where there is nothing in it."""

    # A memory key and the place of the number, 0 the newest.
    pressed = Signal(Key, int)

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("memory_pane")
        self._words = words
        self._theme = theme
        self._numbers: Sequence[str] = ()
        self._rows: list[_MemoryRow] = []
        self._empty = QLabel(words("memory.empty"), self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(words("memory.title"))
        self._area.viewport().setAutoFillBackground(False)
        self._body = QWidget()
        self._body.setAutoFillBackground(False)
        self._area.setWidget(self._body)
        self._area.hide()

    def texts(self) -> list[str]:
        """The numbers that are listed."""
        return list(self._numbers)

    def show_numbers(self, numbers: Sequence[str]) -> None:
        """These, the newest first."""
        if numbers == self._numbers:
            return
        self._numbers = numbers
        while len(self._rows) < len(numbers):
            self._rows.append(self._new_row(len(self._rows)))
        while len(self._rows) > len(numbers):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        for row, number in zip(self._rows, numbers, strict=True):
            row.show_number(number)
        self._area.setVisible(bool(numbers))
        self._empty.setVisible(not numbers)
        self._arrange()

    def _new_row(self, at: int) -> _MemoryRow:
        row = _MemoryRow(self._words, self._theme, self._body)
        row.setObjectName(f"memory_row_{at}")
        row.pressed.connect(lambda key: self.pressed.emit(key, at))
        row.show()
        return row

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        for row in self._rows:
            row.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        box = self.rect().adjusted(_MARGIN, 0, -_MARGIN, -_MARGIN)
        self._area.setGeometry(box)
        self._empty.setGeometry(box.adjusted(_MARGIN, 0, -_MARGIN, 0))
        self._body.resize(box.width() - _MARGIN, _ROW_HEIGHT * len(self._rows))
        for at, row in enumerate(self._rows):
            row.setGeometry(0, at * _ROW_HEIGHT, self._body.width(), _ROW_HEIGHT)
