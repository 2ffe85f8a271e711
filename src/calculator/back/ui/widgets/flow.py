"""A row of buttons that goes on in the next line where the room ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget


class Flow(QLayout):
    """Lays its items out like words on a page."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8, line_spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._line_spacing = line_spacing

    def addItem(self, item: QLayoutItem) -> None:
        """One more, at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem:
        """The item at `index`, which is no longer ours; raises IndexError beyond the end."""
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """As wide as there is room."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How tall it is at that width."""
        return self._arrange(QRect(0, 0, width, 0), is_moving=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, is_moving=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = self._sizes()
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return self._with_margins(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """The widest item, as narrow as it can be."""
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        widest = max((size.width() for size in sizes), default=0)
        return self._with_margins(QSize(widest, max((size.height() for size in sizes), default=0)))

    def _sizes(self) -> list[QSize]:
        return [item.sizeHint() for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, is_moving: bool) -> int:
        """The height that the lines take; each item stands in the middle of its line."""
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        for line in self._lines(room.width()):
            sizes = [_size_in(item, room.width()) for item in line]
            tallest = max(size.height() for size in sizes)
            left = room.left()
            for item, size in zip(line, sizes, strict=True):
                if is_moving:
                    place = QRect(QPoint(left, top + (tallest - size.height()) // 2), size)
                    item.setGeometry(QStyle.visualRect(self.parentWidget().layoutDirection(), room, place))
                left += size.width() + self.spacing()
            top += tallest + self._line_spacing
        margins = self.contentsMargins()
        return max(top - self._line_spacing, room.top()) - rect.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not lines or left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wide + self.spacing()
        return lines


def _size_in(item: QLayoutItem, width: int) -> QSize:
    """What the item takes of a line; one that is wider than the line goes on in its own next line."""
    hint = item.sizeHint()
    if hint.width() <= width or not item.hasHeightForWidth():
        return hint
    return QSize(width, item.heightForWidth(width))


class FlowRow(QWidget):
    """A widget whose children flow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = Flow(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room for every line: a layout that is short of room would take it from here."""
        super().resizeEvent(event)
        needed = self.flow.heightForWidth(event.size().width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def add(self, part: QWidget) -> None:
        """One more at the end."""
        self.flow.addWidget(part)
