"""The last step: only here is anything written."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from calculator.errors import AppError
from calculator.words import Words
from setup.draft import Draft
from setup.ui.notebook_page import NotebookPage
from steps.announcing import announce
from steps.job import Job

Make = Callable[[Draft], None]


class MakingPage(NotebookPage):
    """One button; a calm line while it works, one sentence and another try when it does not."""

    title_id = "making.title"

    def __init__(self, words: Words, make: Make, folder: str) -> None:
        super().__init__(words)
        self._make = make
        self._draft: Draft | None = None
        self._is_made = False
        self._job = Job(self)
        self._job.done.connect(self.finish)
        self._job.failed.connect(self.show_failure)
        self._lead = self.add_text(words("making.lead"), "lead")
        self.add_text(words("making.place", folder=folder))
        self._go = QPushButton(words("making.go"))
        self._go.setObjectName("make")
        self._go.setAutoDefault(True)
        self._go.clicked.connect(self.start)
        self.column.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        self._answer = self.add_text("", "answer")
        self._progress = QProgressBar()
        self._progress.setObjectName("progress")
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(words("making.busy"))
        self._progress.hide()
        self.column.addWidget(self._progress)
        self.column.addStretch()

    def begin(self, draft: Draft) -> None:
        """Take all that was gathered."""
        self._draft = draft

    def start(self) -> None:
        """Make the notebook, away from the window's thread."""
        draft = self._draft
        if draft is None or self._job.is_running or self._is_made:
            return
        self._job.start(lambda: self._make(draft))
        # It says that nothing is written so far, which a first try ends, also one that fails.
        self._lead.hide()
        self._go.setEnabled(False)
        self._progress.show()
        self._say(self.words("making.busy"))
        self.changed.emit()

    def finish(self) -> None:
        """It is made, and was read back."""
        self._is_made = True
        self._progress.hide()
        self._answer.clear()
        self.changed.emit()
        self.finished.emit()

    def show_failure(self, error: AppError) -> None:
        """One plain sentence; nothing that was gathered is lost."""
        text_id = f"making.failed.{error.sentence_id.rpartition('.')[2]}"
        self._progress.hide()
        self._say(self.words(text_id if text_id in self.words else "making.failed.unknown"))
        self._go.setText(self.words("making.retry"))
        self._go.setEnabled(True)
        self._go.setFocus()
        self.changed.emit()

    def is_busy(self) -> bool:
        """The window must stay until the work has ended."""
        return self._job.is_running

    def is_complete(self) -> bool:
        """Made."""
        return self._is_made

    def may_go_back(self) -> bool:
        """Not while it is being made, nor afterwards."""
        return not self._job.is_running and not self._is_made

    def first_focus(self) -> QWidget:
        """The button."""
        return self._go

    def _say(self, sentence: str) -> None:
        self._answer.setText(sentence)
        announce(self._answer, sentence)
