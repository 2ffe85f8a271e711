"""What the shell asks of every section."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from calculator.back.session.session import Contents, Session


class Page(QWidget):
    """One section's screen. It begins quiet and empty.

    While quiet, none of its widgets holds text that was typed: what isn't there can't be drawn or read out.
    """

    # Something here can only be done in plain view; the shell changes the view while this is emitted.
    plain_wanted = Signal()

    def title(self) -> str:
        """The word in the bar, for the present view."""
        raise NotImplementedError

    def fill(self, session: Session, contents: Contents) -> None:
        """Show what is in the notebook, and save changes through `session`."""
        raise NotImplementedError

    def show_plain(self) -> None:
        """Show real words."""
        raise NotImplementedError

    def show_quiet(self) -> None:
        """Show the book of a house."""
        raise NotImplementedError

    def zoom_in(self) -> None:
        """In quiet view: show the one row that is chosen, until zoom_out."""
        raise NotImplementedError

    def zoom_out(self) -> None:
        """End zoom_in, if it is on."""
        raise NotImplementedError
