"""What is loaded when it is first asked for: a calculator that starts shows its keys, and nobody waits for the rest."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from calculator.front.ui.entry import Entry
from calculator.front.ui.faces import STANDARD_ROWS
from calculator.front.ui.modes import Mode
from calculator.front.ui.page import Page
from calculator.front.ui.signs import Signs
from calculator.front.ui.sum_page import SumPage
from calculator.front.ui.sums import Sums
from calculator.front.ui.theme import Theme
from calculator.words import Words

if TYPE_CHECKING:
    from calculator.front.ui.menu import Menu
    from calculator.front.ui.side_pane import SidePane
    from calculator.front.ui.text_page import TextPage


def opened_menu(entries: Sequence[Entry], at: QPoint, theme: Theme, parent: QWidget) -> "Menu":
    """A menu, open at a place of the screen; it is gone when it is closed."""
    from calculator.front.ui.menu import Menu

    menu = Menu(entries, theme, parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
    return menu


def new_side_pane(words: Words, theme: Theme, parent: QWidget) -> "SidePane":
    """History and memory."""
    from calculator.front.ui.side_pane import SidePane

    return SidePane(words, theme, parent)


def new_about(title: str, description: str, version: str, words: Words, theme: Theme, parent: QWidget) -> "TextPage":
    """What the program is."""
    from calculator.front.ui.reading import about_page

    return about_page(title, description, version, words, theme, parent)


def new_help(words: Words, theme: Theme, parent: QWidget) -> "TextPage":
    """How it is used."""
    from calculator.front.ui.reading import help_page

    return help_page(words, theme, parent)


def new_page(mode: Mode, sums: Sums, words: Words, signs: Signs, theme: Theme, parent: QWidget) -> Page:
    """The page of `mode`. `sums` is what Standard and Scientific share; the Converter has its own."""
    if mode is Mode.SCIENTIFIC:
        from calculator.front.ui.scientific_page import ScientificPage

        return ScientificPage(sums, words, signs, theme, parent)
    if mode is Mode.CONVERTER:
        from calculator.front.ui.converter_page import ConverterPage

        return ConverterPage(words, signs, theme, parent)
    return SumPage(sums, STANDARD_ROWS, words, signs, theme, parent)
