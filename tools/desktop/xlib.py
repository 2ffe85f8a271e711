"""The one door to python-xlib, which carries no types: everything that leaves tools.desktop is typed again."""

import importlib
from typing import Any

# Named and loaded by hand, so that the missing types stay in this module instead of in an ignore on each import.
_library: Any = importlib.import_module("Xlib.X")
_display: Any = importlib.import_module("Xlib.display")
_event: Any = importlib.import_module("Xlib.protocol.event")
_xk: Any = importlib.import_module("Xlib.XK")
_xtest: Any = importlib.import_module("Xlib.ext.xtest")
_error: Any = importlib.import_module("Xlib.error")

X = _library
ClientMessage = _event.ClientMessage
fake_input = _xtest.fake_input
NAMED_KEYS: dict[str, int] = {name[3:]: value for name, value in vars(_xk).items() if name.startswith("XK_")}
WINDOW_ERRORS: tuple[type[Exception], ...] = (_error.BadWindow, _error.BadDrawable, _error.BadMatch)


def connect(name: str) -> Any:
    """A connection to the display `name` (":7")."""
    return _display.Display(name)
