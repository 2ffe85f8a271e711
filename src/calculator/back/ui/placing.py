"""Where the notebook's window goes: over the calculator, and all of it on the screen."""

from typing import Final

from PySide6.QtCore import QRect, QSize

from calculator.link.messages import Frame

SIZE: Final = QSize(960, 640)

# What the window's own frame takes at the top; on a small screen the page gives way to it.
TITLE_BAR: Final = 36


def covering(frame: Frame, screen: QRect) -> QRect:
    """SIZE, or more where `frame` is larger, around the middle of `frame`; moved and cut so as to fit on `screen`."""
    around = QRect(frame.x, frame.y, frame.width, frame.height)
    place = QRect(0, 0, max(SIZE.width(), frame.width), max(SIZE.height(), frame.height))
    screen = screen.adjusted(0, TITLE_BAR, 0, 0)
    place.setSize(place.size().boundedTo(screen.size()))
    place.moveCenter(around.center())
    place.moveRight(min(place.right(), screen.right()))
    place.moveBottom(min(place.bottom(), screen.bottom()))
    place.moveLeft(max(place.left(), screen.left()))
    place.moveTop(max(place.top(), screen.top()))
    return place
