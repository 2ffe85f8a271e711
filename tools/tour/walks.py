"""One run of the calculator each, with the pictures taken on the way."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from calculator.front.files import OwnState
from tools.desktop.processes import TookTooLong
from tools.tour.camera import Camera
from tools.tour.looks import Size, View
from tools.tour.pages import EMPTY_STOPS, STOPS, Stop
from tools.tour.program import running
from tools.tour.stores import Notebook, Shelf, damage, damage_one_copy, place_window

Spoil = Callable[[Path], None]

_MODULE: Final = "calculator"
_VIEW_KEY: Final = "F8"
# The calculator drawn wide, where the screen has room for it, and the place of its frame.
_WIDE: Final = Size(900, 560)
_FRAME: Final = Size(12, 40)


def walk(camera: Camera, shelf: Shelf, folder: Path, only: str = "") -> None:
    """Every page of the calculator and of the notebook in one look, or `only` the stops of one section."""
    if only:
        see_notebook(camera, shelf.filled, folder / "filled", only)
        return
    see_calculator(camera, shelf.filled.copy(folder / "calculator"))
    see_wide(camera, shelf.filled.copy(folder / "wide"))
    see_notebook(camera, shelf.filled, folder / "filled")
    see_empty(camera, shelf.empty, folder / "empty")
    see_opened(camera, shelf.filled, folder / "damaged", "trouble", damage)
    see_opened(camera, shelf.filled, folder / "healed", "notice", damage_one_copy)


def see_calculator(camera: Camera, data: Path) -> None:
    """The calculator as it starts, and everything it can show."""
    with running(camera, _MODULE, data):
        camera.take("calculator")
        _calculate(camera)
        camera.take("calculator-sum")
        camera.press(("Ctrl+h",))
        camera.take("calculator-history")
        camera.press(("Escape",))
        camera.press(("F10",))
        camera.take("calculator-menu")
        camera.press(("Escape",))
        camera.press(("F1",))
        camera.take("calculator-help")
        camera.press(("Escape",))
        camera.type("5/0\n")
        camera.take("calculator-error")
        camera.press(("Alt+2",))
        camera.type("2+3*4\n")
        camera.take("calculator-scientific")
        camera.press(("Alt+3",))
        camera.type("12.5")
        camera.take("calculator-converter")


def see_wide(camera: Camera, data: Path) -> None:
    """The calculator with its history beside the keys."""
    scale = camera.look.scale / 100
    room_x, room_y = (int(side / scale) for side in (camera.look.size.width, camera.look.size.height))
    width, height = min(_WIDE.width, room_x - _FRAME.width), min(_WIDE.height, room_y - _FRAME.height)
    place_window(data, OwnState((room_x - width) // 2, (room_y - height + _FRAME.height // 2) // 2, width, height))
    with running(camera, _MODULE, data):
        _calculate(camera)
        camera.take("calculator-wide")


def see_notebook(camera: Camera, notebook: Notebook, data: Path, only: str = "") -> None:
    """Every stop of the notebook in both views, and the calculator that is left behind."""
    notebook.copy(data)
    with running(camera, _MODULE, data) as program:
        program.open(notebook.code)
        _see_stops(camera, tuple(stop for stop in STOPS if stop.name.startswith(only)))
        program.go_home()
        camera.take("calculator-in-use")


def see_empty(camera: Camera, notebook: Notebook, data: Path) -> None:
    """The pages of a notebook in which nothing is written yet."""
    notebook.copy(data)
    with running(camera, _MODULE, data) as program:
        program.open(notebook.code)
        _see_stops(camera, EMPTY_STOPS)


def see_opened(camera: Camera, notebook: Notebook, data: Path, page: str, spoil: Spoil) -> None:
    """What a notebook says on opening, when something was done to its files."""
    spoil(notebook.copy(data))
    with running(camera, _MODULE, data) as program:
        program.open(notebook.code)
        camera.take(page)


def _see_stops(camera: Camera, stops: tuple[Stop, ...]) -> None:
    for view in (View.QUIET, View.PLAIN):
        if view is View.PLAIN:
            camera.press((_VIEW_KEY,))
        for stop in stops:
            if view not in stop.views:
                continue
            # A section's key leads out of wherever a stop went wrong.
            try:
                _see_stop(camera, stop, view)
            except TookTooLong as error:
                camera.troubles.append(f"{stop.name} {view}: {error}")


def _see_stop(camera: Camera, stop: Stop, view: View) -> None:
    camera.press(stop.keys, stays=stop.stays)
    with camera.holding(stop.held):
        camera.take(stop.name, view)
    camera.press(stop.back)


def _calculate(camera: Camera) -> None:
    for entry in ("1024/64\n", "12.5*30\n", "1999.99-250+17.5\n"):
        camera.type(entry)
