"""A key that draws itself."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from calculator.front.ui.caption import draw_caption
from calculator.front.ui.faces import Glyph, Kind
from calculator.front.ui.glyphs import draw_glyph
from calculator.front.ui.theme import Shade, Theme

_RADIUS = 4.0


class KeyButton(QPushButton):
    """A flat, rounded key with a caption or a picture; a real child widget, so that screen readers and Tab find it."""

    def __init__(self, caption: str, kind: Kind, theme: Theme, parent: QWidget, *, glyph: Glyph | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._kind = kind
        self._theme = theme
        self._glyph = glyph
        self._pixels = 16
        self._is_flashing = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def caption(self) -> str:
        """What is written on it."""
        return self._caption

    def set_caption(self, caption: str) -> None:
        """Writes something else on it."""
        self._caption = caption
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        self._theme = theme
        self.update()

    def set_pixels(self, pixels: int) -> None:
        """The height of the caption's font."""
        self._pixels = pixels
        self.update()

    def set_flashing(self, *, is_flashing: bool) -> None:
        """Looks pressed although the mouse is elsewhere."""
        self._is_flashing = is_flashing
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = self._shade()
        box = QRectF(self.rect())
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self._theme.edge, 1) if self._kind in (Kind.DIGIT, Kind.FUNCTION) else Qt.PenStyle.NoPen)
        painter.setBrush(self._fill(shade))
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
        self._draw_face(painter, box, shade.ink if self.isEnabled() else self._theme.faint)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.ink, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), _RADIUS, _RADIUS)

    def _draw_face(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        if self._glyph is not None:
            draw_glyph(painter, self._glyph, box, ink, self._pixels * 1.05)
        else:
            painter.setPen(ink)
            draw_caption(painter, self._face_font(), box, self._caption)

    def _face_font(self) -> QFont:
        font = self.font()
        font.setPixelSize(self._pixels)
        font.setWeight(font.Weight.DemiBold if self._kind in (Kind.DIGIT, Kind.FLAT) else font.Weight.Normal)
        return font

    def _shade(self) -> Shade:
        if self._kind is Kind.DIGIT:
            return self._theme.digit
        if self._kind is Kind.EQUALS or self.isChecked():
            return self._theme.equals
        return self._theme.function if self._kind is Kind.FUNCTION else self._theme.flat

    def _fill(self, shade: Shade) -> QColor:
        if not self.isEnabled():
            return shade.rest
        if self.isDown() or self._is_flashing:
            return shade.pressed
        return shade.hover if self.underMouse() else shade.rest
