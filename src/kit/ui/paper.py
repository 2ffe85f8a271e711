"""Draws cards where there is no window, and perhaps no screen."""

import os
import sys
from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication

from calculator.words import catalogue
from kit.cards import CardOrder
from kit.errors import NoScreen
from kit.places import own_resources
from kit.ui.card_pages import draw_cards


def draw_without_window(order: CardOrder) -> Mapping[str, bytes]:
    """The pages of an order, as PDF by file name. There is no QGuiApplication yet, and none is left.

    Raises NoScreen: what draws without one is left out of a built program.
    """
    if not getattr(sys, "frozen", False):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif sys.platform == "linux" and not os.environ.get("DISPLAY"):
        raise NoScreen
    application = QGuiApplication(["kit"])
    packed = (own_resources() / "words.json").read_bytes()
    try:
        return draw_cards(order, {language: catalogue(packed, language) for language in order.languages})
    finally:
        application.shutdown()
