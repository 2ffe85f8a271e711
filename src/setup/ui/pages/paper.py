"""The recovery numbers typed back once from the paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from calculator.words import Words
from setup.draft import Draft
from setup.ui.notebook_page import NotebookPage
from setup.ui.pad import Pad
from steps.announcing import announce
from steps.paragraph import paragraph


class PaperPage(NotebookPage):
    """Keys, and whether what they typed is what was shown."""

    title_id = "paper.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._recovery = ""
        self._is_right = False
        self._pad = Pad(words)
        self._pad.entered.connect(self.compare)
        self._answer = paragraph("", "answer")
        beside = QHBoxLayout()
        beside.setSpacing(16)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(paragraph(words("paper.lead"), "lead"))
        side.addWidget(self._answer)
        side.addStretch()
        beside.addLayout(side, 1)
        beside.addWidget(self._pad, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(beside)
        self.column.addStretch()

    def begin(self, draft: Draft) -> None:
        """Take the numbers to compare with."""
        self._recovery = draft.recovery

    def compare(self, entry: str) -> None:
        """One "=" on the keys."""
        if self._is_right:
            return
        self._is_right = entry == self._recovery
        sentence = self.words("paper.right" if self._is_right else "paper.other")
        self._answer.setText(sentence)
        announce(self._answer, sentence)
        self.changed.emit()

    def is_complete(self) -> bool:
        """Typed right once."""
        return self._is_right

    def first_focus(self) -> QWidget:
        """The keys."""
        return self._pad
