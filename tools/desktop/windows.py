"""The windows a person could see, by the window manager's own list, and what that manager is asked to do with them."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tools.desktop.processes import wait_until
from tools.desktop.screen import Region
from tools.desktop.xlib import WINDOW_ERRORS, ClientMessage, X

_BITS_OF_TEXT = 8


@dataclass(frozen=True, slots=True)
class Window:
    """One window of the client list, as a taskbar or a window switcher knows it."""

    id: int
    title: str
    instance: str
    class_name: str
    pid: int
    application_id: str
    icon: tuple[int, ...]
    states: frozenset[str]
    region: Region


class Windows:
    """The client list of one display."""

    def __init__(self, display: Any) -> None:
        self._display = display
        self._root = display.screen().root

    def all(self) -> tuple[Window, ...]:
        """Every managed window that is viewable, in the order in which they came."""
        found = (self._window(number) for number in self._numbers("_NET_CLIENT_LIST"))
        return tuple(window for window in found if window is not None)

    def stacked(self) -> tuple[int, ...]:
        """The ids of all managed windows, lowest first."""
        return self._numbers("_NET_CLIENT_LIST_STACKING")

    def active(self) -> int:
        """The id of the active window; 0 when there is none."""
        return next(iter(self._numbers("_NET_ACTIVE_WINDOW")), 0)

    def of(self, pid: int) -> tuple[Window, ...]:
        """The viewable windows of one process."""
        return tuple(window for window in self.all() if window.pid == pid)

    def wait(self, claim: Callable[[Window], bool], what: str, seconds: float = 20.0) -> Window:
        """The first window of which `claim` holds, polled every 2 ms."""
        found: list[Window] = []

        def is_there() -> bool:
            found.extend(window for window in self.all() if claim(window))
            return bool(found)

        wait_until(is_there, what, seconds, pause=0.002)
        return found[0]

    def texts(self, window: int) -> dict[str, str]:
        """Every property of a window that is text, as xprop lists them; a null byte is told as a space."""
        found: dict[str, str] = {}
        resource = self._display.create_resource_object("window", window)
        for atom in resource.list_properties():
            value = resource.get_full_property(atom, X.AnyPropertyType)
            if value is not None and value.format == _BITS_OF_TEXT:
                text = bytes(value.value).decode(errors="replace")
                found[str(self._display.get_atom_name(atom))] = text.rstrip("\0").replace("\0", " ")
        return found

    def activate(self, window: int) -> None:
        """What a taskbar does when the window is chosen."""
        self._ask(window, "_NET_ACTIVE_WINDOW", [2, X.CurrentTime, 0, 0, 0])

    def close(self, window: int) -> None:
        """What the close button of the frame does."""
        self._ask(window, "_NET_CLOSE_WINDOW", [X.CurrentTime, 2, 0, 0, 0])

    def minimise(self, window: int) -> None:
        """What the minimise button of the frame does."""
        self._ask(window, "WM_CHANGE_STATE", [3, 0, 0, 0, 0])

    def _ask(self, window: int, name: str, data: list[int]) -> None:
        event = ClientMessage(window=window, client_type=self._display.intern_atom(name), data=(32, data))
        self._root.send_event(event, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self._display.sync()

    def _numbers(self, name: str) -> tuple[int, ...]:
        value = self._root.get_full_property(self._display.intern_atom(name), X.AnyPropertyType)
        return () if value is None else tuple(int(number) for number in value.value)

    def _window(self, number: int) -> Window | None:
        window = self._display.create_resource_object("window", number)
        try:
            if window.get_attributes().map_state != X.IsViewable:
                return None
            size = window.get_geometry()
            place = window.translate_coords(self._root, 0, 0)  # the root's corner as the window sees it
            instance, class_name = window.get_wm_class() or ("", "")
            return Window(
                id=number,
                title=self._text(window, "_NET_WM_NAME"),
                instance=str(instance),
                class_name=str(class_name),
                pid=next(iter(self._values(window, "_NET_WM_PID")), 0),
                application_id=self._text(window, "_KDE_NET_WM_DESKTOP_FILE")
                or self._text(window, "_GTK_APPLICATION_ID"),
                icon=self._values(window, "_NET_WM_ICON"),
                states=frozenset(str(self._display.get_atom_name(a)) for a in self._values(window, "_NET_WM_STATE")),
                region=Region(-int(place.x), -int(place.y), int(size.width), int(size.height)),
            )
        except WINDOW_ERRORS:
            return None

    def _raw(self, window: Any, name: str) -> Any:
        return window.get_full_property(self._display.intern_atom(name), X.AnyPropertyType)

    def _values(self, window: Any, name: str) -> tuple[int, ...]:
        found = self._raw(window, name)
        if found is None:
            return ()
        if isinstance(found.value, bytes):
            return struct.unpack(f"={len(found.value) // 4}I", found.value)
        return tuple(int(value) for value in found.value)

    def _text(self, window: Any, name: str) -> str:
        found = self._raw(window, name)
        return "" if found is None else bytes(found.value).decode(errors="replace")
