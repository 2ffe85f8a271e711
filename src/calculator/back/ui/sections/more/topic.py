"""One topic of the page: a line on its left, a card on its right."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from calculator.back.ui.book import Book
from calculator.back.ui.widgets.fonts import larger
from calculator.words import Words


@dataclass(frozen=True, slots=True)
class Topic:
    """`id` is the end of the id of its word. In quiet view only what any program has is there: what `is_quiet`."""

    id: str
    make: Callable[[Words, Book], QWidget]
    is_quiet: bool = False


class TopicCard(QWidget):
    """A column of parts under a heading."""

    def __init__(self, name: str, heading: str) -> None:
        super().__init__()
        self.setObjectName(name)
        # A line of about that many letters is still easy to read.
        self.setMaximumWidth(120 * self.fontMetrics().averageCharWidth())
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(18)
        self.say(heading, times=1.3)

    def say(self, text: str, *, times: float = 1.0, name: str = "said") -> None:
        """One more sentence."""
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setWordWrap(True)
        if times != 1.0:
            label.setFont(larger(self.font(), times))
        self.column.addWidget(label)

    def add(self, part: QWidget) -> None:
        """One more part."""
        self.column.addWidget(part)
