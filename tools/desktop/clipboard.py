"""The clipboard as another program reads it."""

import time
from typing import Any

from tools.desktop.processes import TookTooLong
from tools.desktop.xlib import X


def read_clipboard(display: Any, name: str = "CLIPBOARD", seconds: float = 2.0) -> str:
    """The text of a selection, "" when nobody offers one."""
    selection, target, place = (display.intern_atom(atom) for atom in (name, "UTF8_STRING", "TALLY_TEST"))
    if display.get_selection_owner(selection) == X.NONE:
        return ""
    window = display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    try:
        window.convert_selection(selection, target, place, X.CurrentTime)
        display.flush()
        limit = time.perf_counter() + seconds
        while time.perf_counter() < limit:
            while display.pending_events():
                event = display.next_event()
                if event.type == X.SelectionNotify:
                    if event.property == X.NONE:
                        return ""
                    found = window.get_full_property(place, X.AnyPropertyType)
                    return "" if found is None else bytes(found.value).decode()
            time.sleep(0.002)
    finally:
        window.destroy()
        display.sync()
    raise TookTooLong(f"nobody answered for {name} within {seconds:g} s")
