"""What every page has."""

from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from calculator.words import Words
from steps.paragraph import paragraph

Draft = TypeVar("Draft")


class Tightening(QWidget):
    """A part of a page that takes less room where there is little."""

    def tighten(self, *, is_tight: bool) -> None:
        """Closer together, or as it was."""


class Page(QWidget, Generic[Draft]):
    """One step. The window asks it what it needs to know, and listens to `changed`."""

    changed = Signal()
    finished = Signal()

    title_id: ClassVar[str]

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName(self.title_id.partition(".")[0])
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def is_wanted(self, draft: Draft) -> bool:
        """Whether the way leads over this page, after what was gathered so far."""
        return draft is not None

    def begin(self, draft: Draft) -> None:
        """The page is about to be shown, with what is known so far."""

    def applied(self, draft: Draft) -> Draft:
        """`draft` with what this page has gathered."""
        return draft

    def tighten(self, *, is_tight: bool) -> None:
        """Closer together, where there is little room."""
        self.column.setSpacing(6 if is_tight else 14)
        for part in self.findChildren(Tightening):
            part.tighten(is_tight=is_tight)

    def is_complete(self) -> bool:
        """The next page may come."""
        return True

    def is_last(self) -> bool:
        """Going on from here closes the window."""
        return False

    def is_busy(self) -> bool:
        """Work is going on that the window must wait for."""
        return False

    def may_go_back(self) -> bool:
        """The page before may come."""
        return True

    def first_focus(self) -> QWidget | None:
        """Where typing begins; None for the window's own button."""
        return None

    def add_text(self, text: str, name: str = "text") -> QLabel:
        """A paragraph at the end of the page."""
        label = paragraph(text, name)
        self.column.addWidget(label)
        return label
