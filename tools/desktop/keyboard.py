"""Real key and mouse events, as a keyboard and a mouse give them (XTest)."""

import time
from typing import Any, Final

from tools.desktop.screen import Region
from tools.desktop.xlib import NAMED_KEYS, X, fake_input

# Characters whose X name is not the character itself.
_CHARACTERS: Final = {
    " ": "space", ".": "period", ",": "comma", "*": "asterisk", "+": "plus", "-": "minus", "/": "slash",
    "=": "equal", "%": "percent", "@": "at", "#": "numbersign", "(": "parenleft", ")": "parenright",
    "'": "apostrophe", "\n": "Return", "\t": "Tab",
}  # fmt: skip
_MODIFIERS: Final = {"Ctrl": "Control_L", "Alt": "Alt_L", "Shift": "Shift_L", "Super": "Super_L"}


class Keyboard:
    """Keyboard and mouse of one display. Names are X's: Return, Escape, F12, a, 5, plus; "Ctrl+c" holds Ctrl."""

    def __init__(self, display: Any) -> None:
        self._display = display

    def press(self, key: str) -> float:
        """Press and release one key, held with what stands before it; the perf_counter just before it went down."""
        *held, name = key.split("+")
        return self._stroke([_MODIFIERS[modifier] for modifier in held], name)

    def type(self, text: str, pause: float = 0.012) -> None:
        """Type characters at an ordinary fast pace."""
        for character in text:
            self._stroke([], _CHARACTERS.get(character, character))
            time.sleep(pause)

    def click(self, region: Region) -> float:
        """Click the left button in the middle of `region`; the perf_counter just before it went down."""
        self.point(region.x + region.width // 2, region.y + region.height // 2)
        at = time.perf_counter()
        fake_input(self._display, X.ButtonPress, 1)
        fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()
        return at

    def point(self, x: int, y: int) -> None:
        """Move the mouse to this place of the screen."""
        fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()

    def _stroke(self, held: list[str], name: str) -> float:
        sym = NAMED_KEYS[name]
        code = int(self._display.keysym_to_keycode(sym))
        if code == 0:
            raise LookupError(f"no key gives {name}")
        shifted = sym != int(self._display.keycode_to_keysym(code, 0))
        before = [int(self._display.keysym_to_keycode(NAMED_KEYS[key])) for key in held]
        if shifted:
            before.append(int(self._display.keysym_to_keycode(NAMED_KEYS["Shift_L"])))
        for modifier in before:
            fake_input(self._display, X.KeyPress, modifier)
        at = time.perf_counter()
        fake_input(self._display, X.KeyPress, code)
        fake_input(self._display, X.KeyRelease, code)
        for modifier in reversed(before):
            fake_input(self._display, X.KeyRelease, modifier)
        self._display.sync()
        return at
