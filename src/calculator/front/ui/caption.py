"""Captions with raised and lowered parts, so that no font needs to have the signs for them."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

_SMALL = 0.68
_RAISED = 0.36
_LOWERED = -0.16
_SHIFTS = {"^": _RAISED, "_": _LOWERED, "~": 0.0}


class Run(NamedTuple):
    """Letters that stand on one line: `shift` is how far above the others, in heights of the font."""

    text: str
    shift: float = 0.0


def runs(caption: str) -> tuple[Run, ...]:
    """`caption` in pieces: ^ begins a raised one, _ a lowered one, ~ goes back to the line."""
    found: list[Run] = []
    text, shift = "", 0.0
    for sign in caption:
        if sign not in _SHIFTS:
            text += sign
            continue
        if text:
            found.append(Run(text, shift))
        text, shift = "", _SHIFTS[sign]
    return (*found, Run(text, shift)) if text else tuple(found)


def plain_caption(caption: str) -> str:
    """`caption` in one line."""
    return "".join(run.text for run in runs(caption))


def draw_caption(painter: QPainter, font: QFont, box: QRectF, caption: str) -> None:
    """`caption` in the middle of `box`, with the pen that is set; smaller where it would not fit."""
    if _SHIFTS.keys().isdisjoint(caption):
        painter.setFont(_fitting(font, box.width(), caption))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, caption)
        return
    pieces = runs(caption)
    small = QFont(font)
    small.setPixelSize(max(1, round(font.pixelSize() * _SMALL)))
    fonts = [small if piece.shift else font for piece in pieces]
    widths = [QFontMetricsF(used).horizontalAdvance(piece.text) for used, piece in zip(fonts, pieces, strict=True)]
    metrics = QFontMetricsF(font)
    left = box.center().x() - sum(widths) / 2
    line = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
    for piece, used, width in zip(pieces, fonts, widths, strict=True):
        painter.setFont(used)
        painter.drawText(QPointF(left, line - piece.shift * font.pixelSize()), piece.text)
        left += width


def _fitting(font: QFont, width: float, text: str) -> QFont:
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if needed > width - 4:
        font.setPixelSize(max(8, int(font.pixelSize() * (width - 4) / needed)))
    return font
