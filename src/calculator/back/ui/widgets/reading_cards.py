"""Cards to read: in quiet view, and under Zoom."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from calculator.back.ui.widgets.fonts import larger
from calculator.back.ui.widgets.text import Text
from calculator.words import Words


@dataclass(frozen=True, slots=True)
class QuietLine:
    """One line of a quiet card: a dull label and a dull word, spoken as `spoken` where it is a sign."""

    label: str
    text: str
    spoken: str = ""
    is_soft: bool = False


def tick(words: Words, label: str, *, is_written: bool) -> QuietLine:
    """Whether anything is written, and no more."""
    if is_written:
        return QuietLine(label, words("quiet.written"), words("quiet.spoken_written"))
    return QuietLine(label, words("quiet.not_written"), words("quiet.spoken_not"), is_soft=True)


class QuietCard(QWidget):
    """A thing of the house, and what a house's book says of it; without a name, only that."""

    def __init__(self, household_name: str, lines: Sequence[QuietLine]) -> None:
        super().__init__()
        self.setObjectName("quiet_card")
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 20, 16, 20)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(14)
        if household_name:
            heading = QLabel(household_name, self)
            heading.setFont(larger(self.font(), 1.2))
            heading.setContentsMargins(0, 0, 0, 6)
            heading.setWordWrap(True)
            grid.addWidget(heading, 0, 0, 1, 3)
        for place, line in enumerate(lines, 1):
            value = QLabel(line.text, self)
            value.setObjectName("not_written" if line.is_soft else "written")
            if line.spoken:
                value.setAccessibleName(line.spoken)
            grid.addWidget(QLabel(line.label, self), place, 0)
            grid.addWidget(value, place, 1)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(len(lines) + 1, 1)


class ZoomCard(QWidget):
    """One row to read at a glance; gone when Zoom is let go. Each text has a line of its own below its label."""

    def __init__(self, words: Words, texts: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("zoom_card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(4)
        for label_id, text in texts:
            if text:
                label = QLabel(words(label_id), self)
                label.setObjectName("soft")
                label.setWordWrap(True)
                value = Text(text, self)
                layout.addWidget(label)
                layout.addWidget(value)
                layout.addSpacing(10)
        layout.addStretch()
