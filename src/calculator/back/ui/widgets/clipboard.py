"""Keeps the notebook's text from staying behind in the system's clipboards."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard

KEPT_MS: Final = 10_000


class Copies(QObject):
    """Empties X11's selection at once and the ordinary clipboard after a while; never what others put there."""

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None, kept_ms: int = KEPT_MS) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(self.clear)
        clipboard.changed.connect(self._note_change)

    def clear(self) -> None:
        """Empty the clipboard if what it holds is ours."""
        self._timer.stop()
        if self._clipboard.ownsClipboard() and self._clipboard.text():
            self._clipboard.clear()

    def _note_change(self, mode: QClipboard.Mode) -> None:
        if mode is QClipboard.Mode.Selection:
            if self._clipboard.ownsSelection():
                self._clipboard.clear(QClipboard.Mode.Selection)
        elif mode is QClipboard.Mode.Clipboard and self._clipboard.ownsClipboard():
            self._timer.start()
