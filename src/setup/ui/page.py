"""What every page of set-up has."""

from typing import ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from calculator.words import Words
from setup.draft import Draft

# Against the desktop's own text size; a style sheet cannot say this.
_SCALES: Final = {"title": 1.7, "lead": 1.1, "offer": 1.6, "answer": 1.1}


class Page(QWidget):
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

    def begin(self, draft: Draft) -> None:
        """The page is about to be shown, with what is known so far."""

    def applied(self, draft: Draft) -> Draft:
        """`draft` with what this page has gathered."""
        return draft

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


def paragraph(text: str, name: str) -> QLabel:
    """Text that wraps and is never cut."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("part", name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.setWordWrap(True)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * _SCALES.get(name, 1.0))
    label.setFont(font)
    return label
