"""A button that says what is chosen and opens the list of what there is."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from calculator.front.ui.entry import Entry
from calculator.front.ui.faces import Glyph, Kind
from calculator.front.ui.glyphs import draw_glyph
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.late import opened_menu
from calculator.front.ui.theme import Theme
from calculator.words import Words

_ARROW = 26.0
_MARGIN = 8.0


class ChoiceButton(KeyButton):
    """Left-aligned text and an arrow; its menu is built when it is opened."""

    chosen = Signal(str)

    def __init__(self, name: str, words: Words, theme: Theme, parent: QWidget) -> None:
        """`name` is what is chosen here, for screen readers."""
        super().__init__("", Kind.FLAT, theme, parent)
        self._name = name
        self._words = words
        self._choices: Sequence[Entry] = ()
        self._chosen = ""
        self.clicked.connect(self.open)

    @property
    def current(self) -> str:
        """The id of what is chosen."""
        return self._chosen

    def offer(self, choices: Sequence[Entry], chosen: str) -> None:
        """Shows `chosen` of these."""
        self._choices = choices
        self.show_chosen(chosen)

    def show_chosen(self, chosen: str) -> None:
        """Shows another one as chosen, and tells nobody."""
        self._chosen = chosen
        text = next((choice.text for choice in self._choices if choice.id == chosen), "")
        self.set_caption(text)
        self.setAccessibleName(self._words("choice.name", name=self._name, value=text))
        self.setToolTip(self._name)

    def open(self) -> None:
        """Opens the list."""
        entries = [choice._replace(is_checked=choice.id == self._chosen) for choice in self._choices]
        menu = opened_menu(entries, self.mapToGlobal(QPoint(0, self.height())), self._theme, self)
        menu.asked.connect(self._choose)

    def _choose(self, chosen: str) -> None:
        if chosen != self._chosen:
            self.show_chosen(chosen)
            self.chosen.emit(chosen)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._face_font()).horizontalAdvance(self.caption)
        return QSize(int(width + _ARROW + 2 * _MARGIN), 32)

    def _draw_face(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        font = self._face_font()
        painter.setFont(font)
        painter.setPen(ink)
        text_box = box.adjusted(_MARGIN, 0, -_ARROW, 0)
        arrow = QRectF(box.right() - _ARROW, box.top(), _ARROW, box.height())
        side = Qt.AlignmentFlag.AlignLeft
        if is_mirrored:
            text_box = box.adjusted(_ARROW, 0, -_MARGIN, 0)
            arrow.moveLeft(box.left())
            side = Qt.AlignmentFlag.AlignRight
        text = QFontMetricsF(font).elidedText(self.caption, Qt.TextElideMode.ElideRight, text_box.width())
        painter.drawText(text_box, side | Qt.AlignmentFlag.AlignVCenter, text)
        draw_glyph(painter, Glyph.DOWN, arrow, ink, 13)
