"""Text of a page."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

# Against the desktop's own text size; a style sheet cannot say this.
_SCALES: Final = {"title": 1.7, "lead": 1.1, "offer": 1.6, "answer": 1.1}


def paragraph(text: str, name: str) -> QLabel:
    """Text that wraps and is never cut."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("part", name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.setWordWrap(True)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * _SCALES.get(name, 1.0))
    label.setFont(font)
    return label
