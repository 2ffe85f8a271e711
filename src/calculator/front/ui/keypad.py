"""The memory row and the keys under it."""

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from calculator.front.engine.keys import FUNCTIONS, MEMORY, OPERATORS, Key
from calculator.front.engine.state import State
from calculator.front.ui.faces import MEMORY_ROW, ROWS, Face
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.theme import Theme
from calculator.words import Words

_MARGIN = 4
_GAP = 3
_FLASH_MS = 90
_GREY_IN_ERROR = OPERATORS | FUNCTIONS | MEMORY | {Key.NEGATE}
_NEEDS_MEMORY = frozenset({Key.MEMORY_CLEAR, Key.MEMORY_RECALL})


class Keypad(QWidget):
    """Thirty keys in a grid that follows the size of the window."""

    pressed = Signal(Key)

    def __init__(self, words: Words, decimal_sign: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: dict[Key, KeyButton] = {}
        for face in (*MEMORY_ROW, *(face for row in ROWS for face in row)):
            caption = decimal_sign if face.key is Key.POINT else face.caption
            self._add(face, KeyButton(caption, face.kind, theme, self, glyph=face.glyph), words)
        self._flashing: KeyButton | None = None
        self._flash = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash.timeout.connect(self._end_flash)
        self._grey: frozenset[Key] = frozenset()

    def _add(self, face: Face, button: KeyButton, words: Words) -> None:
        name = words(face.name_id)
        shortcut = words(face.shortcut) if face.shortcut.startswith("shortcut.") else face.shortcut
        button.setObjectName(f"key_{face.name_id.removeprefix('key.')}")
        button.setAccessibleName(name)
        if shortcut:
            button.setToolTip(words("tip.key", name=name, shortcut=shortcut))
        elif face.caption != face.key.value:
            button.setToolTip(name)
        button.clicked.connect(lambda: self.pressed.emit(face.key))
        self._buttons[face.key] = button

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        for button in self._buttons.values():
            button.set_theme(theme)

    def follow(self, state: State) -> None:
        """Greys what has no use: memory keys while it is empty, operators on an error."""
        grey: frozenset[Key] = frozenset() if state.memory else _NEEDS_MEMORY
        if state.error is not None:
            grey |= _GREY_IN_ERROR
        for key in grey ^ self._grey:
            self._buttons[key].setEnabled(key not in grey)
        self._grey = grey

    def flash(self, key: Key) -> None:
        """Shows for a moment that `key` was pressed on the keyboard."""
        self._end_flash()
        self._flashing = self._buttons[key]
        self._flashing.set_flashing(is_flashing=True)
        self._flash.start()

    def _end_flash(self) -> None:
        if self._flashing is not None:
            self._flashing.set_flashing(is_flashing=False)
            self._flashing = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, height = self.width() - 2 * _MARGIN, self.height() - _MARGIN
        memory = max(22, height // 11)
        self._place(MEMORY_ROW, QRect(_MARGIN, 0, width, memory), max(min(15, memory * 3 // 5), memory * 2 // 5))
        top = memory + _GAP
        rows = len(ROWS)
        for at, row in enumerate(ROWS):
            upper = top + (height - top) * at // rows
            lower = top + (height - top) * (at + 1) // rows
            pixels = min(38, max(14, (lower - upper) * 2 // 5))
            self._place(row, QRect(_MARGIN, upper, width, lower - upper), pixels)

    def _place(self, faces: tuple[Face, ...], box: QRect, pixels: int) -> None:
        count = len(faces)
        for at, face in enumerate(faces):
            left = box.left() + (box.width() + _GAP) * at // count
            right = box.left() + (box.width() + _GAP) * (at + 1) // count - _GAP
            button = self._buttons[face.key]
            button.set_pixels(pixels * 4 // 5 if len(face.caption) > 1 else pixels)
            button.setGeometry(left, box.top(), right - left, box.height() - _GAP)
