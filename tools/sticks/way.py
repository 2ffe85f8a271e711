"""The way of a notebook on a real desktop: made by the set-up program, opened by the calculator, left again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from calculator.paths import resources
from calculator.words import Words, catalogue
from tools.desktop.display import Desktop
from tools.desktop.processes import wait_until
from tools.desktop.windows import Window
from tools.tour.camera import Camera
from tools.tour.looks import ALL
from tools.tour.setup_walk import CODE, SetupWalk

_LOOK: Final = ALL[0]
_SECONDS: Final = 60.0


@dataclass(frozen=True, slots=True)
class Way:
    """One desktop on which nothing else runs; `pictures` is a folder for what is seen on the way."""

    desktop: Desktop
    pictures: Path

    def set_up(self, pid: Callable[[], int], beside: Callable[[], Iterable[int]] = tuple) -> None:
        """Go through the window of set-up, which was started and whose process is `pid()`, and close it.

        `beside` are processes without which it does not get on.
        """
        words = self._words()
        window = self._wait(words("window.title"))
        process = pid()

        def settle() -> None:
            self.desktop.settle_all(lambda: (process, *beside()), _SECONDS)

        SetupWalk(Camera(self.desktop, _LOOK, self.pictures, patience_s=_SECONDS, settle=settle), process, words).go()
        self._close(window)

    def open(self, title: str, name: str) -> None:
        """Open the notebook of `set_up` in the calculator that was started, go home, and close it: `name`.png."""
        calculator = self._wait(title)
        self.desktop.keyboard.type(f"{CODE}=")
        wait_until(lambda: len(self._titled(title)) == 2, "the notebook is open", _SECONDS)
        notebook = next(window for window in self._titled(title) if window.id != calculator.id)
        wait_until(lambda: self.desktop.windows.active() == notebook.id, "the notebook is in front", _SECONDS)
        wait_until(lambda: not self.desktop.screen.read(notebook.region).is_flat, "its page is painted", _SECONDS)
        self.desktop.screen.save(self.pictures / f"{name}.png")
        self.desktop.keyboard.press("Escape")
        wait_until(lambda: len(self._titled(title)) == 1, "the notebook is gone", _SECONDS)
        wait_until(lambda: self.desktop.windows.active() == calculator.id, "the calculator is in front", _SECONDS)
        self._close(calculator)

    def see(self, title: str, name: str) -> None:
        """Wait for the window of another program that was started, and close it: `name`.png."""
        window = self._wait(title)
        self.desktop.screen.save(self.pictures / f"{name}.png")
        self._close(window)

    def _words(self) -> Words:
        return catalogue((resources() / "setup.json").read_bytes(), _LOOK.language)

    def _titled(self, title: str) -> list[Window]:
        return [window for window in self.desktop.windows.all() if window.title == title]

    def _wait(self, title: str) -> Window:
        windows = self.desktop.windows
        found = windows.wait(lambda window: window.title == title, f"the window {title}", _SECONDS)
        wait_until(lambda: windows.active() == found.id, f"{title} is active", _SECONDS)
        wait_until(lambda: not self.desktop.screen.read(found.region).is_flat, f"{title} is painted", _SECONDS)
        return found

    def _close(self, window: Window) -> None:
        self.desktop.windows.close(window.id)
        wait_until(lambda: not self.desktop.windows.all(), f"{window.title} is closed", _SECONDS)
