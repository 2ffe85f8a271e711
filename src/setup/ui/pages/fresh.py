"""Everything is made new: said the same whether or not something was there, and chosen, never assumed."""

from PySide6.QtWidgets import QWidget

from calculator.words import Words
from setup.ui.notebook_page import NotebookPage
from steps.choice import Choice


class FreshPage(NotebookPage):
    """Two equal choices, neither taken beforehand."""

    title_id = "fresh.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.add_text(words("fresh.lead"), "lead")
        self.add_text(words("fresh.until"))
        self.add_text(words("fresh.choice"), "question")
        self._keep = Choice(words("fresh.keep"))
        self._make = Choice(words("fresh.make"))
        for choice, name in ((self._keep, "keep"), (self._make, "make_new")):
            choice.setObjectName(name)
            choice.setAccessibleDescription(words("fresh.lead"))
            choice.toggled.connect(self.changed)
            self.column.addWidget(choice)
        self.column.addStretch()

    def is_complete(self) -> bool:
        """One of the two is chosen."""
        return self._keep.isChecked() or self._make.isChecked()

    def is_last(self) -> bool:
        """Nothing is to be changed."""
        return self._keep.isChecked()

    def first_focus(self) -> QWidget:
        """The first choice."""
        return self._make if self._make.isChecked() else self._keep
