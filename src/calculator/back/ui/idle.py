"""Notices that nobody is at the window."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QMouseEvent

DEFAULT_S: Final = 60

_SIGNS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class Idle(QObject):
    """An event filter for the whole application; tells `passed` once after `idle_s` without a key or the mouse."""

    passed = Signal()

    def __init__(self, clock: Callable[[], float], idle_s: float = DEFAULT_S, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._idle_s = idle_s
        self._last_s = clock()
        self._mouse_at = QPointF()
        self._timer = QTimer(self)
        self._timer.setInterval(500)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """Count from now."""
        self._last_s = self._clock()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def wait_for(self, idle_s: float) -> None:
        """Another length of time, from the settings."""
        self._idle_s = idle_s

    def check(self) -> None:
        """Look at the clock."""
        if self._clock() - self._last_s >= self._idle_s:
            self._timer.stop()
            self.passed.emit()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Watch, and take nothing."""
        if event.type() in _SIGNS and self._is_a_sign(event):
            self._last_s = self._clock()
        return False

    def _is_a_sign(self, event: QEvent) -> bool:
        # A window that opens under a resting mouse makes moves to where the mouse already is.
        if event.type() != QEvent.Type.MouseMove or not isinstance(event, QMouseEvent):
            return True
        position = event.globalPosition()
        has_moved = position != self._mouse_at
        self._mouse_at = position
        return has_moved
