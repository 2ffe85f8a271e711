"""Draws the cards as pages to print."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from calculator.words import Words
from kit.cards import Card, CardOrder, Paper, file_name

_SIZES: Final = {Paper.LETTER: QPageSize.PageSizeId.Letter, Paper.A4: QPageSize.PageSizeId.A4}
_MARGIN_MM: Final = 18.0
_DOTS_AN_INCH: Final = 300
_LARGEST_PT: Final = 12.5
_SMALLEST_PT: Final = 8.0
_STEP_PT: Final = 0.25


class CardTooLong(Exception):
    """The words of a card do not fit one page in any size that can be read: a fault of the words."""


def draw_cards(order: CardOrder, catalogues: Mapping[str, Words]) -> dict[str, bytes]:
    """The pages of an order, as PDF by file name. Needs a QGuiApplication. Raises CardTooLong."""
    return {
        file_name(card, language, paper): page(card_text(card, language, order, catalogues[language]), paper)
        for card in Card
        for language in order.languages
        for paper in order.papers
    }


def card_text(card: Card, language: str, order: CardOrder, words: Words) -> str:
    """The words of a card, in Markdown."""
    title = order.identity.title(language)
    if card is Card.HOME:
        return words("card.home", title=title)
    return words("card.worker", title=title, key=order.key or words("card.no_key"))


def page(markdown: str, paper: Paper) -> bytes:
    """One page, its letters as large as it has room for. Raises CardTooLong."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_AN_INCH)
    writer.setCreator("")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(_SIZES[paper]),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    room = QSizeF(writer.width(), writer.height())
    document = _fitting(markdown, writer, room)
    document.print_(writer)
    buffer.close()
    return bytes(data.data())


def _fitting(markdown: str, writer: QPdfWriter, room: QSizeF) -> QTextDocument:
    size = _LARGEST_PT
    while size >= _SMALLEST_PT:
        document = QTextDocument()
        layout = document.documentLayout()
        layout.setPaintDevice(writer)
        font = QFont("DejaVu Sans")
        font.setStyleHint(QFont.StyleHint.SansSerif)
        font.setPointSizeF(size)
        document.setDefaultFont(font)
        document.setDocumentMargin(0)
        document.setMarkdown(markdown)
        document.setPageSize(room)
        if document.pageCount() == 1:
            return document
        size -= _STEP_PT
    raise CardTooLong
