"""The page of a calculator: a display over keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from calculator.front.engine.keys import DIGITS, Key
from calculator.front.engine.mode import Mode
from calculator.front.ui.announcing import announce
from calculator.front.ui.display_panel import DisplayPanel
from calculator.front.ui.keypad import Keypad, Rows
from calculator.front.ui.page import Page
from calculator.front.ui.signs import Signs
from calculator.front.ui.sums import Row, Sums
from calculator.front.ui.theme import Theme
from calculator.words import Words

_DISPLAY_MAX = 160


class SumPage(Page):
    """Display and keys over one mode's arithmetic."""

    mode = Mode.STANDARD
    display_share = 0.262

    def __init__(
        self,
        sums: Sums,
        rows: Rows,
        words: Words,
        signs: Signs,
        theme: Theme,
        parent: QWidget,
        characters: Mapping[str, Key] | None = None,
    ) -> None:
        """`characters` are the keys of the keyboard that only this mode knows."""
        super().__init__(sums, parent, characters)
        self._words = words
        self.display = DisplayPanel(words, theme, self)
        self.use(Keypad(rows, words, signs.decimal, theme, self))
        self.keypad.memory_asked.connect(self.memory_asked)
        self.refresh()

    def enter(self) -> None:
        self.sums.enter(self.mode)
        self.refresh()

    def speak_of(self, key: Key) -> None:
        if key.value not in DIGITS:
            # A digit is spoken by its key.
            announce(self.display)

    def refresh(self) -> None:
        sums = self.sums
        result = self._words(sums.result) if sums.is_error else sums.result
        self.display.show_texts(result, sums.expression)
        self.keypad.follow(sums.grey, has_memory=bool(sums.memory))
        self.listed.emit()

    def rows(self) -> Sequence[Row]:
        return self.sums.rows

    def memory(self) -> Sequence[str]:
        return self.sums.memory

    def restore(self, at: int) -> None:
        self.sums.restore(at)
        self.refresh()

    def press_memory(self, key: Key, at: int) -> None:
        self.sums.press_memory(key, at)
        self.refresh()

    def clear_rows(self) -> None:
        self.sums.clear_rows()
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        self.display.set_theme(theme)
        self.keypad.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        display = min(_DISPLAY_MAX, int(self.height() * self.display_share))
        self.display.setGeometry(0, 0, self.width(), display)
        self.keypad.setGeometry(0, display, self.width(), self.height() - display)
