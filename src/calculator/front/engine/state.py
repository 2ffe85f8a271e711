"""All that the calculator knows at one moment."""

from decimal import Decimal
from typing import Final, NamedTuple

from calculator.front.engine.angle import Angle
from calculator.front.engine.history import HistoryRow, added, finished
from calculator.front.engine.keys import FUNCTIONS, OPERATORS, SCIENTIFIC_FUNCTIONS, SCIENTIFIC_OPERATORS, Key
from calculator.front.engine.line import NEW_LINE, Line
from calculator.front.engine.mode import Mode
from calculator.front.engine.number import ZERO, Error, bounded, plain
from calculator.front.engine.register import EMPTY, Register
from calculator.front.engine.typed import NOTHING, Typed

# What ends with an operand in the line that a new number then replaces.
_WRAPPING: Final = FUNCTIONS | SCIENTIFIC_FUNCTIONS | {Key.NEGATE, Key.CLOSE}
_OPERATORS: Final = OPERATORS | SCIENTIFIC_OPERATORS


class Waiting(NamedTuple):
    """A left operand and its operator, waiting for their right operand. No operator: a bracket that opened there."""

    operator: Key | None = None
    value: Decimal = ZERO


class State(NamedTuple):
    """One moment of the calculator, as Windows has it: Standard, or Scientific with precedence.

    `current` is the number shown unless one `is_typing`; `last` the left operand; `held` the right operand that a
    repeated "=" applies again; `previous` the last key that had an effect on the calculation. `waiting` holds what
    precedence has put off, the newest last, `brackets` what each open bracket is for; `resolved` is the operator
    that gave the number shown. `fraction` is the hundredth behind a share that % has just shown. `memory` has the
    newest first, `history` the newest last; `other_history` is that of the other mode. `entered` is the canonical entry
    the "=" just pressed has finished, "" at any other time.
    """

    mode: Mode = Mode.STANDARD
    angle: Angle = Angle.DEGREES
    has_exponents: bool = False

    register: Register = EMPTY
    is_typing: bool = True
    current: Decimal = ZERO
    last: Decimal = ZERO
    held: Decimal = ZERO
    operator: Key | None = None
    is_pending: bool = False
    is_repeating: bool = False
    previous: Key | None = None
    line: Line = NEW_LINE
    typed: Typed = NOTHING
    memory: tuple[Decimal, ...] = ()
    history: tuple[HistoryRow, ...] = ()
    other_history: tuple[HistoryRow, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    brackets: tuple[Waiting, ...] = ()
    resolved: Key | None = None
    fraction: Decimal | None = None
    error: Error | None = None
    entered: str = ""
    origin: str = ""

    @property
    def entry(self) -> str:
        """The canonical entry typed since the last "=", C or start; "" when it holds anything not typed."""
        return self.typed.text

    @property
    def number(self) -> str:
        """The number shown, ungrouped and with a point."""
        return self.register.text if self.is_typing else self.text_of(self.current)

    def text_of(self, value: Decimal) -> str:
        """`value` as it would be shown, ungrouped and with a point."""
        return plain(value, self.mode.digits, has_exponent=self.has_exponents)

    @property
    def value(self) -> Decimal:
        """The number shown, with all its digits."""
        return self.register.value if self.is_typing else self.current

    @property
    def follows_operator(self) -> bool:
        """Whether the last key with an effect was an operator."""
        return self.previous in _OPERATORS

    def settled(self) -> "State":
        """Typing ends: what was typed is the current number, so that 1. shows as 1."""
        return self._replace(current=self.value, is_typing=False) if self.is_typing else self

    @property
    def seen_line(self) -> Line:
        """The line as the next key finds it: a calculation that an operator finished is no longer shown."""
        return self.line.cleared() if self.is_repeating else self.line

    @property
    def is_too_long(self) -> bool:
        """Whether the number being typed is beyond what can be calculated with: 10e9999."""
        return self.is_typing and self.register.exponent is not None and isinstance(bounded(self.value), Error)

    def with_answer(self, answer: Decimal | Error) -> "State":
        """`answer` is the current number, or the reason why there is none."""
        if isinstance(answer, Error):
            return self._replace(error=answer)
        return self._replace(current=answer, is_typing=False)

    def for_new_operand(self) -> "State":
        """The line is ready for a number that replaces the one at its end, if there is one."""
        if not self.line.has_operand:
            return self
        if not self.is_pending and self.previous in _WRAPPING and not self.brackets:
            return self.with_row("")._replace(line=Line(shown=self.line.shown))
        return self._replace(line=self.line.without_operand())

    def with_row(self, end: str = "=") -> "State":
        """The calculation in the line goes to the history with the current number as its result.

        `end` is "" where no "=" was pressed: √(9), and then another number.
        """
        step = "" if self.typed.is_void else self.typed.text
        origin = "" if any(sign in step for sign in "+-*/") else self.origin
        row = HistoryRow(self.line.text + end, self.number, self.current, step, origin)
        return self._replace(history=added(self.history, row))

    def with_entry_finished(self) -> "State":
        """ "=" has taken the entry: its rows carry it, and nothing is typed."""
        entry = self.typed.finished
        return self._replace(
            history=finished(self.history, entry) if entry else self.history,
            typed=NOTHING,
            entered=entry,
            origin=entry or self.origin,
        )


START: Final = State()


def without_history(state: State) -> State:
    """`state` with no rows."""
    return state._replace(history=())
