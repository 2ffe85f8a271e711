"""Five questions about this computer, before anything is stored on it."""

from dataclasses import replace

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from calculator.words import Words
from setup.device import Question, Reply, is_answered
from setup.draft import Draft
from steps.choice import Choice
from steps.page import Page


class DevicePage(Page[Draft]):
    """Three equal replies to each; none is taken beforehand."""

    title_id = "device.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.add_text(words("device.lead"), "lead")
        self._choices: dict[Question, dict[Reply, Choice]] = {}
        for question in Question:
            text = self.add_text(words(f"device.{question}"), "question").text()
            row = QHBoxLayout()
            row.setSpacing(18)
            group = QButtonGroup(self)
            self._choices[question] = {}
            for reply in Reply:
                choice = Choice(words(f"device.{reply}"))
                choice.setObjectName(f"{question}_{reply}")
                choice.setAccessibleDescription(text)
                choice.toggled.connect(self.changed)
                group.addButton(choice)
                row.addWidget(choice)
                self._choices[question][reply] = choice
            row.addStretch()
            self.column.addLayout(row)
        self.column.addStretch()

    def is_wanted(self, draft: Draft) -> bool:
        """Before a notebook is made."""
        return draft.makes_notebook

    def applied(self, draft: Draft) -> Draft:
        """With the replies."""
        return replace(draft, replies=self._replies())

    def is_complete(self) -> bool:
        """Each has a reply."""
        return is_answered(self._replies())

    def first_focus(self) -> QWidget:
        """The first question's reply."""
        first = self._choices[next(iter(Question))]
        return next((choice for choice in first.values() if choice.isChecked()), first[Reply.NO])

    def _replies(self) -> dict[Question, Reply]:
        return {
            question: reply
            for question, choices in self._choices.items()
            for reply, choice in choices.items()
            if choice.isChecked()
        }
