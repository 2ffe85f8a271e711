"""Which spare the notebook comes back from, and the code that opens it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from calculator.words import Words
from setup.draft import Draft, Task
from setup.ui.pad import Pad
from steps.page import Page
from steps.paragraph import paragraph


class SparePage(Page[Draft]):
    """A file, and an entry on the keys. Whether they belong together shows when the notebook is made."""

    title_id = "spare.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._entry = ""
        self.add_text(words("spare.lead"), "lead")
        self._field = QLineEdit()
        self._field.setObjectName("spare_field")
        self._field.setAccessibleName(words("spare.field"))
        self._field.setPlaceholderText(words("spare.field"))
        self._field.textChanged.connect(self.changed)
        self.column.addWidget(self._field)
        self._pad = Pad(words)
        self._pad.entered.connect(self.take_entry)
        self._answer = paragraph("", "answer")
        side = QVBoxLayout()
        side.addWidget(paragraph(words("spare.code"), "text"))
        side.addWidget(self._answer)
        side.addStretch()
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addLayout(side, 1)
        beside.addWidget(self._pad, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(beside)
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """For bringing one back."""
        return draft.task is Task.BACK and not draft.leads_elsewhere

    def take_entry(self, entry: str) -> None:
        """One "=" on the keys."""
        self._entry = entry
        self._answer.setText(self.words("spare.taken"))
        self.changed.emit()

    def applied(self, draft: Draft) -> Draft:
        """With file and entry."""
        return replace(draft, spare=self._typed(), spare_entry=self._entry)

    def is_complete(self) -> bool:
        """There is such a file, and something was typed."""
        return bool(self._typed() and self._entry) and Path(self._typed()).is_file()

    def first_focus(self) -> QWidget:
        """The file."""
        return self._field

    def _typed(self) -> str:
        return self._field.text().strip().removeprefix("file://")
