"""One topic of the page: a line on its left, a card on its right."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from calculator.back.ui.book import Book
from calculator.back.ui.sections.more.stage import Stage
from calculator.back.ui.widgets.text import Text
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
        self.column.addWidget(Text(text, self, name=name, times=times))

    def add(self, part: QWidget) -> None:
        """One more part."""
        self.column.addWidget(part)


class StagedCard(TopicCard):
    """A topic that is done in steps: one stage at a time below its heading."""

    def __init__(self, name: str, heading: str, new_stage: Callable[[], Stage]) -> None:
        super().__init__(name, heading)
        self._new_stage = new_stage
        self._stage = new_stage()
        self.add(self._stage)
        self.column.addStretch(1)

    def show_stage(self) -> None:
        """Show the present stage; where the keys went to the one before, they go to this one."""
        before, self._stage = self._stage, self._new_stage()
        self.column.replaceWidget(before, self._stage)
        focused = self.window().focusWidget()
        had_focus = focused is not None and before.isAncestorOf(focused)
        self._stage.show()
        if had_focus:
            self._stage.take_focus()
            # When it has its place.
            QTimer.singleShot(0, self, self._show_focus)
        # What asked for this may be a part of it.
        before.hide()
        before.deleteLater()

    def _show_focus(self) -> None:
        """A scroll area does so by itself for the tab key alone."""
        area, focused = self._area(), self.window().focusWidget()
        if area is not None and focused is not None and self.isAncestorOf(focused):
            area.ensureWidgetVisible(focused)

    def _area(self) -> QScrollArea | None:
        part = self.parentWidget()
        while part is not None and not isinstance(part, QScrollArea):
            part = part.parentWidget()
        return part
