"""The calculation that a page shows: the engine's state, in words and signs of the screen."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from calculator.front.engine.angle import Angle
from calculator.front.engine.display import (
    copied_text,
    display_text,
    expression_text,
    localised,
    row_expression,
    row_result,
)
from calculator.front.engine.forgetting import without
from calculator.front.engine.keys import (
    ANGLES,
    CONSTANTS,
    FUNCTIONS,
    MEMORY,
    OPERATORS,
    SCIENTIFIC_FUNCTIONS,
    SCIENTIFIC_OPERATORS,
    Key,
    keys_of,
)
from calculator.front.engine.machine import START, cleared, in_mode, press, restored, shown_in_use
from calculator.front.engine.memory import added_to, recalled, removed, subtracted_from
from calculator.front.engine.mode import Mode
from calculator.front.engine.pasting import pasted
from calculator.front.engine.state import State, without_history
from calculator.front.ui.signs import Signs

Row = tuple[str, str]

_GREY_IN_ERROR: Final = (
    OPERATORS
    | FUNCTIONS
    | MEMORY
    | SCIENTIFIC_OPERATORS
    | SCIENTIFIC_FUNCTIONS
    | CONSTANTS
    | ANGLES
    | {Key.NEGATE, Key.OPEN, Key.CLOSE, Key.EXPONENT, Key.FORM}
)
_NEEDS_MEMORY: Final = frozenset({Key.MEMORY_CLEAR, Key.MEMORY_RECALL})
_OF_THE_LIST: Final = {
    Key.MEMORY_RECALL: recalled,
    Key.MEMORY_ADD: added_to,
    Key.MEMORY_SUBTRACT: subtracted_from,
    Key.MEMORY_CLEAR: removed,
}


class Sums:
    """One calculation at a time. Standard and Scientific share it, so that their memory is one."""

    def __init__(self, signs: Signs) -> None:
        self._signs = signs
        self.state: State = START

    @property
    def result(self) -> str:
        """What the display shows; the words id of a sentence where `is_error`."""
        return display_text(self.state, self._signs.decimal, self._signs.group)

    @property
    def expression(self) -> str:
        """The small line over it."""
        return expression_text(self.state, self._signs.decimal)

    @property
    def is_error(self) -> bool:
        """Whether there is no number to show."""
        return self.state.error is not None

    @property
    def angle(self) -> Angle:
        """What angles are measured in."""
        return self.state.angle

    @property
    def has_exponents(self) -> bool:
        """Whether results are shown with a power of ten."""
        return self.state.has_exponents

    @property
    def open_brackets(self) -> int:
        """How many brackets wait to be closed."""
        return len(self.state.brackets)

    @property
    def grey(self) -> frozenset[Key]:
        """The keys that have no effect now."""
        grey: frozenset[Key] = frozenset() if self.state.memory else _NEEDS_MEMORY
        return grey | _GREY_IN_ERROR if self.is_error else grey

    @property
    def rows(self) -> Sequence[Row]:
        """The history as expression and result, the newest last."""
        signs = self._signs
        return [
            (row_expression(row, signs.decimal), row_result(row, signs.decimal, signs.group))
            for row in self.state.history
        ]

    @property
    def memory(self) -> Sequence[str]:
        """The numbers kept, the newest first."""
        return [
            localised(self.state.text_of(number), self._signs.decimal, self._signs.group)
            for number in self.state.memory
        ]

    @property
    def copied(self) -> str:
        """What Copy takes: the number without grouping; "" where there is none."""
        return copied_text(self.state, self._signs.decimal)

    @property
    def typed(self) -> str:
        """The canonical entry as far as it is typed; "" when it holds anything not typed."""
        return self.state.entry

    def enter(self, mode: Mode) -> None:
        """Calculate by the rules of another mode. The calculation in hand is cleared, as Windows does."""
        self.state = in_mode(self.state, mode)

    def press(self, key: Key) -> str:
        """Take one key. After "=" it tells the canonical entry, "" at any other time."""
        self.state = press(self.state, key)
        return self.state.entered

    def press_memory(self, key: Key, at: int) -> None:
        """MR, M+, M− or MC of one number of the list, 0 the newest."""
        if not self.is_error:
            self.state = _OF_THE_LIST[key](self.state, at)

    def paste(self, text: str) -> None:
        """Take pasted text as if typed."""
        self.state = pasted(self.state, text, self._signs.decimal, self._signs.group)

    def load(self, value: Decimal) -> None:
        """Begin anew with a number that nobody typed."""
        memory = self.state.memory
        self.state = recalled(cleared(self.state)._replace(memory=(value,)), 0)._replace(memory=memory)

    def restore(self, at: int) -> None:
        """Take up a row of the history, counted as in `rows`."""
        self.state = restored(self.state, self.state.history[at])

    def clear_rows(self) -> None:
        """Forget the history of this mode."""
        self.state = without_history(self.state)

    def forget(self, entry: str) -> None:
        """In both modes, rows, numbers and the calculation go where they are at most two edits from `entry`."""
        self.state = without(self.state, entry)

    def show_in_use(self, calculation: str) -> None:
        """A finished calculation, such as 12.49+3.79, in the place of the one in hand."""
        self.state = shown_in_use(self.state, keys_of(calculation))
