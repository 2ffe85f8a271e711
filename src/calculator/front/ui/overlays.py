"""What opens over the window: its menus, About and Help. Each is loaded and built when it is first asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from calculator.front.ui.entry import Entry
from calculator.front.ui.keyboard import Command
from calculator.front.ui.late import new_about, new_help, opened_menu
from calculator.front.ui.theme import Theme
from calculator.words import Words

if TYPE_CHECKING:
    from calculator.front.ui.menu import Menu
    from calculator.front.ui.text_page import TextPage

_COPYING: Final = ((Command.COPY, "menu.copy", "Ctrl+C"), (Command.PASTE, "menu.paste", "Ctrl+V"))
_HISTORY: Final = (Command.HISTORY, "menu.history", "Ctrl+H")
_MENU: Final = (
    *_COPYING,
    _HISTORY,
    None,
    (Command.HELP, "menu.help", "F1"),
    (Command.ABOUT, "menu.about", ""),
    None,
    (Command.QUIT, "menu.quit", "Ctrl+Q"),
)


class Overlays(QObject):
    """Menus, and pages that cover the window."""

    # The value of a Command.
    asked = Signal(str)
    closed = Signal()

    def __init__(self, words: Words, title: str, description: str, version: str, window: QWidget) -> None:
        super().__init__(window)
        self._words = words
        self._title = title
        self._description = description
        self._version = version
        self._window = window
        self._menus: list[Menu] = []
        self._pages: dict[Command, TextPage] = {}

    @property
    def is_open(self) -> bool:
        """Whether a page covers the keys."""
        return any(page.isVisible() for page in self._pages.values())

    def open_menu(self, at: QPoint, theme: Theme, *, has_lists: bool) -> None:
        """The menu of the program; without the history where the page has none."""
        self._popup([line for line in _MENU if has_lists or line is not _HISTORY], at, theme)

    def open_copying(self, at: QPoint, theme: Theme) -> None:
        """The menu under the right button."""
        self._popup(_COPYING, at, theme)

    def open(self, command: Command, theme: Theme) -> None:
        """About or Help."""
        self.close()
        page = self._pages.get(command)
        if page is None:
            page = self._new_page(command, theme)
            page.back.clicked.connect(self._go_back)
            self._pages[command] = page
        self.arrange()
        page.show()
        page.raise_()
        page.back.setFocus()

    def close(self) -> bool:
        """Hides the pages, and tells whether one was open."""
        was_open = self.is_open
        for page in self._pages.values():
            page.hide()
        return was_open

    def arrange(self) -> None:
        """The window has another size."""
        for page in self._pages.values():
            page.setGeometry(self._window.rect())
            page.raise_()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        for menu in self._menus:
            menu.set_theme(theme)
        for page in self._pages.values():
            page.set_theme(theme)

    def _popup(self, lines: Sequence[tuple[Command, str, str] | None], at: QPoint, theme: Theme) -> None:
        entries = [Entry() if line is None else Entry(line[0].value, self._text(line[1]), line[2]) for line in lines]
        menu = opened_menu(entries, at, theme, self._window)
        menu.asked.connect(self.asked)
        self._menus.append(menu)
        menu.destroyed.connect(lambda: self._menus.remove(menu))

    def _text(self, words_id: str) -> str:
        return self._words(words_id, title=self._title) if words_id == "menu.about" else self._words(words_id)

    def _new_page(self, command: Command, theme: Theme) -> "TextPage":
        if command is Command.HELP:
            return new_help(self._words, theme, self._window)
        return new_about(self._title, self._description, self._version, self._words, theme, self._window)

    def _go_back(self) -> None:
        self.close()
        self.closed.emit()
