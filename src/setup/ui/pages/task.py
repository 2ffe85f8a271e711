"""What set-up is used for this time."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from calculator.words import Words
from setup.draft import Draft, Task
from steps.choice import Choice
from steps.page import Page


class TaskPage(Page[Draft]):
    """A new notebook comes first."""

    title_id = "task.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.add_text(words("task.lead"), "lead")
        self._choices: dict[Task, Choice] = {}
        for task in Task:
            choice = Choice(words(f"task.{task}"))
            choice.setObjectName(f"task_{task}")
            choice.toggled.connect(self.changed)
            self._choices[task] = choice
            self.column.addWidget(choice)
        self.column.addStretch()

    def begin(self, draft: Draft) -> None:
        """Show the task chosen so far."""
        self._choices[draft.task].setChecked(True)

    def applied(self, draft: Draft) -> Draft:
        """With the task."""
        return replace(draft, task=self._task())

    def first_focus(self) -> QWidget:
        """The chosen task."""
        return self._choices[self._task()]

    def _task(self) -> Task:
        return next(task for task, choice in self._choices.items() if choice.isChecked())
