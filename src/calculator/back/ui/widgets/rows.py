"""Rows of a list: what they say, and how they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from calculator.back.ui.widgets.wrapping import breakable

SECOND_LINE: Final = Qt.ItemDataRole.UserRole
MARK: Final = Qt.ItemDataRole.UserRole + 1

# How strong the second line and the mark are beside the first.
SOFT: Final = 0.75

# More of a text than this is read on its card.
_LONGEST: Final = 160

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One row, in the words of the present view.

    `second` stands below in a softer tone and `mark` at the end of the first line; both may be empty. A screen reader
    reads all three, or `said` in their place.
    """

    id: str
    first: str
    second: str = ""
    mark: str = ""
    said: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return self.said or ", ".join(line for line in (self.first, self.second, self.mark) if line)


class Rows(QAbstractListModel):
    """Holds the rows of one view, never of both."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Forget the present rows and show `rows`."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def update_row(self, row: Row) -> None:
        """Show `row` in place of the one with its id."""
        place = self.place_of(row.id)
        if place < 0 or self._rows[place] == row:
            return
        self._rows = (*self._rows[:place], row, *self._rows[place + 1 :])
        self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, row_id: str | None) -> int:
        """Which row has that id, from 0; -1 when none has."""
        return next((place for place, row in enumerate(self._rows) if row.id == row_id), -1)

    def id_at(self, place: int) -> str | None:
        """Whose row it is."""
        return self._rows[place].id if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The row's words."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.first
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _ if role == SECOND_LINE:
                return row.second
            case _ if role == MARK:
                return row.mark
        return None


class RowPainter(QStyledItemDelegate):
    """Draws a row: its first text and its mark, its second below in a softer tone. Texts wrap; none is cut."""

    MARGIN: Final = 10

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        # The option's fields are not typed; what is needed of them is asked of the view.
        self._view = view
        # By the row's place and its width: never by its words, which must not outlast the view.
        self._heights: dict[tuple[int, int], int] = {}

    def forget_heights(self) -> None:
        """The rows or the type are not what they were."""
        self._heights.clear()

    def sizeHint(self, _: QStyleOptionViewItem, index: _Index) -> QSize:
        """As many lines as the texts take in the view's width."""
        room = max(self._view.viewport().width() - 2 * self.MARGIN, 40)
        height = self._heights.get((index.row(), room))
        if height is None:
            first, second, _mark = self._lay_out(index, room)
            height = self._heights[index.row(), room] = first.height() + second.height() + 2 * self.MARGIN
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The style's background, then the texts."""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        room = self._view.visualRect(index).adjusted(self.MARGIN, self.MARGIN, -self.MARGIN, -self.MARGIN)
        first, second, mark = self._lay_out(index, room.width())
        painter.save()
        painter.setFont(self._view.font())
        painter.setPen(self._view.palette().color(QPalette.ColorRole.Text))
        start = Qt.AlignmentFlag.AlignLeading
        text = breakable(_short(index.data()), first.width(), self._advance)
        wrap = Qt.TextFlag.TextWordWrap.value | start
        self._draw(painter, room, QRect(0, 0, first.width(), first.height()), wrap, text)
        painter.setOpacity(SOFT)
        below = QRect(0, first.height(), room.width(), second.height())
        text = breakable(_short(index.data(SECOND_LINE)), room.width(), self._advance)
        self._draw(painter, room, below, wrap, text)
        at = QRect(room.width() - mark, 0, mark, first.height())
        self._draw(painter, room, at, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop, index.data(MARK))
        painter.restore()

    def _draw(self, painter: QPainter, room: QRect, at: QRect, flags: int, text: str) -> None:
        if text:
            place = QStyle.visualRect(self._view.layoutDirection(), room, at.translated(room.topLeft()))
            painter.drawText(place, flags, text)

    def _advance(self, text: str) -> int:
        return self._view.fontMetrics().horizontalAdvance(text)

    def _lay_out(self, index: _Index, width: int) -> tuple[QSize, QSize, int]:
        metrics = self._view.fontMetrics()
        mark = metrics.horizontalAdvance(index.data(MARK) or "")
        left = width - (mark + self.MARGIN if mark else 0)
        sizes = []
        for room, text in ((left, _short(index.data())), (width, _short(index.data(SECOND_LINE)))):
            wrap = Qt.TextFlag.TextWordWrap.value
            box = metrics.boundingRect(QRect(0, 0, room, 10_000), wrap, breakable(text, room, self._advance))
            sizes.append(QSize(room, box.height() if text else 0))
        return sizes[0], sizes[1], mark


def _short(text: str | None) -> str:
    """The start of a long text, on one line."""
    line = " ".join((text or "")[: _LONGEST + 1].split("\n"))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
