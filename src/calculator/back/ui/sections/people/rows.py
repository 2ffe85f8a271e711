"""The list of people: its rows and how they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from calculator.back.notebook.people import PersonId

SECOND_LINE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One row, in the words of the present view. `second` may be empty."""

    id: PersonId
    first: str
    second: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(line for line in (self.first, self.second) if line)


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
        self._rows = (*self._rows[:place], row, *self._rows[place + 1 :])
        self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, person_id: PersonId) -> int:
        """Which row has that id, from 0; -1 when none has."""
        return next((place for place, row in enumerate(self._rows) if row.id == person_id), -1)

    def id_at(self, place: int) -> PersonId | None:
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
        return None


class RowPainter(QStyledItemDelegate):
    """Draws a row: its first line, and its second below in a softer tone."""

    MARGIN = 10

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        # The option's fields are not typed; what is needed of them is asked of the view.
        self._view = view

    def sizeHint(self, _: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines of room where there is a second."""
        lines = 2 if index.data(SECOND_LINE) else 1
        return QSize(0, lines * self._view.fontMetrics().lineSpacing() + 2 * self.MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The style's background, then the lines, shortened at the end."""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        metrics = self._view.fontMetrics()
        room = self._view.visualRect(index).adjusted(self.MARGIN, self.MARGIN, -self.MARGIN, -self.MARGIN)
        height = metrics.lineSpacing()
        painter.save()
        painter.setFont(self._view.font())
        painter.setPen(self._view.palette().color(QPalette.ColorRole.Text))
        for place, line in enumerate((index.data(), index.data(SECOND_LINE))):
            painter.setOpacity(0.72 if place else 1.0)
            at = QRect(room.left(), room.top() + place * height, room.width(), height)
            text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
        painter.restore()
