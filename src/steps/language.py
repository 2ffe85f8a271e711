"""The language, before any other word."""

from collections.abc import Mapping
from typing import Generic

from calculator.words import Words
from steps.choice_page import ChoicePage
from steps.spoken import Draft


class LanguagePage(ChoicePage[Draft, str], Generic[Draft]):
    """Says itself in every language."""

    title_id = "language.title"

    def __init__(self, words: Words, catalogues: Mapping[str, Words]) -> None:
        super().__init__(words)
        for own_words in catalogues.values():
            self.add_text(own_words("language.lead"), "lead")
        for language, own_words in catalogues.items():
            choice = self.offer(language, own_words("language.name"))
            choice.setAccessibleDescription(own_words("language.lead"))
        self.column.addStretch()

    def begin(self, draft: Draft) -> None:
        """Show the language chosen so far."""
        self.choose(draft.language)

    def may_go_back(self) -> bool:
        """The first page."""
        return False

    def applied(self, draft: Draft) -> Draft:
        """With the language."""
        return draft.speaking(self.chosen() or draft.language)
