"""What set-up is used for this time."""

from dataclasses import replace

from calculator.words import Words
from setup.draft import Draft, Task
from steps.choice_page import ChoicePage


class TaskPage(ChoicePage[Draft, Task]):
    """A new notebook comes first."""

    title_id = "task.title"

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.add_text(words("task.lead"), "lead")
        for task in Task:
            self.offer(task, words(f"task.{task}"))
        self.column.addStretch()

    def begin(self, draft: Draft) -> None:
        """Show the task chosen so far."""
        self.choose(draft.task)

    def applied(self, draft: Draft) -> Draft:
        """With the task."""
        return replace(draft, task=self.chosen() or draft.task)
