"""History and memory, one at a time: beside the keys, or over them where there is no room."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from calculator.front.engine.keys import Key
from calculator.front.ui.faces import Kind
from calculator.front.ui.history_pane import HistoryPane
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.memory_pane import MemoryPane
from calculator.front.ui.sums import Row
from calculator.front.ui.theme import Shade, Theme
from calculator.words import Words

_HEAD: Final = 44
_MARGIN: Final = 8
_PIXELS: Final = 15
_BAR_SHARE: Final = 0.3
_BAR_HEIGHT: Final = 3


HISTORY: Final = "history"
MEMORY: Final = "memory"


class SidePane(QWidget):
    """Two tabs and the list under them."""

    chosen = Signal(int)
    cleared = Signal()
    memory_pressed = Signal(Key, int)

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side_pane")
        self.setAutoFillBackground(True)
        self.history = HistoryPane(words, theme, self)
        self.history.chosen.connect(self.chosen)
        self.history.cleared.connect(self.cleared)
        self.memory = MemoryPane(words, theme, self)
        self.memory.pressed.connect(self.memory_pressed)
        self._tabs = {tab: self._tab(tab, words(f"{tab}.title"), theme) for tab in (HISTORY, MEMORY)}
        self.tab = HISTORY
        self.open(HISTORY)

    def _tab(self, tab: str, name: str, theme: Theme) -> KeyButton:
        button = _TabButton(name, theme, self)
        button.setObjectName(f"tab_{tab}")
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.open(tab))
        return button

    def open(self, tab: str) -> None:
        """Shows this list."""
        self.tab = tab
        for one, button in self._tabs.items():
            button.setChecked(one == tab)
        self.history.setVisible(tab == HISTORY)
        self.memory.setVisible(tab == MEMORY)

    def show_lists(self, rows: Sequence[Row], numbers: Sequence[str]) -> None:
        """What is in them."""
        self.history.show_rows(rows)
        self.memory.show_numbers(numbers)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self.history.set_theme(theme)
        self.memory.set_theme(theme)
        for button in self._tabs.values():
            button.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = (self.width() - 2 * _MARGIN) // 2
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for at, button in enumerate(reversed(self._tabs.values()) if is_mirrored else self._tabs.values()):
            button.setGeometry(_MARGIN + at * width, 6, width, _HEAD - 10)
        for pane in (self.history, self.memory):
            pane.setGeometry(0, _HEAD, self.width(), self.height() - _HEAD)


class _TabButton(KeyButton):
    """The name of a list; a bar under it where it is the one that is shown."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(name, Kind.FLAT, theme, parent)
        self.setCheckable(True)
        self.set_pixels(_PIXELS)

    def _shade(self) -> Shade:
        return self._theme.flat

    def _draw_face(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        super()._draw_face(painter, box, ink)
        if self.isChecked():
            bar = QRectF(0, 0, box.width() * _BAR_SHARE, _BAR_HEIGHT)
            bar.moveCenter(box.center())
            bar.moveBottom(box.bottom() - 1)
            painter.fillRect(bar, self._theme.equals.rest)
