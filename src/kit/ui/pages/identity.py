"""Name and icon of the calculator."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from calculator.identity import Identity
from calculator.words import Words
from kit.draft import Draft, Task
from steps.choice import Choice
from steps.page import Page

_ICON_PIXELS = 48


class IdentityPage(Page[Draft]):
    """The ready ones: what a computer will show of the program."""

    title_id = "identity.title"

    def __init__(self, words: Words, ready: Mapping[str, Identity], language: str) -> None:
        super().__init__(words)
        self.add_text(words("identity.lead"), "lead")
        self._choices: dict[str, Choice] = {}
        for name, identity in ready.items():
            choice = Choice(identity.title(language))
            choice.setObjectName(f"identity_{name}")
            choice.setIcon(QIcon(str(identity.icon(_ICON_PIXELS))))
            choice.setIconSize(QSize(_ICON_PIXELS, _ICON_PIXELS))
            choice.setAccessibleDescription(identity.description(language))
            choice.toggled.connect(self.changed)
            self._choices[name] = choice
            self.column.addWidget(choice)
            self.add_text(identity.description(language), "note")
        self.add_text(words("identity.note"))
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """For what bears the name."""
        return draft.task in (Task.WORKER, Task.CARDS)

    def begin(self, draft: Draft) -> None:
        """Show the one chosen so far."""
        self._choices[draft.identity].setChecked(True)

    def applied(self, draft: Draft) -> Draft:
        """With the identity."""
        return replace(draft, identity=self._chosen())

    def first_focus(self) -> QWidget:
        """The chosen one."""
        return self._choices[self._chosen()]

    def _chosen(self) -> str:
        return next(name for name, choice in self._choices.items() if choice.isChecked())
