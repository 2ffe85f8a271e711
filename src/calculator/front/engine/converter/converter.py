"""What is typed into the converter, and what it shows for it."""

from decimal import Decimal
from typing import NamedTuple

from calculator.front.engine.converter.units import SIGNED, converted, first_pair
from calculator.front.engine.display import localised
from calculator.front.engine.keys import DIGITS, Key
from calculator.front.engine.number import Error, bounded, plain
from calculator.front.engine.pasting import pasted_number
from calculator.front.engine.register import EMPTY, Register


class Converter(NamedTuple):
    """A number of the unit `source`, typed with the calculator's keys, and what it is in the unit `target`."""

    category: str
    source: str
    target: str
    register: Register = EMPTY

    @property
    def value(self) -> Decimal:
        """The number typed."""
        return self.register.value

    @property
    def result(self) -> Decimal:
        """The number of `target`, with all its digits."""
        return converted(self.category, self.value, self.source, self.target)


def converter_of(category: str) -> Converter:
    """The converter as `category` begins."""
    source, target = first_pair(category)
    return Converter(category, source, target)


def press(state: Converter, key: Key) -> Converter:
    """`state` after `key`: digits, point, ±, ⌫, CE and C; any other key has no effect."""
    if key.value in DIGITS or key is Key.POINT:
        register = state.register.typed(key)
        return state if register is None else state._replace(register=register)
    if key in (Key.CLEAR, Key.CLEAR_ENTRY):
        return state._replace(register=EMPTY)
    if key is Key.BACKSPACE:
        return state._replace(register=state.register.shortened())
    if key is Key.NEGATE and state.category in SIGNED:
        return state._replace(register=state.register.negated())
    return state


def with_units(state: Converter, source: str, target: str) -> Converter:
    """The same number, now of `source`, in `target`."""
    return state._replace(source=source, target=target)


def swapped(state: Converter) -> Converter:
    """The other way round, with the number typed."""
    return state._replace(source=state.target, target=state.source)


def pasted(state: Converter, text: str, decimal_sign: str = ".", group_sign: str = ",") -> Converter:
    """`state` with the number in `text` typed; unchanged where it is no plain number of at most 16 digits."""
    number = pasted_number(text, decimal_sign, group_sign)
    if number is None:
        return state
    after = state._replace(register=EMPTY)
    for key in number:
        after = press(after, key)
    return after


def source_text(state: Converter, decimal_sign: str = ".", group_sign: str = ",") -> str:
    """The number typed, as the display shows it."""
    return localised(state.register.text, decimal_sign, group_sign)


def target_text(state: Converter, decimal_sign: str = ".", group_sign: str = ",") -> str:
    """What it is in the other unit, as the display shows it."""
    answer = bounded(state.result)
    return "" if isinstance(answer, Error) else localised(plain(answer), decimal_sign, group_sign)
