"""Whether words have the room they need."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QScrollArea, QWidget

from calculator.back.ui.widgets.elided import Elided

_WRAP = Qt.TextFlag.TextWordWrap.value


def cut_off(window: QWidget) -> list[str]:
    """What is shown of `window` with less room than its words take."""
    labels = [
        f"label {label.objectName()}: {label.text()!r} in {label.width()}x{label.height()}"
        for label in window.findChildren(QLabel)
        if label.isVisible() and label.text() and not isinstance(label, Elided) and not _label_fits(label)
    ]
    buttons = [
        f"button {button.objectName()}: {button.text()!r} in {button.width()}x{button.height()}"
        for button in window.findChildren(QPushButton)
        if button.isVisible() and button.text() and not _covers(button)
    ]
    boxes = [
        f"box {box.objectName()}: {box.currentText()!r} in {box.width()}"
        for box in window.findChildren(QComboBox)
        if box.isVisible() and box.fontMetrics().horizontalAdvance(box.currentText()) + 32 > box.width()
    ]
    return [*labels, *buttons, *boxes]


def outside(window: QWidget) -> list[str]:
    """Buttons that stick out of what holds them: no scroll bar leads there."""
    found = []
    for part in window.findChildren(QPushButton):
        parent = part.parentWidget()
        if part.isVisible() and parent is not None and not parent.rect().contains(part.geometry()):
            found.append(f"{part.objectName()}: {part.geometry()} in {parent.rect()}")
    return found


def _label_fits(label: QLabel) -> bool:
    room = label.contentsRect()
    metrics = label.fontMetrics()
    if not label.wordWrap():
        return metrics.horizontalAdvance(label.text()) <= room.width() and metrics.height() <= room.height() + 1
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), _WRAP, label.text())
    return needed.width() <= room.width() and needed.height() <= room.height() + 1


def _covers(button: QPushButton) -> bool:
    hint = button.sizeHint()
    return hint.width() <= button.width() and hint.height() <= button.height()


def sideways(window: QWidget) -> list[str]:
    """Areas that can only be read by scrolling to the side."""
    return [
        f"{area.objectName()}: {area.horizontalScrollBar().maximum()} too wide"
        for area in window.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]
