"""What the window asks of the page of a mode."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from calculator.front.engine.keys import Key
from calculator.front.ui.keyboard import Command, meaning
from calculator.front.ui.keypad import Keypad
from calculator.front.ui.sums import Row, Sums
from calculator.front.ui.theme import Theme


class Page(QWidget):
    """One mode: its sums, its keys and what shows them. It takes key events and tells what the window has to know."""

    # A key other than "=" was answered and the answer is drawn: the canonical entry as far as it is typed.
    typed = Signal(str)
    # An "=" was answered and the answer is drawn: the canonical entry, "" where there is none.
    entered = Signal(str)
    # History or memory are not what they were.
    listed = Signal()
    # The list of the memory is asked for.
    memory_asked = Signal()

    # Whether there is a history and a memory to show beside it.
    has_lists = True
    keypad: Keypad

    def __init__(self, sums: Sums, parent: QWidget, characters: Mapping[str, Key] | None = None) -> None:
        """`characters` are the keys of the keyboard that only this mode knows."""
        super().__init__(parent)
        self.sums = sums
        self._characters = characters
        self._last_key: Key | None = None

    def use(self, keypad: Keypad) -> None:
        """These are its keys."""
        self.keypad = keypad
        keypad.pressed.connect(self._press_on_page)

    def enter(self) -> None:
        """It comes to the front."""

    def refresh(self) -> None:
        """Show what is."""
        raise NotImplementedError

    def speak_of(self, key: Key) -> None:
        """Have it spoken what `key` has changed."""
        raise NotImplementedError

    def take(self, event: QKeyEvent) -> bool:
        """Take a key event; False where it means nothing here."""
        key = meaning(event, self._characters)
        if not isinstance(key, Key) or key not in self.keypad:
            return False
        self.press(key)
        self.keypad.flash(key)
        return True

    def press(self, key: Key) -> None:
        """One key, whatever it was pressed with."""
        entry = self.sums.press(key)
        self.refresh()
        self.speak_of(key)
        if key is Key.EQUALS:
            QTimer.singleShot(0, self, lambda: self.entered.emit(entry))
        else:
            QTimer.singleShot(0, self, lambda: self.typed.emit(self.sums.typed))

    def _press_on_page(self, key: Key) -> None:
        self._last_key = key
        self.press(key)

    def obey(self, command: Command) -> None:
        """Do what the keyboard or a menu asks of the page; nothing for a command that it does not know."""
        clipboard = QGuiApplication.clipboard()
        if command is Command.COPY and (text := self.copied()):
            clipboard.setText(text)
        elif command is Command.PASTE and (text := clipboard.text()):
            self.paste(text)
        elif command is Command.CLEAR_HISTORY:
            self.clear_rows()
        elif command is Command.AGAIN:
            self.press_again()

    def press_again(self) -> None:
        """Press the key again that was last pressed on the page."""
        if self._last_key is not None:
            self.press(self._last_key)

    def copied(self) -> str:
        """What Copy takes."""
        return self.sums.copied

    def paste(self, text: str) -> None:
        """Take pasted text."""
        self.sums.paste(text)
        self.refresh()

    def rows(self) -> Sequence[Row]:
        """The history, the newest last."""
        return ()

    def memory(self) -> Sequence[str]:
        """The memory, the newest first."""
        return ()

    def restore(self, at: int) -> None:
        """Take up a row of the history."""

    def press_memory(self, key: Key, at: int) -> None:
        """A memory key of one number of the list."""

    def clear_rows(self) -> None:
        """Forget the history."""

    def forget(self, entry: str) -> None:
        """Nothing that shows `entry` or a slip of it may stay."""
        self._last_key = None
        self.sums.forget(entry)
        self.refresh()

    def show_in_use(self, calculation: str) -> None:
        """A finished calculation, such as 12.49+3.79, replaces the one in hand."""
        self.sums.show_in_use(calculation)
        self.refresh()

    def keys_box(self) -> QRect:
        """Where the keys are, which the lists may cover."""
        return self.keypad.geometry()

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        raise NotImplementedError
