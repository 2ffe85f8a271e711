"""The code once more, after a break; set-up can be closed meanwhile and started again for it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from calculator.errors import AppError
from calculator.words import Words
from setup.draft import Draft, Task
from setup.pause import Pause
from setup.ui.pad import Pad
from steps.announcing import announce
from steps.job import Job
from steps.page import Page
from steps.paragraph import paragraph

# Whether an entry opens the notebook in a folder. Raises AppError.
Opens = Callable[[str, str], bool]
Clock = Callable[[], float]

_LOOK_MS = 1000


class AgainPage(Page[Draft]):
    """Waits for ten minutes when the notebook was just made; what is typed is tried on the real files."""

    title_id = "again.title"

    def __init__(self, words: Words, opens: Opens, clock: Clock) -> None:
        super().__init__(words)
        self._opens = opens
        self._clock = clock
        self._draft: Draft | None = None
        self._pause: Pause | None = None
        self._is_right = False
        self._opened = False
        self._job = Job(self)
        self._job.done.connect(self.finish)
        self._job.failed.connect(self.show_failure)
        self._lead = paragraph("", "lead")
        self._answer = paragraph("", "answer")
        side = QVBoxLayout()
        for label in (self._lead, self._answer, paragraph(words("again.leave"), "note")):
            side.addWidget(label)
        side.addStretch()
        self._pad = Pad(words)
        self._pad.entered.connect(self.try_entry)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        beside.addLayout(side, 1)
        beside.addWidget(self._pad, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(beside)
        self.column.addStretch()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look_at_clock)

    def is_wanted(self, draft: Draft) -> bool:
        """After a notebook was made, and when set-up is started for this alone."""
        return draft.task is Task.AGAIN or (draft.makes_notebook and not draft.leads_elsewhere)

    def begin(self, draft: Draft) -> None:
        """Start the break, unless it was taken already."""
        self._draft = draft
        if draft.makes_notebook and self._pause is None:
            self._pause = Pause(self._clock())
            self._timer.start()
        self.look_at_clock()

    def look_at_clock(self) -> None:
        """Say how long it still takes; then let the code be typed."""
        left = 0 if self._pause is None else self._pause.minutes_left(self._clock())
        waits = self._pause is not None and not self._pause.is_over(self._clock())
        if self._pad.isEnabled() == waits:
            self._pad.setEnabled(not waits)
            if not waits and self._pause is not None:
                announce(self._lead, self.words("again.now"))
                self._pad.setFocus()
        if not waits:
            self._timer.stop()
        self._lead.setText(self.words("again.wait", minutes=left) if waits else self.words("again.now"))
        self.changed.emit()

    def try_entry(self, entry: str) -> None:
        """One "=" on the keys: tried as the calculator would, away from the window's thread."""
        draft = self._draft
        if draft is None or self._job.is_running or self._is_right:
            return
        self._answer.setText(self.words("again.busy"))
        self._job.start(lambda: self._try(draft.folder, entry))
        self.changed.emit()

    def finish(self) -> None:
        """It opened, or not."""
        self._is_right = self._opened
        self._say("again.right" if self._is_right else "again.other")
        self.changed.emit()

    def show_failure(self, error: AppError) -> None:
        """One plain sentence."""
        text_id = f"making.failed.{error.sentence_id.rpartition('.')[2]}"
        self._say(text_id if text_id in self.words else "making.failed.unknown")
        self.changed.emit()

    def is_busy(self) -> bool:
        """A try is going on."""
        return self._job.is_running

    def is_complete(self) -> bool:
        """Set-up can be left here at any time, and come back to."""
        return not self._job.is_running

    def is_last(self) -> bool:
        """Nothing follows."""
        return True

    def may_go_back(self) -> bool:
        """To read again how it opens."""
        return not self._job.is_running

    def first_focus(self) -> QWidget | None:
        """The keys, when they can be used."""
        return self._pad if self._pad.isEnabled() else None

    def _try(self, folder: str, entry: str) -> None:
        self._opened = self._opens(folder, entry)

    def _say(self, sentence: str) -> None:
        self._answer.setText(self.words(sentence))
        announce(self._answer, self._answer.text())
