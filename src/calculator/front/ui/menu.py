"""The menu of the calculator."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from calculator.front.ui.keyboard import Command
from calculator.front.ui.theme import Theme
from calculator.words import Words

_ENTRIES: Sequence[tuple[str, str, Command]] = (
    ("menu.copy", "Ctrl+C", Command.COPY),
    ("menu.paste", "Ctrl+V", Command.PASTE),
    ("menu.history", "Ctrl+H", Command.HISTORY),
    ("menu.about", "F1", Command.ABOUT),
    ("menu.quit", "Ctrl+Q", Command.QUIT),
)


class Menu(QMenu):
    """Five commands, inside an edge that stands out from the window under it."""

    asked = Signal(Command)

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        for word, shortcut, command in _ENTRIES:
            action = self.addAction(f"{words(word)}\t{shortcut}")
            action.setData(command.value)
        self.triggered.connect(lambda action: self.asked.emit(Command(action.data())))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self.setPalette(theme.palette(self.palette()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.outline)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
