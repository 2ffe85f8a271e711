"""Pictures of the whole screen, each taken when it has come to rest after what was pressed."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tools.desktop.display import Desktop
from tools.desktop.processes import TookTooLong, wait_until
from tools.desktop.screen import Picture, Region
from tools.desktop.xlib import NAMED_KEYS, X, connect, fake_input
from tools.tour.looks import Look, View

# A key that was pressed stays lit for 100 ms: five equal looks must span more.
_BETWEEN_LOOKS_S: Final = 0.04
_EQUAL_LOOKS: Final = 5
# What a key that may change nothing is given to change something: a busy machine takes longer than five looks.
_UNSURE_S: Final = 2.0


def _nothing() -> None:
    """Nothing to wait for."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture that was taken."""

    page: str
    view: View
    look: Look
    file: str


@dataclass(slots=True)
class Camera:
    """Takes the pictures of one look on one desktop.

    `troubles` are sentences about stops that were not reached. `patience_s` is what something pressed may take to
    show, on a machine that does other things too. `settle` waits until the program has nothing to do; without it a
    picture is at rest when it does not change for a while.
    """

    desktop: Desktop
    look: Look
    folder: Path
    shots: list[Shot] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    patience_s: float = 20.0
    settle: Callable[[], None] = _nothing
    _last: Picture | None = None

    def take(self, page: str, view: View = View.ONLY, *, rests: bool = True) -> None:
        """Write the screen as soon as it is at rest, or as it is now where it never `rests`."""
        name = f"{self.look.picture(page, view)}.png"
        seen = self.rest() if rests else self.desktop.screen.read()
        if seen == self._last:
            raise TookTooLong(f"{page} looks exactly as {self.shots[-1].page}")
        self._last = seen
        (self.folder / name).write_bytes(seen.png())
        self.shots.append(Shot(page, view, self.look, name))

    def press(self, keys: Sequence[str], *, stays: bool = False) -> None:
        """Press keys one after the other, and wait until they show; where they may not show, `stays`."""
        before = self.rest()
        for key in keys:
            self.desktop.keyboard.press(key)
        if keys:
            what = f"{' '.join(keys)} changes the screen"
            try:
                wait_until(lambda: self.desktop.screen.read() != before, what, _UNSURE_S if stays else self.patience_s)
            except TookTooLong:
                if not stays:
                    raise

    def type(self, keys: str, *, stays: bool = False) -> None:
        """Type characters, and wait until they show, save for those that may not."""
        before = self.rest()
        self.desktop.keyboard.type(keys)
        if not stays:
            wait_until(lambda: self.desktop.screen.read() != before, f"{keys!r} changes the screen", self.patience_s)

    @contextmanager
    def holding(self, key: str) -> Iterator[None]:
        """One key held down meanwhile, with what it changes on the screen; none for ""."""
        if not key:
            yield
            return
        before = self.rest()
        display: Any = connect(self.desktop.name)
        code = display.keysym_to_keycode(NAMED_KEYS[key])
        try:
            fake_input(display, X.KeyPress, code)
            display.sync()
            wait_until(lambda: self.desktop.screen.read() != before, f"{key} changes the screen", self.patience_s)
            yield
        finally:
            fake_input(display, X.KeyRelease, code)
            display.sync()
            display.close()
        wait_until(lambda: self.desktop.screen.read() == before, f"{key} released", self.patience_s)

    def rest(self, region: Region | None = None) -> Picture:
        """The pixels when five looks in a row see the same."""
        self.settle()
        seen = self.desktop.screen.read(region)
        equal = 1
        limit = time.perf_counter() + self.patience_s
        while equal < _EQUAL_LOOKS:
            if time.perf_counter() > limit:
                raise TookTooLong("the screen does not come to rest")
            time.sleep(_BETWEEN_LOOKS_S)
            now = self.desktop.screen.read(region)
            equal = equal + 1 if now == seen else 1
            seen = now
        return seen
