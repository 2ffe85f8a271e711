"""What a screen reader speaks without being asked. Qt's part in it is loaded with the first thing that is said."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleAnnouncementEvent


def announcement(part: QWidget) -> "QAccessibleAnnouncementEvent":
    """The name of `part`, which says what it shows, as something to be spoken now."""
    from PySide6.QtGui import QAccessibleAnnouncementEvent

    return QAccessibleAnnouncementEvent(part, part.accessibleName())


def announce(part: QWidget) -> None:
    """Have it spoken, where a screen reader listens."""
    from PySide6.QtGui import QAccessible

    if QAccessible.isActive():
        QAccessible.updateAccessibility(announcement(part))
