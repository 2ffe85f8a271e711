"""What was calculated in this session, the newest on top."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from calculator.front.ui.faces import Glyph, Kind
from calculator.front.ui.fitting import fitted
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.sums import Row
from calculator.front.ui.theme import Theme
from calculator.words import Words

_MARGIN = 8
_ROW_HEIGHT = 64
_BIN = 36
_SMALL = 13
_LARGE = 21
_STAYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space})


class _RowDelegate(QStyledItemDelegate):
    """Draws the expression small and grey over the result."""

    def __init__(self, theme: Theme, rows: QListWidget) -> None:
        super().__init__(rows)
        self.theme = theme
        self._list = rows

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW_HEIGHT)

    def paint(
        self, painter: QPainter, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = self._list.visualRect(index)
        pointed = self._list.viewport().mapFromGlobal(QCursor.pos())
        is_current = self._list.hasFocus() and index.row() == self._list.currentRow()
        if is_current or (self._list.underMouse() and rect.contains(pointed)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.flat.hover)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 4, 4)
        expression, _, result = str(index.data()).partition("\n")
        box = rect.adjusted(_MARGIN, 6, -_MARGIN, -6)
        font = QFont(painter.font())
        font.setPixelSize(_SMALL)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self.theme.dim)
        # Of a calculation the end matters, of a number the beginning.
        end = QFontMetrics(font).elidedText(expression, Qt.TextElideMode.ElideLeft, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, end)
        font.setPixelSize(_LARGE)
        font.setWeight(QFont.Weight.DemiBold)
        font, number = fitted(font, result, box.width())
        painter.setFont(font)
        painter.setPen(self.theme.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)


class _RowList(QListWidget):
    """A list that leaves digits and the rest to the calculator."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _STAYS:
            event.ignore()
        elif event.key() == Qt.Key.Key_Space:
            self.itemClicked.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


class HistoryPane(QWidget):
    """The rows, and a button that clears them."""

    chosen = Signal(int)
    cleared = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("history_pane")
        self._rows: Sequence[Row] = ()
        self._empty = QLabel(words("history.empty"), self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list = _RowList(self)
        self._list.setObjectName("history_list")
        self._list.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._list.setAccessibleName(words("history.title"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setAutoFillBackground(False)
        self._delegate = _RowDelegate(theme, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.itemClicked.connect(self._choose_current)
        self._bin = KeyButton("", Kind.FLAT, theme, self, glyph=Glyph.BIN)
        self._bin.setObjectName("history_clear")
        self._bin.setAccessibleName(words("history.clear"))
        self._bin.setToolTip(words("tip.key", name=words("history.clear"), shortcut="Ctrl+Shift+D"))
        self._bin.clicked.connect(self.cleared)
        self._list.hide()
        self._bin.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._delegate.theme = theme
        self._bin.set_theme(theme)
        self._list.viewport().update()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Rows of expression and result, the newest last."""
        if rows == self._rows:
            return
        self._rows = rows
        self._list.clear()
        self._list.addItems([f"{expression}\n{result}" for expression, result in reversed(rows)])
        self._list.setVisible(bool(rows))
        self._bin.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def texts(self) -> list[str]:
        """The rows as they are read out, the newest first."""
        return [self._list.item(at).text() for at in range(self._list.count())]

    def _choose_current(self) -> None:
        self.chosen.emit(self._list.count() - 1 - self._list.currentRow())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, height = self.width(), self.height()
        body = QRect(_MARGIN, 0, width - 2 * _MARGIN, height - _BIN - _MARGIN)
        self._list.setGeometry(body)
        self._empty.setGeometry(body.adjusted(_MARGIN, 0, -_MARGIN, 0))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = _MARGIN if is_mirrored else width - _BIN - _MARGIN
        self._bin.setGeometry(left, height - _BIN - _MARGIN // 2, _BIN, _BIN)
