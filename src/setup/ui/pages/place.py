"""Where the notebook is to be: five equal choices, from not here to installed."""

from dataclasses import replace

from calculator.words import Words
from setup.device import Place, speaks_against
from setup.draft import Draft
from steps.choice_page import ChoicePage


class PlacePage(ChoicePage[Draft, Place]):
    """None is taken beforehand, and Enter alone chooses none."""

    title_id = "place.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.add_text(words("place.lead"), "lead")
        for place in Place:
            self.offer(place, words(f"place.{place}"), words(f"place.{place}_note"))
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """When nothing speaks against this computer."""
        return draft.makes_notebook and not speaks_against(draft.replies)

    def applied(self, draft: Draft) -> Draft:
        """With the place."""
        return replace(draft, place=self.chosen())
