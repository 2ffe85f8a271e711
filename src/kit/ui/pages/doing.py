"""The last page: where, one button, a bar, and how it went."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QScrollArea, QWidget

from calculator.errors import AppError
from calculator.sticks import sticks
from calculator.words import Words
from kit.doing import Doing, Outcome
from kit.draft import Draft, Task
from kit.ui.place_field import PlaceField
from steps.announcing import announce
from steps.job import Job
from steps.page import Page

_PERCENT = 100


class DoingPage(Page[Draft]):
    """Does the task as often as it is asked to: several sticks are made one after the other."""

    title_id = "doing.title"
    _moved = Signal(int)

    def __init__(self, words: Words, doing: Doing) -> None:
        super().__init__(words)
        self._doing = doing
        self._draft: Draft | None = None
        self._outcome: Outcome | None = None
        self._job = Job(self)
        self._job.done.connect(self.finish)
        self._job.failed.connect(self.show_failure)
        self._moved.connect(self._move)
        self._percent = 0
        self._lead = self.add_text("", "lead")
        self._worker_label = self.add_text("", "question")
        self._worker = PlaceField("worker", words("doing.worker_home"))
        self.column.addWidget(self._worker)
        self._label = self.add_text("", "question")
        self._place = PlaceField("place", words("doing.place_check"))
        self.column.addWidget(self._place)
        self._go = QPushButton()
        self._go.setObjectName("make")
        self._go.setAutoDefault(True)
        self._go.clicked.connect(self.start)
        self.column.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        self._progress = QProgressBar()
        self._progress.setObjectName("progress")
        self._progress.setAccessibleName(words("doing.busy"))
        self._progress.hide()
        self.column.addWidget(self._progress)
        self._answer = self.add_text("", "answer")
        self._details = self.add_text("", "details")
        self.column.addStretch()
        for field in (self._place, self._worker):
            field.currentTextChanged.connect(self.changed)
            field.currentTextChanged.connect(self._enable)

    def begin(self, draft: Draft) -> None:
        """Show what this task needs."""
        if self._draft is None or draft.task is not self._draft.task:
            self._answer.clear()
            self._details.clear()
        self._draft = draft
        self._lead.setText(self.words(f"doing.lead_{draft.task}"))
        self._label.setText(self.words(f"doing.place_{draft.task}"))
        self._place.setAccessibleName(self._label.text())
        self._go.setText(self.words(f"doing.go_{draft.task}"))
        found = [Path(folder) for folder in sticks()]
        self._place.offer([] if draft.task is Task.KEY else found)
        self._worker.offer(found)
        if not self._worker.place():
            self._worker.setCurrentText(draft.programs)
        for widget in (self._worker_label, self._worker):
            widget.setVisible(draft.task in (Task.WORKER, Task.HOME, Task.CHECK))
        self._worker_label.setText(self.words(f"doing.worker_{draft.task}") if self._shows_worker() else "")
        self._enable()

    def start(self) -> None:
        """Do it, away from the window's thread."""
        draft = self._asked()
        place = self._place.place()
        if draft is None or not place or self._job.is_running:
            return
        self._outcome = None
        self._percent = -1
        self._progress.setValue(0)
        self._progress.show()
        self._answer.setText(self.words("doing.busy"))
        self._details.clear()
        self._job.start(lambda: self._work(draft, Path(place)))
        self._enable()
        self.changed.emit()

    def finish(self) -> None:
        """Say how it went."""
        outcome = self._outcome
        self._progress.hide()
        if outcome is not None:
            self._answer.setText(outcome.sentence)
            self._details.setText("\n".join(outcome.details))
            announce(self._answer, outcome.sentence)
            # When it has its place.
            QTimer.singleShot(0, self, self._show_answer)
        self._enable()
        self.changed.emit()

    def show_failure(self, error: AppError) -> None:
        """Nothing foreseen."""
        self._outcome = self._doing.failure(error)
        self.finish()

    def is_last(self) -> bool:
        """Nothing follows."""
        return True

    def is_busy(self) -> bool:
        """Half a stick would be of no use."""
        return self._job.is_running

    def is_complete(self) -> bool:
        """The window may be closed when nothing goes on."""
        return not self._job.is_running

    def may_go_back(self) -> bool:
        """Not meanwhile."""
        return not self._job.is_running

    def first_focus(self) -> QWidget:
        """The place."""
        return self._worker if self._shows_worker() and not self._worker.place() else self._place

    def _shows_worker(self) -> bool:
        return self._draft is not None and self._draft.task in (Task.WORKER, Task.HOME, Task.CHECK)

    def _asked(self) -> Draft | None:
        if self._draft is None or not self._shows_worker():
            return self._draft
        return replace(self._draft, programs=self._worker.place())

    def _work(self, draft: Draft, place: Path) -> None:
        self._outcome = self._doing.do(draft, place, self._tell)

    def _tell(self, done: int, total: int) -> None:
        """Called on the other thread, often: the window hears of each percent once."""
        percent = _PERCENT * done // max(total, 1)
        if percent != self._percent:
            self._percent = percent
            self._moved.emit(percent)

    def _move(self, percent: int) -> None:
        self._progress.setValue(percent)

    def _show_answer(self) -> None:
        """On a small screen it is below the edge."""
        part = self.parentWidget()
        while part is not None and not isinstance(part, QScrollArea):
            part = part.parentWidget()
        if part is not None:
            part.ensureWidgetVisible(self._details, 0, 0)
            part.ensureWidgetVisible(self._answer, 0, self._answer.fontMetrics().height())

    def _enable(self) -> None:
        self._go.setEnabled(bool(self._place.place()) and not self._job.is_running)
