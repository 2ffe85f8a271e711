"""Whose numbers the notebook shows."""

from collections.abc import Sequence
from dataclasses import replace

from calculator.words import Words
from setup.draft import Draft, Task
from steps.choice_page import ChoicePage


class CountryPage(ChoicePage[Draft, str]):
    """Left out where the house chose one country; the first one is taken beforehand."""

    title_id = "country.title"

    def __init__(self, words: Words, countries: Sequence[str]) -> None:
        super().__init__(words)
        self._countries = tuple(countries)
        self.add_text(words("country.lead"), "lead")
        for country in countries:
            self.offer(country, words(f"country.{country}"), words(f"country.{country}_note"))
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """For a new notebook here: one from a spare has its numbers already."""
        return draft.task is Task.NEW and not draft.leads_elsewhere and len(self._countries) > 1

    def begin(self, draft: Draft) -> None:
        """Show the country chosen so far."""
        self.choose(draft.country if draft.country in self._countries else self._countries[0])

    def applied(self, draft: Draft) -> Draft:
        """With the country."""
        return replace(draft, country=self.chosen() or "")
