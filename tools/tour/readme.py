"""The pictures of the README: only the window, under names that stay."""

from pathlib import Path
from typing import Final

from tools.desktop.screen import Region
from tools.desktop.windows import Window
from tools.tour.camera import Camera, Shot
from tools.tour.looks import View
from tools.tour.program import running
from tools.tour.stores import Shelf

_TITLE_BAR: Final = 20
_EDGE: Final = 1


def hang_pictures(camera: Camera, shelf: Shelf, folder: Path) -> None:
    """The calculator after a sum, then one page of the notebook quiet and plain."""
    with running(camera, "calculator", shelf.filled.copy(folder / "readme")) as program:
        camera.type("12.49+3.79\n")
        _hang(camera, program.window, "calculator")
        notebook = program.open(shelf.filled.code)
        _hang(camera, notebook, "quiet")
        camera.press(("F8",))
        _hang(camera, notebook, "plain")


def _hang(camera: Camera, window: Window, name: str) -> None:
    place = window.region
    framed = Region(
        place.x - _EDGE, place.y - _TITLE_BAR, place.width + 2 * _EDGE, place.height + _TITLE_BAR + 5 * _EDGE
    )
    file = f"{name}.png"
    (camera.folder / file).write_bytes(camera.rest(framed).png())
    camera.shots.append(Shot(name, View.ONLY, camera.look, file))
