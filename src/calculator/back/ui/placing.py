"""Where the notebook's window goes: over the calculator, and all of it on the screen."""

from typing import Final

from PySide6.QtCore import QRect, QSize

from calculator.link.messages import Frame

SIZE: Final = QSize(960, 640)

# The most that the window's own frame takes at the top; on a small screen the page gives way to it.
TITLE_BAR: Final = 36


def covering(frame: Frame, screen: QRect) -> QRect:
    """SIZE, or more where `frame` is larger, around the middle of `frame`; moved and cut so as to fit on `screen`."""
    around = QRect(frame.x, frame.y, frame.width, frame.height)
    place = QRect(0, 0, max(SIZE.width(), frame.width), max(SIZE.height(), frame.height))
    screen = screen.adjusted(0, _title_bar(frame, screen), 0, 0)
    place.setSize(place.size().boundedTo(screen.size()))
    place.moveCenter(around.center())
    place.moveRight(min(place.right(), screen.right()))
    place.moveBottom(min(place.bottom(), screen.bottom()))
    place.moveLeft(max(place.left(), screen.left()))
    place.moveTop(max(place.top(), screen.top()))
    return place


def _title_bar(frame: Frame, screen: QRect) -> int:
    """What the frame takes at the top, at most: the calculator has the same one, and all of it is on the screen.

    A frame does not grow with QT_SCALE_FACTOR; with more room left than it takes, the calculator would show above.
    """
    above = frame.y - screen.top()
    return min(above, TITLE_BAR) if above > 0 else TITLE_BAR
