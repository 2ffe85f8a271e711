"""Where the notebook is to be: five equal choices, from not here to installed."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from calculator.words import Words
from setup.device import Place, speaks_against
from setup.draft import Draft
from steps.choice import Choice
from steps.page import Page


class PlacePage(Page[Draft]):
    """None is taken beforehand, and Enter alone chooses none."""

    title_id = "place.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.add_text(words("place.lead"), "lead")
        self._choices: dict[Place, Choice] = {}
        for place in Place:
            choice = Choice(words(f"place.{place}"))
            choice.setObjectName(f"place_{place}")
            choice.setAccessibleDescription(words(f"place.{place}_note"))
            choice.toggled.connect(self.changed)
            self._choices[place] = choice
            self.column.addWidget(choice)
            self.add_text(words(f"place.{place}_note"), "note")
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """When nothing speaks against this computer."""
        return draft.makes_notebook and not speaks_against(draft.replies)

    def applied(self, draft: Draft) -> Draft:
        """With the place."""
        return replace(draft, place=self._place())

    def is_complete(self) -> bool:
        """One is chosen."""
        return self._place() is not None

    def first_focus(self) -> QWidget:
        """The chosen one, or the first."""
        place = self._place()
        return self._choices[place if place is not None else Place.NOT_HERE]

    def _place(self) -> Place | None:
        return next((place for place, choice in self._choices.items() if choice.isChecked()), None)
