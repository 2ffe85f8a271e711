"""What the two processes say to each other: small typed records."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a window is on the screen, without its frame, in device-independent pixels."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """Front to back, first and once: an entry to try, and how the window should look if it opens."""

    entry: str
    frame: Frame
    language: str
    dark: bool


@dataclass(frozen=True, slots=True)
class GoHome:
    """Front to back: the calculator was chosen or is closing; hide, save, exit."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Back to front: the window is on the screen. `calculation`, as "12.49+3.79", is for the calculator meanwhile."""

    calculation: str


@dataclass(frozen=True, slots=True)
class Beat:
    """Back to front, every 100 ms while the window is shown: its GUI thread is alive."""


@dataclass(frozen=True, slots=True)
class Home:
    """Back to front: the window is hidden, the calculator is in front; saving and exit follow."""


Message = Candidate | GoHome | Shown | Beat | Home
