"""A text that is always on the lines it has, and whole: where there is little room, its letters get smaller."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from steps.paragraph import paragraph

_SMALLEST_PT: Final = 5.0


class WholeLine(QLabel):
    """A label that never wraps and is never cut."""

    def __init__(self, name: str) -> None:
        super().__init__()
        like = paragraph("", name)
        self.setObjectName(name)
        self.setProperty("part", name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._largest = like.font()
        self.setFont(self._largest)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """`text` as large as it fits."""
        self.setText(text)
        self._fit()

    def set_largest(self, points: float) -> None:
        """The size of the letters where there is room."""
        self._largest.setPointSizeF(points)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        font = self._largest
        self.setFont(font)
        wanted = max(QFontMetricsF(font).horizontalAdvance(line) for line in self.text().split("\n"))
        around = super().sizeHint().width() - wanted
        room = self.width() - around
        if 0 < room < wanted:
            font = self.font()
            # A little less than the share: widths do not shrink quite as letters do.
            font.setPointSizeF(max(_SMALLEST_PT, self._largest.pointSizeF() * room / wanted * 0.98))
            self.setFont(font)
