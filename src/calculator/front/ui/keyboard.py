"""The keyboard map: by the character typed, since key codes differ from layout to layout."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from calculator.front.engine.keys import Key


class Command(StrEnum):
    """What the keyboard asks of the window rather than of the calculator."""

    STANDARD = "standard"
    SCIENTIFIC = "scientific"
    CONVERTER = "converter"
    COPY = "copy"
    PASTE = "paste"
    HISTORY = "history"
    CLEAR_HISTORY = "clear_history"
    HELP = "help"
    ABOUT = "about"
    MENU = "menu"
    QUIT = "quit"
    AGAIN = "again"


_CHARACTERS: Final = {
    **{key.value: key for key in Key if len(key.value) == 1},
    ",": Key.POINT,
    "×": Key.MULTIPLY,
    "÷": Key.DIVIDE,
    "−": Key.SUBTRACT,
    "%": Key.PERCENT,
    "@": Key.ROOT,
    "q": Key.SQUARE,
    "r": Key.RECIPROCAL,
    "\\": Key.NEGATE,
}
_CODES: Final[dict[int, Key | Command]] = {
    Qt.Key.Key_Return: Key.EQUALS,
    Qt.Key.Key_Enter: Key.EQUALS,
    Qt.Key.Key_Escape: Key.CLEAR,
    Qt.Key.Key_Delete: Key.CLEAR_ENTRY,
    Qt.Key.Key_Backspace: Key.BACKSPACE,
    Qt.Key.Key_F9: Key.NEGATE,
    Qt.Key.Key_F1: Command.HELP,
    Qt.Key.Key_F10: Command.MENU,
    Qt.Key.Key_Copy: Command.COPY,
    Qt.Key.Key_Paste: Command.PASTE,
    Qt.Key.Key_Space: Command.AGAIN,
}
_WITH_CONTROL: Final[dict[int, Key | Command]] = {
    Qt.Key.Key_M: Key.MEMORY_STORE,
    Qt.Key.Key_R: Key.MEMORY_RECALL,
    Qt.Key.Key_P: Key.MEMORY_ADD,
    Qt.Key.Key_L: Key.MEMORY_CLEAR,
    Qt.Key.Key_C: Command.COPY,
    Qt.Key.Key_Insert: Command.COPY,
    Qt.Key.Key_V: Command.PASTE,
    Qt.Key.Key_H: Command.HISTORY,
    Qt.Key.Key_Q: Command.QUIT,
    Qt.Key.Key_W: Command.QUIT,
}
_WITH_ALT: Final[dict[int, Command]] = {
    Qt.Key.Key_1: Command.STANDARD,
    Qt.Key.Key_2: Command.SCIENTIFIC,
    Qt.Key.Key_3: Command.CONVERTER,
}
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier


def meaning(event: QKeyEvent, characters: Mapping[str, Key] | None = None) -> Key | Command | None:
    """What a key event asks for; None where it asks for nothing. `characters` are those that only one mode knows."""
    held = event.modifiers() & (_CONTROL | _ALT | _SHIFT | Qt.KeyboardModifier.MetaModifier)
    code = event.key()
    if held == _CONTROL:
        return _WITH_CONTROL.get(code)
    if held == _CONTROL | _SHIFT:
        return Command.CLEAR_HISTORY if code == Qt.Key.Key_D else None
    if held == _ALT:
        return _WITH_ALT.get(code)
    if held == _SHIFT and code == Qt.Key.Key_Insert:
        return Command.PASTE
    # Both together are how Windows reports AltGr, which types @ and \ on many layouts.
    if held and held != _SHIFT and held & (_CONTROL | _ALT) != _CONTROL | _ALT:
        return None
    return _CODES.get(code) or _character(event.text(), characters or {})


def _character(text: str, characters: Mapping[str, Key]) -> Key | None:
    if len(text) != 1:
        return None
    if text.isdecimal():
        return Key(str(int(text)))
    return characters.get(text) or characters.get(text.lower()) or _CHARACTERS.get(text.lower())
