"""What the window asks of the page of a mode."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from calculator.front.engine.keys import Key
from calculator.front.ui.keyboard import Command
from calculator.front.ui.sums import Row
from calculator.front.ui.theme import Theme


class Page(QWidget):
    """One mode: its display and its keys. It takes key events and tells what the window has to know."""

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

    def enter(self) -> None:
        """It comes to the front."""

    def take(self, event: QKeyEvent) -> bool:
        """Take a key event; False where it means nothing here."""
        raise NotImplementedError

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
        raise NotImplementedError

    def copied(self) -> str:
        """What Copy takes."""
        raise NotImplementedError

    def paste(self, text: str) -> None:
        """Take pasted text."""
        raise NotImplementedError

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
        raise NotImplementedError

    def show_in_use(self, calculation: str) -> None:
        """A finished calculation, such as 12.49+3.79, replaces the one in hand."""
        raise NotImplementedError

    def keys_box(self) -> QRect:
        """Where the keys are, which the lists may cover."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        raise NotImplementedError
