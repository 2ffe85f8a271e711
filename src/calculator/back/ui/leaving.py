"""Every way out of the window, as one signal."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from calculator.back.ui.home_key import HomeKey
from calculator.back.ui.idle import Idle


class Leaving(QObject):
    """Watches the whole application while it is on: home keys, idle time, another program coming to the front."""

    wanted = Signal()

    def __init__(self, application: QApplication, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._is_on = False
        self._was_active = False
        self.home_key = HomeKey(self)
        self.home_key.pressed.connect(self.leave)
        self.idle = Idle(clock, parent=self)
        self.idle.passed.connect(self.leave)
        application.applicationStateChanged.connect(self._note_state)

    def start(self) -> None:
        """Watch from now on."""
        if self._is_on:
            return
        self._is_on = True
        self._was_active = self._application.applicationState() is Qt.ApplicationState.ApplicationActive
        self._application.installEventFilter(self.home_key)
        self._application.installEventFilter(self.idle)
        self.idle.start()

    def stop(self) -> None:
        """Watch no more."""
        self._is_on = False
        self._application.removeEventFilter(self.home_key)
        self._application.removeEventFilter(self.idle)
        self.idle.stop()

    def leave(self) -> None:
        """Go home: told once for each start()."""
        if self._is_on:
            self.stop()
            self.wanted.emit()

    def _note_state(self, state: Qt.ApplicationState) -> None:
        # Before the window was ever in front, not being there is no loss. Our own menus leave the state as it is.
        if state is Qt.ApplicationState.ApplicationActive:
            self._was_active = True
        elif self._was_active:
            self.leave()
