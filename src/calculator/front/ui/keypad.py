"""The memory row and the keys under it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from calculator.front.engine.keys import Key
from calculator.front.ui.caption import plain_caption
from calculator.front.ui.faces import MEMORY_ROW, Face, Kind, Toggle
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.theme import Theme
from calculator.words import Words

_MARGIN: Final = 4
_GAP: Final = 3
_FLASH_MS: Final = 90
Rows = Sequence[Sequence[Face | Toggle]]


class Keypad(QWidget):
    """Keys in a grid that follows the size of the window. Digits stand as everywhere, whatever way a language runs."""

    pressed = Signal(Key)
    # The list of the memory is asked for.
    memory_asked = Signal()

    def __init__(
        self, rows: Rows, words: Words, decimal_sign: str, theme: Theme, parent: QWidget, *, has_memory: bool = True
    ) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._words = words
        self._theme = theme
        self._decimal_sign = decimal_sign
        # A button of several layers is there under each of its keys.
        self._buttons: dict[Key, KeyButton] = {}
        self._faces: dict[KeyButton, Face] = {}
        self._layered: list[tuple[KeyButton, Face]] = []
        self._layer = 0
        self._memory_row: list[KeyButton] = []
        self._list: KeyButton | None = None
        if has_memory:
            self._memory_row = [self._button(face) for face in MEMORY_ROW]
            self._list = self._list_button()
            self._memory_row.append(self._list)
        self._rows = [
            [self._toggle(cell) if isinstance(cell, Toggle) else self._button(cell) for cell in row] for row in rows
        ]
        self._flashing: KeyButton | None = None
        self._flash = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash.timeout.connect(self._end_flash)
        self._grey: frozenset[Key] = frozenset()

    def __contains__(self, key: Key) -> bool:
        return key in self._buttons

    def button(self, key: Key) -> KeyButton:
        """The key on the page."""
        return self._buttons[key]

    def _button(self, face: Face) -> KeyButton:
        button = KeyButton("", face.kind, self._theme, self, glyph=face.glyph)
        button.setObjectName(f"key_{face.name_id.removeprefix('key.')}")
        button.clicked.connect(lambda: self.pressed.emit(self._faces[button].key))
        for one in face.all:
            self._buttons[one.key] = button
        if face.others:
            self._layered.append((button, face))
        self._wear(button, face)
        return button

    def _wear(self, button: KeyButton, face: Face) -> None:
        words = self._words
        name = words(face.name_id)
        shortcut = words(face.shortcut) if face.shortcut.startswith("shortcut.") else face.shortcut
        self._faces[button] = face
        button.set_caption(self._decimal_sign if face.key is Key.POINT else face.caption)
        button.setAccessibleName(name)
        if shortcut:
            button.setToolTip(words("tip.key", name=name, shortcut=shortcut))
        elif face.caption != face.key.value:
            button.setToolTip(name)

    def _toggle(self, toggle: Toggle) -> KeyButton:
        button = KeyButton(toggle.caption, Kind.FUNCTION, self._theme, self)
        button.setObjectName(toggle.name_id.replace("key.", "key_"))
        button.setAccessibleName(self._words(toggle.name_id))
        button.setToolTip(button.accessibleName())
        button.setCheckable(True)
        button.clicked.connect(lambda: self._change_layer(self._layer ^ toggle.layer))
        return button

    def _change_layer(self, layer: int) -> None:
        self._layer = layer
        for button, face in self._layered:
            self._wear(button, face.under(layer))
            button.setEnabled(self._faces[button].key not in self._grey)
        self._scale()

    def _list_button(self) -> KeyButton:
        button = KeyButton("M▾", Kind.FLAT, self._theme, self)
        button.setObjectName("memory_open")
        button.setAccessibleName(self._words("memory.open"))
        button.setToolTip(self._words("memory.open"))
        button.clicked.connect(self.memory_asked)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draws in other colours."""
        for button in self.findChildren(KeyButton):
            button.set_theme(theme)

    def follow(self, grey: frozenset[Key], *, has_memory: bool) -> None:
        """Greys what has no use."""
        for key in grey ^ self._grey:
            button = self._buttons.get(key)
            if button is not None and self._faces[button].key is key:
                button.setEnabled(key not in grey)
        if self._list is not None and self._list.isEnabled() != has_memory:
            self._list.setEnabled(has_memory)
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
        self._scale()

    def _scale(self) -> None:
        width, height = self.width() - 2 * _MARGIN, self.height() - _MARGIN
        top = 0
        if self._memory_row:
            memory = max(22, height // 11)
            pixels = max(min(15, memory * 3 // 5), memory * 2 // 5)
            self._place(self._memory_row, QRect(_MARGIN, 0, width, memory), pixels)
            top = memory + _GAP
        count = len(self._rows)
        for at, row in enumerate(self._rows):
            upper = top + (height - top) * at // count
            lower = top + (height - top) * (at + 1) // count
            pixels = min(38, max(14, (lower - upper) * 2 // 5))
            self._place(row, QRect(_MARGIN, upper, width, lower - upper), pixels)

    def _place(self, buttons: Sequence[KeyButton], box: QRect, pixels: int) -> None:
        count = len(buttons)
        for at, button in enumerate(buttons):
            left = box.left() + (box.width() + _GAP) * at // count
            right = box.left() + (box.width() + _GAP) * (at + 1) // count - _GAP
            is_word = len(plain_caption(button.caption)) > 1
            button.set_pixels(pixels * 4 // 5 if is_word else pixels)
            button.setGeometry(left, box.top(), right - left, box.height() - _GAP)
