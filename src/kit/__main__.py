"""Starts the kit: its window without arguments, its commands with some: `python -m kit --help`."""

import sys
from collections.abc import Mapping

from kit.cards import CardOrder
from kit.command import main


def draw_cards(order: CardOrder) -> Mapping[str, bytes]:
    """The cards; only then is Qt loaded."""
    from kit.ui.paper import draw_without_window

    return draw_without_window(order)


def open_window() -> int:
    """The window; only then is Qt loaded."""
    from kit.ui.app import show_window

    return show_window(sys.argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv, draw_cards) if len(sys.argv) > 1 else open_window())
