"""A page with one question and its answers, one below the other."""

from typing import Final, Generic, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calculator.words import Words
from steps.choice import Choice
from steps.page import Draft, Page
from steps.paragraph import paragraph

Answer = TypeVar("Answer")
ICON_PIXELS: Final = 48
# A note begins about where the text of its answer does.
_INDENT_PIXELS: Final = 30


class ChoicePage(Page[Draft], Generic[Draft, Answer]):
    """It goes on when one of the answers is chosen. None is, until `choose` or a person does it."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self._choices: dict[Answer, Choice] = {}

    def offer(self, answer: Answer, text: str, note: str = "", icon: QIcon | None = None) -> Choice:
        """One more answer, below the others, with a line of explanation where there is one."""
        choice = Choice(text)
        choice.setObjectName(f"{self.objectName()}_{answer}")
        choice.setAccessibleDescription(note)
        choice.toggled.connect(self.changed)
        if icon is not None:
            choice.setIcon(icon)
            choice.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        self._choices[answer] = choice
        answers = QVBoxLayout()
        answers.setSpacing(0)
        answers.addWidget(choice)
        if note:
            explained = paragraph(note, "note")
            explained.setContentsMargins(_INDENT_PIXELS, 0, 0, 0)
            answers.addWidget(explained)
        self.column.addLayout(answers)
        return choice

    def choose(self, answer: Answer) -> None:
        """Take this one, until a person takes another."""
        self._choices[answer].setChecked(True)

    def chosen(self) -> Answer | None:
        """The answer; None for none so far."""
        return next((answer for answer, choice in self._choices.items() if choice.isChecked()), None)

    def is_complete(self) -> bool:
        """One is chosen."""
        return self.chosen() is not None

    def first_focus(self) -> QWidget:
        """The chosen one, or the first."""
        chosen = self.chosen()
        return next(iter(self._choices.values())) if chosen is None else self._choices[chosen]
