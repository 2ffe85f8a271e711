"""The real programs on the tour's desktop."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.desktop.display import Desktop
from tools.desktop.processes import Program, wait_until
from tools.desktop.windows import Window
from tools.tour.camera import Camera
from tools.tour.wardrobe import dress, environment

_ROOT: Final = Path(__file__).parents[2]
_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class Running:
    """One program with its window, and the camera that sees it."""

    camera: Camera
    program: Program
    window: Window

    @property
    def desktop(self) -> Desktop:
        return self.camera.desktop

    def open(self, code: str) -> Window:
        """Type the code into the calculator, and wait until the notebook stands still."""
        self.camera.type(code)
        self.desktop.keyboard.press("Return")
        windows = self.desktop.windows
        found = windows.wait(
            lambda window: window.pid in self.program.children(), "the notebook's window", seconds=_SECONDS
        )
        wait_until(lambda: windows.active() == found.id, "the notebook is active", _SECONDS)
        wait_until(lambda: not self.desktop.screen.read(found.region).is_flat, "the notebook is painted", _SECONDS)
        self.camera.rest()
        return found

    def go_home(self) -> None:
        """Press Esc, and wait until the notebook's process is gone."""
        self.desktop.keyboard.press("Escape")
        wait_until(lambda: not self.program.children(), "the notebook is gone", _SECONDS)
        wait_until(lambda: self.desktop.windows.active() == self.window.id, "the calculator is active", _SECONDS)


@contextmanager
def running(camera: Camera, module: str, data: Path, *, takes_data: bool = True) -> Iterator[Running]:
    """A program of ours from its sources over `data`; when the block is left, nothing of it is left."""
    home = data.with_name(f"{data.name}-home")
    dress(home, camera.look.theme)
    desktop = camera.desktop
    env = desktop.environment(home) | environment(camera.look)
    env |= {"PYTHONPATH": str(_ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    arguments = ["--data", str(data)] if takes_data else []
    with Program([sys.executable, "-m", module, *arguments], env, folder=home) as program:
        window = desktop.windows.wait(lambda found: found.pid == program.pid, f"the window of {module}", _SECONDS)
        wait_until(lambda: desktop.windows.active() == window.id, f"{module} is active", _SECONDS)
        wait_until(lambda: not desktop.screen.read(window.region).is_flat, f"{module} is painted", _SECONDS)
        yield Running(camera, program, window)
    wait_until(lambda: not desktop.windows.all(), f"the windows of {module} are gone")
