"""The numbers for a lost code: shown once, to be copied on paper."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from calculator.back.notebook.shown_entry import shown_entry
from calculator.words import Words
from setup.draft import Draft
from setup.ui.notebook_page import NotebookPage
from steps.whole_line import WholeLine


class RecoveryPage(NotebookPage):
    """Two numbers and the sign between them, large."""

    title_id = "recovery.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.add_text(words("recovery.lead"), "lead")
        self._numbers = WholeLine("offer")
        self.column.addWidget(self._numbers)
        self._numbers.setAccessibleName(words("recovery.numbers"))
        # Reachable by keyboard for a screen reader, but never selected: a clipboard may keep a history.
        self._numbers.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add_text(words("recovery.keep"))
        self.column.addStretch()

    def begin(self, draft: Draft) -> None:
        """Show the numbers drawn."""
        text = shown_entry(draft.recovery, self.words("pad.signs")[-2])
        self._numbers.show_text(text.replace("\N{NO-BREAK SPACE}+\N{NO-BREAK SPACE}", "\n+\N{NO-BREAK SPACE}"))
        self._numbers.setAccessibleDescription(text)

    def first_focus(self) -> QWidget:
        """The numbers."""
        return self._numbers
