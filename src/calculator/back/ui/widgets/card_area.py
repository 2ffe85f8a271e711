"""Where a card stands: it scrolls, and gives way to the next card."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_MARGIN: Final = 24
_NARROW_MARGIN: Final = 8
_NARROW_LETTERS: Final = 40


class CardArea(QScrollArea):
    """Holds one card at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def put(self, card: QWidget) -> None:
        """Show `card` in place of the one before, which goes later: what asked for this may be a part of it."""
        if (before := self.takeWidget()) is not None:
            before.hide()
            before.deleteLater()
        self._fit_margins(card, self.viewport().width())
        self.setWidget(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less room, less of it beside the words; before the card gets its new size."""
        if (card := self.widget()) is not None:
            self._fit_margins(card, event.size().width())
        super().resizeEvent(event)

    def _fit_margins(self, card: QWidget, width: int) -> None:
        layout = card.layout()
        if layout is None:
            return
        is_narrow = width < _NARROW_LETTERS * self.fontMetrics().averageCharWidth()
        side = _NARROW_MARGIN if is_narrow else _MARGIN
        margins = layout.contentsMargins()
        if margins.left() != side:
            layout.setContentsMargins(side, margins.top(), side, margins.bottom())
