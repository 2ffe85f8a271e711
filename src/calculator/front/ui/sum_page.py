"""The page of a calculator: a display over keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from calculator.front.engine.keys import DIGITS, Key
from calculator.front.engine.mode import Mode
from calculator.front.ui.announcing import announce
from calculator.front.ui.display_panel import DisplayPanel
from calculator.front.ui.keyboard import meaning
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
        super().__init__(parent)
        self.sums = sums
        self._words = words
        self._characters = characters
        self._last_key: Key | None = None
        self.display = DisplayPanel(words, theme, self)
        self.keypad = Keypad(rows, words, signs.decimal, theme, self)
        self.keypad.pressed.connect(self._press_on_page)
        self.keypad.memory_asked.connect(self.memory_asked)
        self.refresh()

    def enter(self) -> None:
        self.sums.enter(self.mode)
        self.refresh()

    def take(self, event: QKeyEvent) -> bool:
        key = meaning(event, self._characters)
        if not isinstance(key, Key) or key not in self.keypad:
            return False
        self.press(key)
        self.keypad.flash(key)
        return True

    def press_again(self) -> None:
        if self._last_key is not None:
            self.press(self._last_key)

    def press(self, key: Key) -> None:
        """One key, whatever it was pressed with."""
        entry = self.sums.press(key)
        self.refresh()
        if key.value not in DIGITS:
            # A digit is spoken by its key.
            announce(self.display)
        if key is Key.EQUALS:
            QTimer.singleShot(0, self, lambda: self.entered.emit(entry))
        else:
            QTimer.singleShot(0, self, lambda: self.typed.emit(self.sums.typed))

    def refresh(self) -> None:
        """Show what is."""
        sums = self.sums
        result = self._words(sums.result) if sums.is_error else sums.result
        self.display.show_texts(result, sums.expression)
        self.keypad.follow(sums.grey, has_memory=bool(sums.memory))
        self.listed.emit()

    def _press_on_page(self, key: Key) -> None:
        self._last_key = key
        self.press(key)

    def copied(self) -> str:
        return self.sums.copied

    def paste(self, text: str) -> None:
        self.sums.paste(text)
        self.refresh()

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

    def forget(self, entry: str) -> None:
        self._last_key = None
        self.sums.forget(entry)
        self.refresh()

    def show_in_use(self, calculation: str) -> None:
        self.sums.show_in_use(calculation)
        self.refresh()

    def keys_box(self) -> QRect:
        return self.keypad.geometry()

    def set_theme(self, theme: Theme) -> None:
        self.display.set_theme(theme)
        self.keypad.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        display = min(_DISPLAY_MAX, int(self.height() * self.display_share))
        self.display.setGeometry(0, 0, self.width(), display)
        self.keypad.setGeometry(0, display, self.width(), self.height() - display)
