"""Draws cards on the window's thread for work that goes on elsewhere: text is laid out there only."""

import threading
from collections.abc import Mapping
from queue import SimpleQueue

from PySide6.QtCore import QObject, Qt, Signal

from calculator.words import Words
from kit.cards import CardOrder
from kit.ui.card_pages import draw_cards


class CardDrawer(QObject):
    """Called from any thread; its own thread must have a running event loop."""

    _asked = Signal(object, object)  # CardOrder, SimpleQueue for the answer

    def __init__(self, catalogues: Mapping[str, Words], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogues = catalogues
        self._thread_id = threading.get_ident()
        self._asked.connect(self._draw, Qt.ConnectionType.QueuedConnection)

    def __call__(self, order: CardOrder) -> Mapping[str, bytes]:
        """The pages of an order, as PDF by file name."""
        if threading.get_ident() == self._thread_id:
            return draw_cards(order, self._catalogues)
        answer: SimpleQueue[dict[str, bytes] | Exception] = SimpleQueue()
        self._asked.emit(order, answer)
        drawn = answer.get()
        if isinstance(drawn, Exception):
            raise drawn
        return drawn

    def _draw(self, order: CardOrder, answer: "SimpleQueue[dict[str, bytes] | Exception]") -> None:
        try:
            answer.put(draw_cards(order, self._catalogues))
        except Exception as error:  # noqa: BLE001 - nothing is swallowed: it is raised again where it was asked for
            answer.put(error)
