"""The last step of an update and of a removal: what it does, one button, and how it went."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from calculator.errors import AppError
from calculator.words import Words
from setup.draft import Draft, Task
from steps.announcing import announce
from steps.choice import Choice
from steps.job import Job
from steps.page import Page

Act = Callable[[Draft], None]


class EndingPage(Page[Draft]):
    """Does one thing when asked to, and says so."""

    task: ClassVar[Task]
    name: ClassVar[str]
    texts: ClassVar[tuple[str, ...]]

    def __init__(self, words: Words, act: Act) -> None:
        super().__init__(words)
        self._act = act
        self._draft: Draft | None = None
        self._is_done = False
        self._job = Job(self)
        self._job.done.connect(self.finish)
        self._job.failed.connect(self.show_failure)
        self.add_text(words(f"{self.name}.lead"), "lead")
        for text in self.texts:
            self.add_text(words(f"{self.name}.{text}"))
        self._go = QPushButton(words(f"{self.name}.go"))
        self._go.setObjectName("make")
        self._go.setAutoDefault(True)
        self._go.clicked.connect(self.start)
        self.add_further()
        self.column.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        self._answer = self.add_text("", "answer")
        self.column.addStretch()

    def add_further(self) -> None:
        """What more must be said or asked before the button."""

    def is_wanted(self, draft: Draft) -> bool:
        """For its task."""
        return draft.task is self.task

    def begin(self, draft: Draft) -> None:
        """Take what was gathered."""
        self._draft = draft

    def start(self) -> None:
        """Do it, away from the window's thread."""
        draft = self._draft
        if draft is None or self._job.is_running or self._is_done:
            return
        self._job.start(lambda: self._act(draft))
        self._go.setEnabled(False)
        self._say(f"{self.name}.busy")
        self.changed.emit()

    def finish(self) -> None:
        """It is done."""
        self._is_done = True
        self._say(f"{self.name}.done")
        self.changed.emit()

    def show_failure(self, error: AppError) -> None:
        """One plain sentence, and another try."""
        text_id = f"{self.name}.failed.{error.sentence_id.rpartition('.')[2]}"
        self._say(text_id if text_id in self.words else f"{self.name}.failed.unknown")
        self._go.setEnabled(True)
        self._go.setFocus()
        self.changed.emit()

    def is_last(self) -> bool:
        """Nothing follows."""
        return True

    def is_busy(self) -> bool:
        """Half of it would be of no use."""
        return self._job.is_running

    def is_complete(self) -> bool:
        """Closing is possible unless it is being done."""
        return not self._job.is_running

    def may_go_back(self) -> bool:
        """Not while it is done, nor afterwards."""
        return not self._job.is_running and not self._is_done

    def first_focus(self) -> QWidget | None:
        """The button."""
        return self._go

    def _say(self, sentence: str) -> None:
        self._answer.setText(self.words(sentence))
        announce(self._answer, self._answer.text())


class UpdatePage(EndingPage):
    """A newer program in the place of an older one."""

    title_id = "update.title"
    task = Task.UPDATE
    name = "update"
    texts = ("stays", "close")


class RemovePage(EndingPage):
    """Everything that the calculator keeps goes. It acts the same whether or not something was there."""

    title_id = "remove.title"
    task = Task.REMOVE
    name = "remove"
    texts = ("gone", "copies", "program", "windows", "ask")

    def add_further(self) -> None:
        """A choice that Enter alone does not make."""
        self._sure = Choice(self.words("remove.sure"))
        self._sure.setObjectName("sure")
        self._sure.toggled.connect(self._go.setEnabled)
        self._go.setEnabled(False)
        self.column.addWidget(self._sure)

    def first_focus(self) -> QWidget | None:
        """Not the button."""
        return self._sure
