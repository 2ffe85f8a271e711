"""Name and icon of the calculator."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtGui import QIcon

from calculator.identity import Identity
from calculator.words import Words
from kit.draft import Draft, Task
from steps.choice_page import ICON_PIXELS, ChoicePage


class IdentityPage(ChoicePage[Draft, str]):
    """The ready ones: what a computer will show of the program."""

    title_id = "identity.title"

    def __init__(self, words: Words, ready: Mapping[str, Identity], language: str) -> None:
        super().__init__(words)
        self.add_text(words("identity.lead"), "lead")
        for name, identity in ready.items():
            icon = QIcon(str(identity.icon(ICON_PIXELS)))
            self.offer(name, identity.title(language), identity.description(language), icon)
        self.add_text(words("identity.note"))
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """For what bears the name."""
        return draft.task in (Task.WORKER, Task.CARDS)

    def begin(self, draft: Draft) -> None:
        """Show the one chosen so far."""
        self.choose(draft.identity)

    def applied(self, draft: Draft) -> Draft:
        """With the identity."""
        return replace(draft, identity=self.chosen() or draft.identity)
