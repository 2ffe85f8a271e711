"""One try at a time, and the watch over what it opens: whatever becomes of it, the calculator comes back."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from calculator.front.child import Child
from calculator.link.messages import Beat, Candidate, GoHome, Home, Message, Shown
from calculator.system.native import allow_foreground

# Without a beat for that long the other window is taken to hang: first the calculator comes to the front, then it ends.
SILENT_MS: Final = 500
DEAD_MS: Final = 2000
# What going home may take, saving included.
LEAVING_MS: Final = 400


class _Stage(Enum):
    NONE = auto()
    TRYING = auto()
    SHOWN = auto()
    LEAVING = auto()


class Opening(QObject):
    """Starts a child for each candidate. The newest one wins; there is no count, no delay and no sign of a miss."""

    # The other window is on the screen: the candidate that opened it, and the calculation to show meanwhile.
    shown = Signal(str, str)
    # The other window hangs: the calculator should cover it.
    fell_silent = Signal()
    # The other window is hidden or gone: the calculator is what there is.
    came_home = Signal()

    def __init__(self, new_child: Callable[[QObject], Child], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._new_child = new_child
        self._child: Child | None = None
        self._candidate: Candidate | None = None
        self._next: Candidate | None = None
        self._stage = _Stage.NONE
        self._silence = self._timer(SILENT_MS, self.fell_silent.emit)
        self._death = self._timer(DEAD_MS, self._kill)
        self._patience = self._timer(LEAVING_MS, self._kill)

    def try_candidate(self, candidate: Candidate) -> None:
        """Try this one, and give up the one under way. One that is just saving is left to finish first."""
        if self._stage is _Stage.NONE:
            self._start(candidate)
            return
        self._next = candidate
        if self._stage is _Stage.TRYING:
            self._give_up()
        elif self._stage is _Stage.SHOWN:
            self.call_home()

    def call_home(self) -> None:
        """The calculator was chosen: the other window is to hide, save and end."""
        if self._stage is _Stage.SHOWN and self._child is not None:
            self._child.send(GoHome())
            self._leave()

    def finish(self) -> None:
        """The calculator closes: wait for what is saving, and leave no process behind."""
        self._next = None
        if self._child is None:
            return
        if self._stage is _Stage.TRYING:
            self._give_up()
        self.call_home()
        self._child.wait(LEAVING_MS)

    def _start(self, candidate: Candidate) -> None:
        self._candidate = candidate
        self._stage = _Stage.TRYING
        self._child = self._new_child(self)
        self._child.received.connect(self._take)
        self._child.ended.connect(self._note_end)
        self._child.start(candidate)
        allow_foreground(self._child.process_id)

    def _take(self, message: Message) -> None:
        match message:
            case Shown(calculation) if self._stage is _Stage.TRYING and self._candidate is not None:
                self._stage = _Stage.SHOWN
                self._listen()
                self.shown.emit(self._candidate.entry, calculation)
            case Beat() if self._stage is _Stage.SHOWN:
                self._listen()
            case Home() if self._stage is _Stage.SHOWN:
                self._leave()
            case _:
                pass

    def _listen(self) -> None:
        self._silence.start()
        self._death.start()

    def _leave(self) -> None:
        # One that had fallen silent keeps the rest of its time: it may wake up and save.
        rest = LEAVING_MS if self._silence.isActive() else max(LEAVING_MS, self._death.remainingTime())
        self._stage = _Stage.LEAVING
        self._silence.stop()
        self._death.stop()
        self._patience.start(rest)
        self.came_home.emit()

    def _give_up(self) -> None:
        # Whatever it still says, even that its window is shown, is about a candidate that nobody waits for.
        self._stage = _Stage.LEAVING
        self._kill()

    def _kill(self) -> None:
        if self._child is not None:
            self._child.kill()

    def _note_end(self) -> None:
        was_shown = self._stage is _Stage.SHOWN
        for timer in (self._silence, self._death, self._patience):
            timer.stop()
        if self._child is not None:
            self._child.deleteLater()
        self._child = None
        self._candidate = None
        self._stage = _Stage.NONE
        if was_shown:
            self.came_home.emit()
        candidate, self._next = self._next, None
        if candidate is not None:
            self._start(candidate)

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
