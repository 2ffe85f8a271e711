"""The page of Scientific: above the keys a strip with the angle, the form of numbers and more functions."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from calculator.front.engine.angle import Angle
from calculator.front.engine.keys import Key
from calculator.front.engine.mode import Mode
from calculator.front.ui.entry import Entry
from calculator.front.ui.faces import Kind
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.late import opened_menu
from calculator.front.ui.scientific_faces import CHARACTERS, MORE, SCIENTIFIC_ROWS
from calculator.front.ui.signs import Signs
from calculator.front.ui.sum_page import SumPage
from calculator.front.ui.sums import Sums
from calculator.front.ui.theme import Theme
from calculator.words import Words

_NEXT: Final = {Angle.DEGREES: Key.RADIANS, Angle.RADIANS: Key.GRADIANS, Angle.GRADIANS: Key.DEGREES}
_CAPTIONS: Final = {Angle.DEGREES: "DEG", Angle.RADIANS: "RAD", Angle.GRADIANS: "GRAD"}
_STRIP_SHARE: Final = 0.065
_STRIP_MIN: Final = 20
_STRIP_MAX: Final = 34
_MARGIN: Final = 4


class ScientificPage(SumPage):
    """Precedence, brackets and functions."""

    mode = Mode.SCIENTIFIC
    display_share = 0.19

    def __init__(self, sums: Sums, words: Words, signs: Signs, theme: Theme, parent: QWidget) -> None:
        self._theme = theme
        self._strip: tuple[KeyButton, ...] = ()
        super().__init__(sums, SCIENTIFIC_ROWS, words, signs, theme, parent, CHARACTERS)
        self._angle = self._button("angle", self._turn_angle)
        self._form = self._button("form", lambda: self.press(Key.FORM))
        self._form.setCheckable(True)
        self._form.set_caption("F-E")
        self._more = self._button("more", self._open_more)
        self._more.set_caption(f"{words('functions.caption')} ▾")
        self._strip = (self._angle, self._form, self._more)
        self.refresh()

    def _button(self, name: str, pressed: Callable[[], None]) -> KeyButton:
        button = KeyButton("", Kind.FLAT, self._theme, self)
        button.setObjectName(name)
        button.setAccessibleName(self._words(f"{name}.name"))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(pressed)
        # Tab goes from the display down.
        QWidget.setTabOrder(button, self.keypad)
        return button

    def refresh(self) -> None:
        super().refresh()
        if self._strip:
            self._angle.set_caption(_CAPTIONS[self.sums.angle])
            self._angle.setAccessibleName(self._words(f"angle.{self.sums.angle.value}"))
            self._angle.setToolTip(self._angle.accessibleName())
            brackets = self.sums.open_brackets
            self.keypad.button(Key.OPEN).set_caption(f"(_{brackets}" if brackets else "(")
            self._form.setChecked(self.sums.has_exponents)
            for button in self._strip:
                button.setEnabled(not self.sums.is_error)

    def _turn_angle(self) -> None:
        self.press(_NEXT[self.sums.angle])

    def _open_more(self) -> None:
        entries = [Entry(key.value, caption) for key, caption in MORE]
        below = self._more.mapToGlobal(QPoint(0, self._more.height()))
        menu = opened_menu(entries, below, self._theme, self)
        menu.asked.connect(lambda asked: self.press(Key(asked)))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._theme = theme
        for button in self._strip:
            button.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        keys = self.keypad.geometry()
        height = min(_STRIP_MAX, max(_STRIP_MIN, int(self.height() * _STRIP_SHARE)))
        self.keypad.setGeometry(keys.adjusted(0, height, 0, 0))
        width = (self.width() - 2 * _MARGIN) // 5
        for at, button in enumerate(self._strip):
            button.set_pixels(max(11, height // 2))
            wide = 2 * width if button is self._more else width
            button.setGeometry(_MARGIN + at * width, keys.top(), wide, height)
