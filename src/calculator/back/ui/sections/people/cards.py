"""What is known of one person, in quiet view and under Zoom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from calculator.back.notebook.people import Person
from calculator.back.ui.widgets.fonts import larger
from calculator.words import Words


class QuietCard(QWidget):
    """Says of each field only whether anything is written there."""

    def __init__(self, words: Words, person: Person, household_name: str) -> None:
        super().__init__()
        self.setObjectName("quiet_card")
        layout = QFormLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setHorizontalSpacing(32)
        layout.setVerticalSpacing(14)
        heading = QLabel(household_name, self)
        heading.setFont(larger(self.font(), 1.2))
        heading.setContentsMargins(0, 0, 0, 6)
        layout.addRow(heading)
        for name, is_written in (
            ("real_name", bool(person.real_name)),
            ("shown_name", bool(person.shown_name)),
            ("numbers", bool(person.numbers)),
            ("safe_times", bool(person.safe_times)),
            ("safe_ways", bool(person.safe_ways)),
            ("notes", bool(person.notes)),
        ):
            label = QLabel(words(f"people.quiet.{name}"), self)
            value = QLabel(words("people.quiet.written" if is_written else "people.quiet.not_written"), self)
            value.setObjectName("written" if is_written else "not_written")
            value.setAccessibleName(words("people.quiet.spoken_written" if is_written else "people.quiet.spoken_not"))
            layout.addRow(label, value)


class ZoomCard(QWidget):
    """One person to read at a glance; gone when Zoom is let go. Names and numbers each have a line of their own."""

    def __init__(self, words: Words, person: Person) -> None:
        super().__init__()
        self.setObjectName("zoom_card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(4)
        for name, text in (
            ("real_name", person.real_name),
            ("shown_name", person.shown_name),
            ("numbers", "\n".join(person.numbers)),
            ("safe_times", person.safe_times),
            ("safe_ways", person.safe_ways),
        ):
            if text:
                label = QLabel(words(f"people.{name}"), self)
                label.setObjectName("soft")
                value = QLabel(text, self)
                value.setTextFormat(Qt.TextFormat.PlainText)
                value.setWordWrap(True)
                layout.addWidget(label)
                layout.addWidget(value)
                layout.addSpacing(10)
        layout.addStretch()
