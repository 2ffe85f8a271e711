"""A question or a notice in the page, where other programs would open a box."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from calculator.back.ui.widgets.button import Button
from calculator.back.ui.widgets.flow import FlowRow
from calculator.back.ui.widgets.room import is_narrow
from calculator.back.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class Answer:
    """One button of a strip: its object name, its word, what it does."""

    name: str
    text: str
    act: Callable[[], None]


class Strip(QFrame):
    """One sentence and the answers to it; out of sight while there is nothing to say."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._sentence = Text("", self)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(12, 8, 12, 8)
        self._layout.addWidget(self._sentence, 1)
        self._answers = FlowRow(self)
        self._layout.addWidget(self._answers)
        self._buttons: list[Button] = []
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now, "" when it says nothing."""
        return self._sentence.text()

    def say(self, sentence: str, *answers: Answer) -> None:
        """Show `sentence` with its answers, in place of what was shown."""
        self.clear()
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        for answer in answers:
            button = Button(answer.text, self._answers)
            button.setObjectName(answer.name)
            button.clicked.connect(answer.act)
            self._answers.add(button)
            self._buttons.append(button)
        self._answers.setVisible(bool(answers))
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow page the answers stand below the sentence, which gets all of the width."""
        super().resizeEvent(event)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(below if is_narrow(self, event.size().width()) else beside)

    def focus_last(self) -> None:
        """Put the focus on the last answer: the one that changes nothing."""
        if self._buttons:
            self._buttons[-1].setFocus()

    def clear(self) -> None:
        """Say nothing."""
        for button in self._buttons:
            self._answers.flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()
        self._sentence.clear()
        self.setAccessibleName("")
        self.hide()
