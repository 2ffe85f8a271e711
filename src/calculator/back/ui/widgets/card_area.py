"""Where a card stands: it scrolls, and gives way to the next card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


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
        self.setWidget(card)
