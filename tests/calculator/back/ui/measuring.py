"""Whether words have the room they need."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QLabel, QPushButton, QWidget

from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.elided import Elided
from calculator.back.ui.widgets.text import Text
from calculator.back.ui.widgets.title import Title

_WRAP = Qt.TextFlag.TextWordWrap.value


def cut_off(window: QWidget, typed: str = "") -> list[str]:
    """What is shown of `window` with less room than its words take; a box shortens a name that was `typed`."""
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
        if not typed or typed not in box.currentText()
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


def sideways(window: QWidget) -> list[str]:
    """What can be scrolled to the side: a part of it is out of sight, and no key leads there."""
    return [
        f"{area.objectName()}: {area.horizontalScrollBar().maximum()} more than {area.viewport().width()}"
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


def shortened(window: QWidget) -> list[str]:
    """Labels of which not all is shown."""
    return [
        f"{label.objectName()}: {label.text()!r}"
        for label in window.findChildren(QLabel)
        if isinstance(label, Elided | Title) and label.isVisible()
        if label.text().replace("\n", " ") != label.accessibleName()
    ]


def torn(window: QWidget, typed: str) -> list[str]:
    """Sentences of which a word is cut in two; not addresses, nor what has the word that was `typed`."""
    return [
        f"{label.objectName()}: {_shown(label)!r}"
        for label in window.findChildren(Text)
        if label.isVisible() and " " in label.text() and typed not in label.text()
        if _shown(label).replace("-\n", "-").split() != label.text().split()
    ]


def _shown(label: QLabel) -> str:
    """The words as they are drawn, with the ends of lines that the label itself put there."""
    return QLabel.text(label)


def _label_fits(label: QLabel) -> bool:
    room = label.contentsRect()
    metrics = label.fontMetrics()
    if not label.wordWrap():
        size = metrics.size(0, label.text())
        return size.width() <= room.width() and size.height() <= room.height() + 1
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), _WRAP, _shown(label))
    return needed.width() <= room.width() and needed.height() <= room.height() + 1


def _covers(button: QPushButton) -> bool:
    if isinstance(button, Button):
        longest, height = button.minimumSizeHint().width(), button.heightForWidth(button.width())
        return longest <= button.width() and height <= button.height()
    hint = button.sizeHint()
    return hint.width() <= button.width() and hint.height() <= button.height()
