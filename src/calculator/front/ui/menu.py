"""A menu in the calculator's colours."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from calculator.front.ui.entry import Entry
from calculator.front.ui.theme import Theme


class Menu(QMenu):
    """Commands inside an edge that stands out from the window under it."""

    asked = Signal(str)

    def __init__(self, entries: Sequence[Entry], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        # One of the choices is on, and it looks like it.
        choices = QActionGroup(self)
        for entry in entries:
            if not entry.text:
                self.addSeparator()
                continue
            # What a person wrote is shown as it is: "&" would underline the letter behind it.
            text = entry.text.replace("&", "&&")
            action = self.addAction(f"{text}\t{entry.shortcut}" if entry.shortcut else text)
            action.setData(entry.id)
            if entry.is_checked is not None:
                action.setCheckable(True)
                choices.addAction(action)
                action.setChecked(entry.is_checked)
                if entry.is_checked:
                    self.setActiveAction(action)
        self.triggered.connect(lambda action: self.asked.emit(str(action.data())))
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
