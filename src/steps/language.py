"""The language, before any other word."""

from collections.abc import Mapping
from typing import Generic

from PySide6.QtWidgets import QWidget

from calculator.words import Words
from steps.choice import Choice
from steps.page import Page
from steps.spoken import Draft


class LanguagePage(Page[Draft], Generic[Draft]):
    """Says itself in every language."""

    title_id = "language.title"

    def __init__(self, words: Words, catalogues: Mapping[str, Words]) -> None:
        super().__init__(words)
        for own_words in catalogues.values():
            self.add_text(own_words("language.lead"), "lead")
        self._choices: dict[str, Choice] = {}
        for language, own_words in catalogues.items():
            choice = Choice(own_words("language.name"))
            choice.setObjectName(f"language_{language}")
            choice.setAccessibleDescription(own_words("language.lead"))
            choice.toggled.connect(self.changed)
            self._choices[language] = choice
            self.column.addWidget(choice)
        self.column.addStretch()

    def begin(self, draft: Draft) -> None:
        """Show the language chosen so far."""
        self._choices[draft.language].setChecked(True)

    def may_go_back(self) -> bool:
        """The first page."""
        return False

    @property
    def language(self) -> str:
        """The language chosen."""
        return next(language for language, choice in self._choices.items() if choice.isChecked())

    def applied(self, draft: Draft) -> Draft:
        """With the language."""
        return draft.speaking(self.language)

    def first_focus(self) -> QWidget:
        """The chosen language."""
        return self._choices[self.language]
