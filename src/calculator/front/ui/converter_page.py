"""The page of the Converter: two numbers with their units, and keys that also calculate."""

from decimal import Decimal
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from calculator.front.engine.converter.units import CATEGORIES, converted, first_pair, units_of
from calculator.front.engine.display import localised
from calculator.front.engine.keys import DIGITS, Key
from calculator.front.engine.number import Error, bounded, plain
from calculator.front.ui.announcing import announce
from calculator.front.ui.choice_button import ChoiceButton
from calculator.front.ui.entry import Entry
from calculator.front.ui.faces import CONVERTER_ROWS, Glyph, Kind
from calculator.front.ui.key_button import KeyButton
from calculator.front.ui.keypad import Keypad
from calculator.front.ui.page import Page
from calculator.front.ui.signs import Signs
from calculator.front.ui.sums import Sums
from calculator.front.ui.theme import Theme
from calculator.front.ui.value_button import ValueButton
from calculator.words import Words

_MARGIN: Final = 4
_KEYS_SHARE: Final = 0.55
# Of what is above the keys: category, then number and unit twice.
_SHARES: Final = (0.17, 0.26, 0.155, 0.26, 0.155)
_PIXELS: Final = 14
_SWAP: Final = 40


class ConverterPage(Page):
    """What is typed into one number shows in the other one; each can be typed into."""

    has_lists = False

    def __init__(self, words: Words, signs: Signs, theme: Theme, parent: QWidget) -> None:
        super().__init__(Sums(signs), parent)
        self._words = words
        self._signs = signs
        self._chosen = {category: first_pair(category) for category in CATEGORIES}
        self._typed = 0
        self._is_replaced = False
        self.category = ChoiceButton(words("converter.category"), words, theme, self)
        self.category.setObjectName("category")
        names = [Entry(category, words(f"category.{category}")) for category in CATEGORIES]
        self.category.offer(names, names[0].id)
        self.category.chosen.connect(self._show_category)
        self.values = (self._value(0, theme), self._value(1, theme))
        self.units = (self._unit(0, theme), self._unit(1, theme))
        self.swap = KeyButton("", Kind.FLAT, theme, self, glyph=Glyph.SWAP)
        self.swap.setObjectName("swap")
        self.swap.setAccessibleName(words("converter.swap"))
        self.swap.setToolTip(words("converter.swap"))
        self.swap.set_pixels(_PIXELS)
        self.swap.clicked.connect(self._swap_units)
        self.use(Keypad(CONVERTER_ROWS, words, signs.decimal, theme, self, has_memory=False))
        order = (self.category, self.values[0], self.units[0], self.swap, self.values[1], self.units[1])
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        for button in (self.category, *self.units):
            button.set_pixels(_PIXELS)
        self._show_category(self.category.current)

    def _value(self, side: int, theme: Theme) -> ValueButton:
        button = ValueButton(self._words, theme, self)
        button.setObjectName(f"value_{side}")
        button.clicked.connect(lambda: self._type_into(side))
        return button

    def _unit(self, side: int, theme: Theme) -> ChoiceButton:
        button = ChoiceButton(self._words("converter.unit"), self._words, theme, self)
        button.setObjectName(f"unit_{side}")
        button.chosen.connect(lambda chosen: self._choose_unit(side, chosen))
        return button

    def press(self, key: Key) -> None:
        if self._is_replaced and (key.value in DIGITS or key is Key.POINT):
            # Nothing of a number that nobody typed is part of what is typed now.
            self.sums.press(Key.CLEAR)
        self._is_replaced = False
        super().press(key)

    def speak_of(self, _key: Key) -> None:
        announce(self.values[1 - self._typed])

    def refresh(self) -> None:
        # Nothing lists them here.
        self.sums.clear_rows()
        if not self.units[0].current:
            return
        typed, other = self._typed, 1 - self._typed
        number = self._words(self.sums.result) if self.sums.is_error else self.sums.result
        self.values[typed].show_texts(number, self.sums.expression, self.units[typed].caption)
        self.values[other].show_texts(self._answer(), "", self.units[other].caption)
        for side, value in enumerate(self.values):
            value.setChecked(side == typed)
        self.keypad.follow(self.sums.grey, has_memory=False)

    def _answer(self) -> str:
        answer = self._converted(1 - self._typed)
        if answer is None:
            return ""
        if isinstance(answer, Error):
            return self._words(answer.value)
        return localised(plain(answer), self._signs.decimal, self._signs.group)

    def _converted(self, side: int) -> Decimal | Error | None:
        """What the number typed into is in the unit of `side`; None where there is no number."""
        if self.sums.is_error:
            return None
        units = (self.units[self._typed].current, self.units[side].current)
        return bounded(converted(self.category.current, self.sums.state.value, *units))

    def _show_category(self, category: str) -> None:
        choices = [Entry(unit, self._words(f"unit.{unit}")) for unit in units_of(category)]
        for side, unit in enumerate(self._chosen[category]):
            self.units[side].offer(choices, unit)
        self.refresh()
        self._arrange()

    def _choose_unit(self, side: int, unit: str) -> None:
        units = [button.current for button in self.units]
        units[side] = unit
        self._chosen[self.category.current] = (units[0], units[1])
        self.refresh()
        self._arrange()

    def _swap_units(self) -> None:
        first, second = self._chosen[self.category.current]
        self._chosen[self.category.current] = (second, first)
        self._show_category(self.category.current)

    def _type_into(self, side: int) -> None:
        answer = self._converted(side)
        if side != self._typed and isinstance(answer, Decimal):
            self.sums.load(answer)
            self._is_replaced = True
        self._typed = side
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        self.keypad.set_theme(theme)
        for button in (self.category, *self.values, *self.units, self.swap):
            button.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        above = height - int(height * _KEYS_SHARE)
        top = 0
        parts = (self.category, self.values[0], self.units[0], self.values[1], self.units[1])
        for part, share in zip(parts, _SHARES, strict=True):
            part_height = int(above * share)
            is_choice = isinstance(part, ChoiceButton)
            part_width = min(part.sizeHint().width(), width - _SWAP - 2 * _MARGIN) if is_choice else width - 2 * _MARGIN
            self._put(part, QRect(_MARGIN, top, part_width, part_height))
            if part is self.units[0]:
                self._put(self.swap, QRect(width - _SWAP - _MARGIN, top, _SWAP, part_height))
            top += part_height
        self.keypad.setGeometry(0, above, width, height - above)

    def _put(self, part: QWidget, box: QRect) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - box.left() - box.width())
        part.setGeometry(box)
