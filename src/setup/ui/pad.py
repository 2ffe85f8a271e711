"""A small calculator to type a code on: what it makes of the keys is what the calculator makes of them."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout

from calculator.front.engine.display import display_text, expression_text
from calculator.front.engine.keys import Key
from calculator.front.engine.machine import START, State, press
from calculator.words import Words
from steps.page import Tightening
from steps.whole_line import WholeLine


@dataclass(frozen=True, slots=True)
class _Sizes:
    key_width: float
    key_height: float
    result: float
    around: int
    gap: int


_ROWS: Final = (
    (Key.CLEAR_ENTRY, Key.CLEAR, Key.BACKSPACE, Key.DIVIDE),
    (Key.SEVEN, Key.EIGHT, Key.NINE, Key.MULTIPLY),
    (Key.FOUR, Key.FIVE, Key.SIX, Key.SUBTRACT),
    (Key.ONE, Key.TWO, Key.THREE, Key.ADD),
    (Key.ZERO, Key.POINT, Key.EQUALS),
)
_CAPTIONS: Final = {
    Key.CLEAR_ENTRY: "CE",
    Key.CLEAR: "C",
    Key.BACKSPACE: "⌫",
    Key.DIVIDE: "÷",
    Key.MULTIPLY: "×",
    Key.SUBTRACT: "−",
}
_BY_SIGN: Final = {
    **{key.value: key for key in Key if len(key.value) == 1},
    ",": Key.POINT,
    "×": Key.MULTIPLY,
    "x": Key.MULTIPLY,
    "÷": Key.DIVIDE,
    "−": Key.SUBTRACT,
    "\r": Key.EQUALS,
    "\n": Key.EQUALS,
}
_BY_KEY: Final = {
    Qt.Key.Key_Backspace: Key.BACKSPACE,
    Qt.Key.Key_Delete: Key.CLEAR_ENTRY,
    Qt.Key.Key_Escape: Key.CLEAR,
    Qt.Key.Key_Return: Key.EQUALS,
    Qt.Key.Key_Enter: Key.EQUALS,
}
# In heights of a line of text: with room, and where there is little. The width holds what the display can show.
_ROOMY: Final = _Sizes(key_width=4.2, key_height=2.2, result=1.7, around=8, gap=4)
_TIGHT: Final = _Sizes(key_width=3.0, key_height=1.3, result=1.3, around=2, gap=2)


class Pad(Tightening):
    """Keys and display, used by mouse and by keyboard; one stop of the tab key."""

    entered = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        signs = words("pad.signs")
        self._group_sign, self._decimal_sign = signs[1], signs[-2]
        self._state: State = START
        self.setObjectName("pad")
        self.setAccessibleName(words("pad.name"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.addWidget(self._display())
        column.addLayout(self._keys())
        self._show_state()
        self.tighten(is_tight=False)

    @property
    def decimal_sign(self) -> str:
        """The sign between whole and fraction in this language."""
        return self._decimal_sign

    def clear(self) -> None:
        """As if just started."""
        self._state = START
        self._show_state()

    def tighten(self, *, is_tight: bool) -> None:
        """Smaller keys, where there is little room."""
        sizes = _TIGHT if is_tight else _ROOMY
        line = self.fontMetrics().height()
        for button in self.findChildren(QPushButton):
            button.setMinimumWidth(round(line * sizes.key_width))
            button.setFixedHeight(round(line * sizes.key_height))
        self._result.set_largest(self.font().pointSizeF() * sizes.result)
        self._frame_column.setContentsMargins(sizes.around, sizes.around // 2, sizes.around, sizes.around // 2)
        self._frame_column.setSpacing(sizes.gap // 2)
        self._grid.setSpacing(sizes.gap)
        column = self.layout()
        if column is not None:
            column.setContentsMargins(sizes.gap, sizes.gap, sizes.gap, sizes.gap)
            column.setSpacing(sizes.gap)

    def press(self, key: Key) -> None:
        """One key, however it was pressed."""
        self._state = press(self._state, key)
        self._show_state()
        if key is Key.EQUALS:
            self.entered.emit(self._state.entered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the calculator's keys and leave the others to the window."""
        has_modifier = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        key = None if has_modifier else _BY_SIGN.get(event.text()) or _BY_KEY.get(Qt.Key(event.key()))
        if key is None:
            super().keyPressEvent(event)
        elif not (key is Key.EQUALS and event.isAutoRepeat()):
            self.press(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys arrive here."""
        super().focusInEvent(event)
        self._mark_focus(is_focused=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they do not any more."""
        super().focusOutEvent(event)
        self._mark_focus(is_focused=False)

    def _mark_focus(self, *, is_focused: bool) -> None:
        # A style sheet cannot follow the focus of a parent, but it can follow a property when it is polished again.
        self._frame.setProperty("focused", is_focused)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)

    def _display(self) -> QFrame:
        self._frame = frame = QFrame()
        frame.setObjectName("display")
        self._expression = WholeLine("expression")
        self._result = WholeLine("result")
        self._result.setAccessibleName(self._words("pad.display"))
        self._frame_column = QVBoxLayout(frame)
        for label in (self._expression, self._result):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._frame_column.addWidget(label)
        return frame

    def _keys(self) -> QGridLayout:
        self._grid = grid = QGridLayout()
        for row, keys in enumerate(_ROWS):
            place = 0
            for key in keys:
                width = 2 if key is Key.ZERO else 1
                grid.addWidget(self._button(key), row, place, 1, width)
                place += width
        return grid

    def _button(self, key: Key) -> QPushButton:
        caption = self._decimal_sign if key is Key.POINT else _CAPTIONS.get(key, key.value)
        button = QPushButton(caption)
        button.setObjectName(f"key_{key.name.lower()}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("part", "equals" if key is Key.EQUALS else "key")
        name_id = f"pad.key.{key.name.lower()}"
        button.setAccessibleName(self._words(name_id) if name_id in self._words else caption)
        button.clicked.connect(lambda: self.press(key))
        return button

    def _show_state(self) -> None:
        text = display_text(self._state, self._decimal_sign, self._group_sign)
        self._result.show_text(self._words("pad.error") if self._state.error else text)
        self._expression.show_text(expression_text(self._state, self._decimal_sign))
