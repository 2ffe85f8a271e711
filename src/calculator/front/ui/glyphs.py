"""Small pictures drawn as lines, since not every font has them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from calculator.front.ui.faces import Glyph


def draw_glyph(painter: QPainter, glyph: Glyph, box: QRectF, ink: QColor, size: float) -> None:
    """`glyph`, `size` pixels high, in the middle of `box`."""
    pen = QPen(ink, max(1.2, size / 13), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.save()
    painter.translate(box.center())
    painter.scale(size / 2, size / 2)
    pen.setWidthF(pen.widthF() * 2 / size)
    painter.setPen(pen)
    painter.drawPath(_path(glyph))
    painter.restore()


def _path(glyph: Glyph) -> QPainterPath:
    """Lines in a square from -1 to 1."""
    if glyph is Glyph.BACKSPACE:
        return _lines(
            ((-1.0, 0.0), (-0.4, -0.62), (1.0, -0.62), (1.0, 0.62), (-0.4, 0.62), (-1.0, 0.0)),
            ((0.02, -0.26), (0.54, 0.26)),
            ((0.54, -0.26), (0.02, 0.26)),
        )
    if glyph is Glyph.MENU:
        return _lines(*(((-0.85, y), (0.85, y)) for y in (-0.55, 0.0, 0.55)))
    if glyph is Glyph.BACK:
        return _lines(((0.8, 0.0), (-0.8, 0.0)), ((-0.15, -0.6), (-0.8, 0.0), (-0.15, 0.6)))
    if glyph is Glyph.DOWN:
        return _lines(((-0.5, -0.25), (0.0, 0.25), (0.5, -0.25)))
    if glyph is Glyph.SWAP:
        return _lines(
            ((-0.45, -0.8), (-0.45, 0.8)),
            ((-0.85, -0.4), (-0.45, -0.8), (-0.05, -0.4)),
            ((0.45, 0.8), (0.45, -0.8)),
            ((0.05, 0.4), (0.45, 0.8), (0.85, 0.4)),
        )
    if glyph is Glyph.BIN:
        return _lines(
            ((-0.8, -0.6), (0.8, -0.6)),
            ((-0.3, -0.6), (-0.3, -0.9), (0.3, -0.9), (0.3, -0.6)),
            ((-0.62, -0.6), (-0.5, 0.9), (0.5, 0.9), (0.62, -0.6)),
        )
    path = _lines(((0.0, -0.45), (0.0, 0.08), (0.36, 0.28)), ((-0.9, -0.85), (-0.82, -0.3), (-0.3, -0.38)))
    path.arcMoveTo(QRectF(-0.85, -0.85, 1.7, 1.7), 160)
    path.arcTo(QRectF(-0.85, -0.85, 1.7, 1.7), 160, -320)
    return path


def _lines(*lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.moveTo(QPointF(*line[0]))
        for point in line[1:]:
            path.lineTo(QPointF(*point))
    return path
