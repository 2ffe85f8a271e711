"""What a screen reader speaks without being asked."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announcement(part: QWidget) -> QAccessibleAnnouncementEvent:
    """The name of `part`, which says what it shows, as something to be spoken now."""
    return QAccessibleAnnouncementEvent(part, part.accessibleName())


def announce(part: QWidget) -> None:
    """Have it spoken, where a screen reader listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(announcement(part))
