"""What there is to read about the program: About and Help."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from calculator.front.ui.text_page import Section, TextPage
from calculator.front.ui.theme import Theme
from calculator.words import Words

_MODE_KEYS: Final = (("Alt+1", "mode.standard"), ("Alt+2", "mode.scientific"), ("Alt+3", "mode.converter"))
_EVERY_MODE: Final = (
    ("shortcut.enter", "key.equals"),
    ("shortcut.esc", "key.clear"),
    ("shortcut.delete", "key.clear_entry"),
    ("shortcut.backspace", "key.backspace"),
    ("F9", "key.negate"),
    ("@", "key.root"),
    ("Q", "key.square"),
    ("R", "key.reciprocal"),
    ("%", "key.percent"),
    ("shortcut.space", "help.again"),
    ("Ctrl+C", "menu.copy"),
    ("Ctrl+V", "menu.paste"),
)
_SCIENTIFIC: Final = (
    ("S O T", "help.trigonometry"),
    ("shortcut.shift_s", "key.asin"),
    ("N", "key.ln"),
    ("L", "key.log"),
    ("^ Y", "key.power"),
    ("#", "key.cube"),
    ("!", "key.factorial"),
    ("D %", "key.modulo"),
    ("X", "key.exponent"),
    ("P", "key.pi"),
    ("E", "key.euler"),
)
_LISTS: Final = (
    ("Ctrl+M", "key.memory_store"),
    ("Ctrl+R", "key.memory_recall"),
    ("Ctrl+P", "key.memory_add"),
    ("Ctrl+L", "key.memory_clear"),
    ("Ctrl+H", "menu.history"),
    ("Ctrl+Shift+D", "history.clear"),
)
_WINDOW: Final = (("F1", "menu.help"), ("F10", "menu.name"), ("Ctrl+Q", "menu.quit"))


def about_page(title: str, description: str, version: str, words: Words, theme: Theme, parent: QWidget) -> TextPage:
    """Name, version, what it is for, licence, and the toolkit with its licence."""
    paragraphs = (
        f"{title}\n{words('about.version', version=version)}",
        description,
        words("about.text"),
        words("about.licence"),
        words("about.toolkit", version=qVersion()),
    )
    return TextPage("about", words("about.title"), (Section(paragraphs=paragraphs),), words, theme, parent)


def help_page(words: Words, theme: Theme, parent: QWidget) -> TextPage:
    """Modes and keys."""
    sections = (
        Section(words("help.modes"), (words("help.standard"), words("help.scientific"), words("help.converter"))),
        Section(words("help.keys"), rows=_rows(words, (*_MODE_KEYS, *_EVERY_MODE))),
        Section(words("help.scientific_keys"), rows=_rows(words, _SCIENTIFIC)),
        Section(words("help.lists"), rows=_rows(words, _LISTS)),
        Section(words("help.window"), rows=_rows(words, _WINDOW)),
    )
    return TextPage("help", words("help.title"), sections, words, theme, parent)


def _rows(words: Words, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(words(keys) if keys.startswith("shortcut.") else keys, words(name)) for keys, name in pairs]
