"""One of several answers."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QRadioButton

_ARROWS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class Choice(QRadioButton):
    """A radio button whose arrow keys choose also while none is chosen; Qt's then only move."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose what an arrow key leads to."""
        super().keyPressEvent(event)
        reached = QApplication.focusWidget()
        if event.key() in _ARROWS and isinstance(reached, Choice):
            reached.setChecked(True)
