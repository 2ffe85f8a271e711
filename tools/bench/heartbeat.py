"""How long the calculator's window does not answer while a candidate is being checked by the real process.

`python -m tools.bench.heartbeat DATA` prints the longest gap in ms between two turns of its event loop; it is run as a
process of its own, since the window lives in it. The notebook in DATA opens by none of the numbers that it tries.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from calculator.front.app import Front
from calculator.front.child import Child
from calculator.front.files import OwnState
from calculator.front.opening import Opening
from calculator.front.ui.window import CalculatorWindow
from calculator.paths import places, resources
from calculator.words import catalogue
from tools.bench.figures import OURS, Sample
from tools.bench.subjects import SOURCES

_TRIES: Final = ("22222222", "48159926", "73*58+4418")
_SETTLE_MS: Final = 1000


class Pulse:
    """Types the numbers one after the other and notes the gaps between beats while a check runs."""

    def __init__(self, window: CalculatorWindow, application: QApplication) -> None:
        self.longest_ms = 0.0
        self._window = window
        self._application = application
        self._left = list(_TRIES)
        self._is_checking = False
        self._last = time.perf_counter()
        self._beat = QTimer()
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._note)
        self._beat.start()
        QTimer.singleShot(_SETTLE_MS, self._next)

    def end_check(self) -> None:
        """One check is over."""
        self._is_checking = False
        QTimer.singleShot(_SETTLE_MS, self._next)

    def _next(self) -> None:
        if not self._left:
            self._application.quit()
            return
        QTest.keyClicks(self._window, self._left.pop())
        self._last = time.perf_counter()
        self._is_checking = True
        QTest.keyClicks(self._window, "=")

    def _note(self) -> None:
        now = time.perf_counter()
        if self._is_checking:
            self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now


def measure_heartbeat(data: Path) -> list[Sample]:
    """The longest gap, in a process of its own."""
    env = {**os.environ, "PYTHONPATH": str(SOURCES), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "tools.bench.heartbeat", str(data)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=120)
    return [Sample("longest gap of the window while a check runs", OURS, float(done.stdout))]


def main(data: str) -> None:
    """Measure here, and print it."""
    application = QApplication([])
    words = catalogue((resources() / "words.json").read_bytes(), "en")
    window = CalculatorWindow(words, QLocale("en_CA"))
    arguments = ["-m", "calculator", "--data", data]
    children: list[Child] = []

    def new_child(parent: QObject) -> Child:
        child = Child(sys.executable, arguments, parent)
        child.ended.connect(pulse.end_check)
        children.append(child)
        return child

    front = Front(window, Opening(new_child), places(data), OwnState(), "en")
    front.start()
    pulse = Pulse(window, application)
    application.exec()
    window.close()
    front.finish()
    if len(children) != len(_TRIES):
        sys.exit("not everything was tried")
    print(pulse.longest_ms)


if __name__ == "__main__":
    main(sys.argv[1])
