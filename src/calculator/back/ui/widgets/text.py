"""Words to read that never need more room than there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from calculator.back.ui.widgets.fonts import larger
from calculator.back.ui.widgets.wrapping import breakable

# A part of a page that gets fewer letters than that is too narrow to be read anyway.
_FEWEST_LETTERS = 6
_MOST_LETTERS = 80


class Text(QLabel):
    """Plain text that wraps; a word wider than the room is cut, where a plain label would push the page aside."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, name: str = "said", times: float = 1.0
    ) -> None:
        """`times` is the size of type beside that of `parent`."""
        super().__init__(parent)
        self._whole = ""
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if times != 1.0:
            self.setFont(larger(self.font(), times))
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`."""
        self._whole = text
        self._break()

    def text(self) -> str:
        """All of it, as it was given."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Its lines as they are written, where they are not too long to read."""
        metrics = self.fontMetrics()
        # The metrics round to whole pixels, the drawing does not.
        longest = 2 + max(map(metrics.horizontalAdvance, self._whole.split("\n")))
        around = self.width() - self.contentsRect().width()
        width = min(longest, _MOST_LETTERS * metrics.averageCharWidth()) + around
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters wide."""
        few = _FEWEST_LETTERS * self.fontMetrics().averageCharWidth()
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), few), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        room = max(self.contentsRect().width(), 1)
        broken = breakable(self._whole, room, self.fontMetrics().horizontalAdvance)
        self.setAccessibleName("" if broken == self._whole else self._whole)
        super().setText(broken)
