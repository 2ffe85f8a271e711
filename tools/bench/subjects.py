"""The programs that are measured, and how each is started."""

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tools.bench.figures import OURS
from tools.desktop.screen import Region

SOURCES: Final = Path(__file__).parents[2] / "src"


@dataclass(frozen=True, slots=True)
class Subject:
    """A calculator: what starts it, and the top and bottom of its display as fractions of its window."""

    name: str
    command: tuple[str, ...]
    display_top: float
    display_bottom: float
    env: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_here(self) -> bool:
        """Whether this machine has it."""
        return shutil.which(self.command[0]) is not None

    def display(self, window: Region) -> Region:
        """Where in its window the numbers stand: no key of the keypad, which would light up when pressed."""
        return window.part(0.0, self.display_top, 1.0, self.display_bottom)


# GNOME's with the software renderer, since there is no graphics card behind Xvfb, and without a cursor that blinks.
PEERS: Final = (
    Subject(
        "gnome-calculator",
        ("gnome-calculator",),
        0.12,
        0.5,
        {"GSK_RENDERER": "cairo", "GSETTINGS_BACKEND": "memory"},
    ),
    Subject("kcalc", ("kcalc",), 0.08, 0.3, {"QT_QPA_PLATFORM": "xcb"}),
)


def ours(data: Path, built: Path | None = None) -> Subject:
    """Our program over the store in `data`: from the sources, or `built`."""
    if built is not None:
        return Subject(OURS, (str(built), "--data", str(data)), 0.05, 0.33)
    command = (sys.executable, "-m", "calculator", "--data", str(data))
    return Subject(OURS, command, 0.05, 0.33, {"PYTHONPATH": str(SOURCES)})


def prepare_home(home: Path) -> None:
    """Quiet GTK's text cursor, whose blinking would be taken for an answer."""
    for version in ("gtk-3.0", "gtk-4.0"):
        folder = home / ".config" / version
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "settings.ini").write_text("[Settings]\ngtk-cursor-blink=0\n")
