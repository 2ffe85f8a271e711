"""The strip of a page on which something can be removed, and brought back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from calculator.back.ui.widgets.announcing import announce
from calculator.back.ui.widgets.strip import Answer, Strip
from calculator.words import Words


class UndoStrip(Strip):
    """Says in one line what was removed or came back, with the way back while there is one."""

    def __init__(self, words: Words, undo: Callable[[], None], parent: QWidget) -> None:
        super().__init__("strip", parent)
        self._words = words
        self._undo = Answer("undo_remove", words("edit.undo_key"), undo)

    def offer(self, *, has_removed: bool) -> None:
        """After a removal; nothing is said while nothing can come back."""
        if has_removed:
            self.say(self._words("edit.removed"), self._undo)
        else:
            self.clear()

    def say_back(self, *, has_removed: bool) -> None:
        """It came back; there may be more that can."""
        self.say(self._words("edit.back_again"), *([self._undo] if has_removed else []))
        announce(self, self.sentence)
