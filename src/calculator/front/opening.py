"""One try at a time, and the watch over what it opens: whatever becomes of it, the calculator comes back."""

import time
from collections.abc import Callable
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from calculator.front.child import Child
from calculator.front.watch import LOOK_S, Patience, Watch
from calculator.link.messages import Beat, Candidate, GoHome, Home, Message, Shown
from calculator.system.effort import effort_of
from calculator.system.native import allow_foreground

# Without a beat for that long the other window is taken to hang: first the calculator comes to the front, then it ends.
# One that is at work gets longer (docs/decisions/0009): it may only be slow, and what was typed last is still in it.
SILENT: Final = Patience(idle_s=0.5, busy_s=1.5)
DEAD: Final = Patience(idle_s=2.0, busy_s=6.0)
# What going home may take, saving included.
LEAVING: Final = Patience(idle_s=0.4, busy_s=3.0)
_LOOK_MS: Final = round(LOOK_S * 1000)
# A child that was started while something was typed is not kept for longer after the last key.
EXPECTING_MS: Final = 10_000


class _Stage(Enum):
    NONE = auto()
    TRYING = auto()
    SHOWN = auto()
    LEAVING = auto()


class Opening(QObject):
    """Starts a child for each candidate. The newest one wins; there is no count, no delay and no sign of a miss.

    The child is started while the candidate is typed: it loads meanwhile what it will need, and knows nothing yet.
    """

    # The other window is on the screen: the candidate that opened it, and the calculation to show meanwhile.
    shown = Signal(str, str)
    # The other window hangs: the calculator should cover it.
    fell_silent = Signal()
    # The other window is hidden or gone: the calculator is what there is.
    came_home = Signal()

    def __init__(
        self,
        new_child: Callable[[QObject], Child],
        parent: QObject | None = None,
        *,
        expecting_ms: int = EXPECTING_MS,
    ) -> None:
        super().__init__(parent)
        self._new_child = new_child
        self._child: Child | None = None
        self._candidate: Candidate | None = None
        self._next: Candidate | None = None
        self._stage = _Stage.NONE
        self._watch: Watch | None = None
        self._has_fallen_silent = False
        self._patience = DEAD
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_MS)
        self._looks.timeout.connect(self._look)
        self._ready: Child | None = None
        self._expecting = QTimer(self)
        self._expecting.setSingleShot(True)
        self._expecting.setInterval(expecting_ms)
        self._expecting.timeout.connect(self.expect_nothing)

    def expect(self) -> None:
        """What is typed has the shape of a candidate: with the next key it may be one."""
        if self._stage is not _Stage.NONE:
            return
        self._expecting.start()
        if self._ready is None:
            self._ready = self._new_child(self)
            self._ready.ended.connect(self._note_ready_end)
            self._ready.start()

    def expect_nothing(self) -> Child | None:
        """None comes after all: end the child that is ready, if there is one, and let no candidate go to it."""
        child = self._taken_ready()
        if child is not None:
            child.ended.connect(child.deleteLater)
            child.kill()
        return child

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
        unused = self.expect_nothing()
        if unused is not None:
            unused.ends_within(_LOOK_MS)
        child = self._child
        if child is None:
            return
        if self._stage is _Stage.TRYING:
            self._give_up()
        self.call_home()
        watch = self._watch or self._new_watch(child)
        while not child.ends_within(_LOOK_MS):
            watch.look()
            if watch.is_over(LEAVING):
                child.kill()

    def _start(self, candidate: Candidate) -> None:
        self._candidate = candidate
        self._stage = _Stage.TRYING
        self._child = self._taken_child()
        self._child.received.connect(self._take)
        self._child.ended.connect(self._note_end)
        self._child.send(candidate)
        allow_foreground(self._child.process_id)

    def _taken_child(self) -> Child:
        """The one that is ready, or a new one."""
        child = self._taken_ready()
        if child is None:
            child = self._new_child(self)
            child.start()
        return child

    def _taken_ready(self) -> Child | None:
        self._expecting.stop()
        child, self._ready = self._ready, None
        if child is not None:
            child.ended.disconnect(self._note_ready_end)
        return child

    def _note_ready_end(self) -> None:
        if self._ready is not None:
            self._ready.deleteLater()
        self._ready = None

    def _take(self, message: Message) -> None:
        match message:
            case Shown(calculation) if (
                self._stage is _Stage.TRYING and self._child is not None and self._candidate is not None
            ):
                self._stage = _Stage.SHOWN
                self._watch = self._new_watch(self._child)
                self._has_fallen_silent = False
                self._patience = DEAD
                self._looks.start()
                self.shown.emit(self._candidate.entry, calculation)
            case Beat() if self._watch is not None:
                self._note_beat(self._watch)
            case Home() if self._stage is _Stage.SHOWN:
                self._leave()
            case _:
                pass

    def _new_watch(self, child: Child) -> Watch:
        process_id = child.process_id
        return Watch(time.monotonic, lambda: effort_of(process_id))

    def _note_beat(self, watch: Watch) -> None:
        if self._stage is _Stage.SHOWN:
            watch.heard()
            self._has_fallen_silent = False
        else:
            # It is still saving; that must not go on for ever.
            watch.saw_work()

    def _look(self) -> None:
        if self._watch is None:
            return
        self._watch.look()
        if self._watch.is_over(self._patience):
            self._kill()
        elif self._stage is _Stage.SHOWN and not self._has_fallen_silent and self._watch.is_over(SILENT):
            self._has_fallen_silent = True
            self.fell_silent.emit()

    def _leave(self) -> None:
        self._stage = _Stage.LEAVING
        # One that had fallen silent keeps the rest of its time: it may wake up and save.
        if not self._has_fallen_silent and self._watch is not None:
            self._watch.heard()
            self._patience = LEAVING
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
        self._looks.stop()
        self._watch = None
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
