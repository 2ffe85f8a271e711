"""What the shell asks of every section."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """One section's screen, made when it is first shown.

    While quiet, none of its widgets holds text that was typed or text of the content pack: what isn't there can't be
    drawn or read out.
    """

    # Something here can only be done in plain view; the shell changes the view while this is emitted.
    plain_wanted = Signal()

    def show_plain(self) -> None:
        """Show real words, as they are now."""
        raise NotImplementedError

    def show_quiet(self) -> None:
        """Show the book of a house."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """A key led here: put the focus where the first step is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hasHeightForWidth(self) -> bool:
        """A page scrolls where it is too tall; wrapping words never make the window taller."""
        return False

    def show_row(self, row_id: str, within_id: str) -> None:
        """Choose a row that was found; `within_id` is the list that an item is in. Nothing where it is gone."""

    def take_back(self) -> None:
        """Undo: bring back what was removed last on this page, and say so; nothing where nothing was."""

    def zoom_in(self) -> None:
        """In quiet view: show the one row that is chosen, until zoom_out."""

    def zoom_out(self) -> None:
        """End zoom_in, if it is on."""
