"""The whole program in real windows, driven and seen only as a person drives and sees it."""

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from calculator.back.session.session import Session
from calculator.back.storage.opening import open_store
from calculator.back.ui.book import Everything, read_everything
from calculator.paths import Places, places
from tools.desktop.display import Desktop
from tools.desktop.processes import Program, runs, wait_until
from tools.desktop.screen import Picture, Region
from tools.desktop.windows import Window

SOURCES = Path(__file__).parents[2] / "src"
CODE = "73*58+4419"
# What the calculator shows while it is in use: the result of the settings' calculation.
IN_USE = "16.28"
RECOVERY = "604918273355+918840275161"

# The display of the calculator in its window: below the header, above the keys, which light up when pressed.
_DISPLAY = (0.0, 0.08, 1.0, 0.33)
# The page of the notebook, below the bar.
_PAGE = (0.0, 0.12, 1.0, 0.98)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one program lives: a folder of data, and a home in which nothing may appear."""

    data: Path
    home: Path

    @property
    def files(self) -> Places:
        return places(str(self.data))

    def contents(self) -> dict[str, bytes]:
        """Every file of the data folder, byte for byte."""
        return {path.name: path.read_bytes() for path in self.data.iterdir()}


class Calculator:
    """One run of the program on a desktop."""

    def __init__(self, desktop: Desktop, place: Place, program: Program, window: Window) -> None:
        self.desktop = desktop
        self.place = place
        self.program = program
        self.window = window

    def type(self, keys: str) -> None:
        """Type keys one after the other."""
        self.desktop.keyboard.type(keys)

    def press(self, key: str) -> float:
        """Press one key; when it went down."""
        return self.desktop.keyboard.press(key)

    def expect(self, number: str) -> None:
        """The calculator shows `number`: it is what Ctrl+C copies."""
        self.wait(lambda: self.copied() == number, f"the calculator shows {number}")

    def wait(self, claim: Callable[[], bool], what: str, seconds: float = 10.0) -> float:
        """Wait on this desktop, with a screenshot when it never comes."""
        try:
            return wait_until(claim, what, seconds)
        except Exception:
            shot = os.environ.get("E2E_SCREENSHOTS")
            if shot:
                self.desktop.screen.save(Path(shot) / f"{''.join(c if c.isalnum() else '-' for c in what)}.png")
            raise

    def open(self, code: str = CODE) -> "Notebook":
        """Type the code and "=", and wait for the notebook's window with its page filled."""
        self.type(code)
        self.press("Return")
        self.wait(lambda: bool(self.others()), "the notebook's window is there", 20.0)
        (child,) = self.program.children()
        window = next(found for found in self.others() if found.pid == child)
        self.wait(lambda: self.desktop.windows.active() == window.id, "the notebook is active")
        page = window.region.part(*_PAGE)
        self.wait(lambda: not self.desktop.screen.read(page).is_flat, "the notebook's page is filled")
        self.rest(page)
        return Notebook(self, window, child)

    def opens_nothing(self, seconds: float) -> bool:
        """Whether for that long no other window came, not even for a moment."""
        limit = time.perf_counter() + seconds
        while time.perf_counter() < limit:
            if self.others():
                return False
            time.sleep(0.01)
        return True

    def others(self) -> tuple[Window, ...]:
        """Every window but the calculator's own."""
        return tuple(window for window in self.desktop.windows.all() if window.id != self.window.id)

    def is_active(self) -> bool:
        """Whether keys go to the calculator."""
        return self.desktop.windows.active() == self.window.id

    @property
    def display(self) -> Region:
        """Where the numbers stand."""
        return self.window.region.part(*_DISPLAY)

    def look(self) -> Picture:
        """The pixels of the display, when they have come to rest."""
        return self.rest(self.display)

    def rest(self, region: Region) -> Picture:
        """The pixels of `region`, when what was pressed has been taken in and five looks in a row see the same."""
        seen: list[Picture] = []

        def rests() -> bool:
            self.settle()
            seen.extend(self.desktop.screen.read(region) for _ in range(5))
            return all(picture == seen[-1] for picture in seen[-6:])

        self.wait(rests, "the screen is at rest")
        return seen[-1]

    def settle(self) -> None:
        """Wait until the program has dealt with what was pressed, however busy the machine is."""
        self.desktop.settle(self.program)

    def copied(self) -> str:
        """What Ctrl+C copies where the keys go."""
        self.press("Ctrl+c")
        self.settle()
        return self.desktop.clipboard()


class Notebook:
    """The notebook's window over the calculator."""

    def __init__(self, calculator: Calculator, window: Window, pid: int) -> None:
        self.calculator = calculator
        self.window = window
        self.pid = pid

    def is_shown(self) -> bool:
        """Whether its window is on the screen."""
        return bool(self.calculator.desktop.windows.of(self.pid))

    def runs(self) -> bool:
        """Whether its process is there."""
        return runs(self.pid)

    def begin_first_person(self) -> None:
        """From the empty page, by keys only: the first step has the focus. The caret stands in the real name."""
        self._press(FIRST_PERSON_KEYS)

    def choose_first_person(self) -> None:
        """By keys only: plain view, from the list into the first person's card. The caret stands in the real name."""
        self._press(INTO_CARD_KEYS)

    def go(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._press(keys)

    def look(self) -> Picture:
        """The pixels of the page below the bar, when they have come to rest."""
        return self.calculator.rest(self.window.region.part(*_PAGE))

    def look_in_list(self, section_key: str, row_key: str = "Home") -> Picture:
        """The page of a section with the focus in its list, on its first row or, by "End", its last."""
        self.go(section_key, row_key)
        return self.look()

    def go_to_field(self, text: str) -> None:
        """By Tab into the field that holds `text`; from a list, it is on the card beside it."""

        def is_there() -> bool:
            self.calculator.press("Tab")
            return self.copied_field() == text

        self.calculator.wait(is_there, f"a field holds {text}")

    def save(self) -> None:
        """Wait until what was typed is on the disk, without leaving."""
        state = self.calculator.place.files.state
        stamp = state.stat().st_mtime_ns
        self.calculator.wait(lambda: state.stat().st_mtime_ns != stamp, "it is saved")

    def go_home(self) -> None:
        """Home by a key."""
        self.calculator.press("Escape")
        self.expect_home()

    def _press(self, keys: tuple[str, ...]) -> None:
        for key in keys:
            self.calculator.press(key)

    def copied_field(self) -> str:
        """The text of the field in which the caret stands, by the clipboard."""
        self.calculator.press("Ctrl+a")
        return self.calculator.copied()

    def expect_home(self, seconds: float = 0.5) -> None:
        """The window is gone at once, the process within `seconds` of it, and the calculator has the keys."""
        self.calculator.wait(lambda: not self.is_shown(), "the notebook's window is gone", max(seconds, 1.0))
        self.calculator.wait(lambda: not self.runs(), "the notebook's process is gone", seconds)
        self.calculator.wait(self.calculator.is_active, "the calculator has the keys", 1.0)


FIRST_PERSON_KEYS = ("space",)
INTO_CARD_KEYS = ("F8", "Tab", "Tab")


def command(data: Path) -> list[str]:
    """What starts the program: from the sources, or the built one that E2E_PROGRAM names."""
    built = os.environ.get("E2E_PROGRAM")
    return [built, "--data", str(data)] if built else [sys.executable, "-m", "calculator", "--data", str(data)]


@contextlib.contextmanager
def started(
    desktop: Desktop,
    place: Place,
    before: Callable[[], None] | None = None,
    prefix: tuple[str, ...] = (),
    sources: Path = SOURCES,
    title: str = "Calculator",
) -> Iterator[Calculator]:
    """Start the program and wait until it is painted and has the keys; nothing of it is left afterwards."""
    env = desktop.environment(place.home) | {"PYTHONPATH": str(sources), "PYTHONDONTWRITEBYTECODE": "1"}
    with Program([*prefix, *command(place.data)], env, folder=place.home, before=before) as program:
        window = desktop.windows.wait(lambda found: found.title == title, "the calculator's window")
        wait_until(lambda: not desktop.screen.read(window.region.part(*_DISPLAY)).is_flat, "it is painted")
        wait_until(lambda: desktop.windows.active() == window.id, "it is active")
        yield Calculator(desktop, place, program, window)


# Another program in which a text was copied, and which is still there.
_COPYING = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
application = QApplication(["other"])
application.clipboard().setText(Path(sys.argv[1]).read_bytes().decode())
print("copied", flush=True)
application.exec()
"""


def open_session(place: Place) -> Session:
    """The notebook of a place, while no program has it open."""
    return Session(open_store(place.files, CODE))


def stored(place: Place) -> Everything:
    """What is really in the notebook."""
    session = open_session(place)
    try:
        return read_everything(session)
    finally:
        session.close()


@contextlib.contextmanager
def copied(desktop: Desktop, home: Path, file: Path, text: str) -> Iterator[None]:
    """`text` on the clipboard, offered by another program; `file` takes it there."""
    file.write_bytes(text.encode())
    said = file.with_suffix(".said")
    command = [sys.executable, "-c", _COPYING, str(file)]
    with Program(command, desktop.environment(home) | {"PYTHONDONTWRITEBYTECODE": "1"}, output=said):
        wait_until(lambda: said.exists() and said.read_text() == "copied\n", "the text is copied")
        yield
