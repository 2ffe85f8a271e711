"""Whose numbers the notebook shows."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from calculator.words import Words
from setup.draft import Draft, Task
from setup.ui.notebook_page import NotebookPage
from steps.choice import Choice


class CountryPage(NotebookPage):
    """Left out where the house chose one country; the first one is taken beforehand."""

    title_id = "country.title"

    def __init__(self, words: Words, countries: Sequence[str]) -> None:
        super().__init__(words)
        self._countries = tuple(countries)
        self.add_text(words("country.lead"), "lead")
        self._choices: dict[str, Choice] = {}
        for country in countries:
            choice = Choice(words(f"country.{country}"))
            choice.setObjectName(f"country_{country}")
            choice.toggled.connect(self.changed)
            self._choices[country] = choice
            self.column.addWidget(choice)
            self.add_text(words(f"country.{country}_note"), "note")
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """A notebook from a spare has its numbers already."""
        return super().is_wanted(draft) and draft.task is Task.NEW and len(self._countries) > 1

    def begin(self, draft: Draft) -> None:
        """Show the country chosen so far."""
        chosen = draft.country if draft.country in self._choices else self._countries[0]
        self._choices[chosen].setChecked(True)

    def applied(self, draft: Draft) -> Draft:
        """With the country."""
        return replace(draft, country=self._chosen())

    def first_focus(self) -> QWidget:
        """The chosen one."""
        return self._choices[self._chosen()]

    def _chosen(self) -> str:
        return next(country for country, choice in self._choices.items() if choice.isChecked())
