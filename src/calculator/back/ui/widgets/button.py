"""A button whose words go on in the next line where the room ends."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from calculator.back.ui.widgets.wrapping import lines_of

_FLAGS = Qt.TextFlag.TextShowMnemonic.value


class Button(QPushButton):
    """As wide as its words where there is room, else taller; never narrower than its longest word."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`, in as many lines as it takes."""
        if self.accessibleName() in ("", self._whole):
            # A screen reader reads it without the ends of the lines.
            self.setAccessibleName(text)
        self._whole = text
        self._break()

    def text(self) -> str:
        """All of it, on one line."""
        return self._whole

    def sizeHint(self) -> QSize:
        """All on one line."""
        return self._size(self._whole)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word."""
        longest = max(self._whole.split(" "), key=self._advance)
        return self._size(longest)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines at that width."""
        return self._size("\n".join(self._lines(width))).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        super().setText("\n".join(self._lines(self.width())))

    def _lines(self, width: int) -> list[str]:
        return lines_of(self._whole, width - self._around().width(), self._advance)

    def _advance(self, text: str) -> int:
        return self.fontMetrics().size(_FLAGS, text).width()

    def _size(self, text: str) -> QSize:
        return self.fontMetrics().size(_FLAGS, text) + self._around()

    def _around(self) -> QSize:
        """What the style puts around the words."""
        self.ensurePolished()
        shown = super().text()
        # Without words, Qt takes the room for these.
        return super().sizeHint() - self.fontMetrics().size(_FLAGS, shown or "XXXX")
