"""Where a card stands: it scrolls, and gives way to the next card."""

from typing import Final

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from calculator.back.ui.widgets.room import is_low, is_narrow

_MARGIN: Final = 24
_SMALL_MARGIN: Final = 8
# Above and below.
_TALL_MARGIN: Final = 20


class CardArea(QScrollArea):
    """Holds one card at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # On the smallest screens a line or two is better than a window that is taller than the screen.
        self.setMinimumHeight(48)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def put(self, card: QWidget) -> None:
        """Show `card` in place of the one before, which goes later: what asked for this may be a part of it."""
        if (before := self.takeWidget()) is not None:
            before.hide()
            before.deleteLater()
        self._fit_margins(card, self.viewport().size())
        self.setWidget(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less room, less of it beside the words; before the card gets its new size."""
        if (card := self.widget()) is not None:
            self._fit_margins(card, event.size())
        super().resizeEvent(event)

    def _fit_margins(self, card: QWidget, size: QSize) -> None:
        layout = card.layout()
        if layout is None:
            return
        side = _SMALL_MARGIN if is_narrow(self, size.width()) else _MARGIN
        tall = _SMALL_MARGIN if is_low(self, size.height()) else _TALL_MARGIN
        margins = QMargins(side, tall, side, tall)
        if layout.contentsMargins() != margins:
            layout.setContentsMargins(margins)
