"""What each key does: as Windows has it, in Standard at once, in Scientific with precedence."""

from typing import Final

from calculator.front.engine.angle import Angle
from calculator.front.engine.brackets import closed, opened
from calculator.front.engine.computing import computed, constant_taken, negated
from calculator.front.engine.equals import equalled
from calculator.front.engine.history import HistoryRow, added
from calculator.front.engine.keys import (
    ANGLES,
    CONSTANTS,
    DIGITS,
    FUNCTIONS,
    MEMORY,
    OPERATORS,
    SCIENTIFIC_FUNCTIONS,
    SCIENTIFIC_ONLY,
    SCIENTIFIC_OPERATORS,
    Key,
)
from calculator.front.engine.line import Line
from calculator.front.engine.memory import press_memory
from calculator.front.engine.mode import Mode
from calculator.front.engine.number import Error
from calculator.front.engine.pending import operated
from calculator.front.engine.register import Register
from calculator.front.engine.state import START, State
from calculator.front.engine.typed import VOID

__all__ = ["START", "HistoryRow", "State", "press"]

_ENDS_ERROR: Final = frozenset({*DIGITS, Key.POINT.value})
_EDITS: Final = frozenset({Key.POINT, Key.BACKSPACE, Key.NEGATE, Key.EXPONENT, Key.CLEAR, Key.CLEAR_ENTRY})
# Grey while it is empty.
_NEEDS_MEMORY: Final = frozenset({Key.MEMORY_CLEAR, Key.MEMORY_RECALL})
# Keys after which the calculation stands where it stood: 5 + M+ = is 5 + =.
_ASIDE: Final = frozenset({Key.BACKSPACE, Key.EXPONENT, Key.FORM, *ANGLES, *(MEMORY - {Key.MEMORY_RECALL})})


def press(state: State, key: Key) -> State:
    """`state` after `key`. Total: an answer or an error for every key in every state."""
    if state.error is not None:
        state = cleared(state)
        if key.value not in _ENDS_ERROR:
            return state
    if key in _NEEDS_MEMORY and not state.memory:
        return state._replace(entered="")
    after = _pressed(state, key)
    if after is None:
        return state._replace(entered="", line=state.seen_line)
    return after


def cleared(state: State) -> State:
    """All gone but history, memory and the settings of the mode."""
    return START._replace(
        mode=state.mode,
        angle=state.angle,
        has_exponents=state.has_exponents,
        history=state.history,
        other_history=state.other_history,
        memory=state.memory,
    )


def in_mode(state: State, mode: Mode) -> State:
    """The calculator of `mode`, cleared. The memory is one for both; each keeps its own rows."""
    if mode is state.mode:
        return state
    state = cleared(state)
    return state._replace(mode=mode, has_exponents=False, history=state.other_history, other_history=state.history)


def _pressed(state: State, key: Key) -> State | None:
    """`state` after `key`; None where the key has no effect."""
    if key in SCIENTIFIC_ONLY and state.mode is not Mode.SCIENTIFIC:
        return None
    ready = state._replace(entered="", line=state.seen_line)
    if ready.is_too_long and key not in _EDITS and key.value not in DIGITS:
        return ready._replace(error=Error.OVERFLOW, typed=VOID)
    if key.value in DIGITS or key is Key.POINT:
        after = _typed(ready, key)
    elif key in OPERATORS or key in SCIENTIFIC_OPERATORS:
        after = operated(ready, key)
    elif key in FUNCTIONS or key in SCIENTIFIC_FUNCTIONS:
        after = computed(ready, key)
    elif key in MEMORY:
        after = press_memory(ready, key)
    elif key in SCIENTIFIC_ONLY:
        return _scientific(ready, key)
    else:
        after = _others(ready, key)
    if after is None or key in _ASIDE:
        return after
    return after._replace(previous=None if key is Key.CLEAR else key)


def _scientific(state: State, key: Key) -> State | None:
    if key is Key.OPEN:
        return opened(state)
    if key is Key.CLOSE:
        return closed(state)
    if key in CONSTANTS:
        return constant_taken(state, key)._replace(previous=key)
    state = state.settled()
    if key is Key.FORM:
        return state._replace(has_exponents=not state.has_exponents)
    return state._replace(angle=Angle(key.value))


def _others(state: State, key: Key) -> State | None:
    if key is Key.EQUALS:
        return equalled(state)
    if key is Key.NEGATE:
        return negated(state)
    if key is Key.BACKSPACE:
        return _shortened(state)
    if key is Key.EXPONENT:
        return _with_exponent(state)
    return cleared(state) if key is Key.CLEAR else _entry_cleared(state)


def _typed(state: State, key: Key) -> State | None:
    if state.previous is Key.CLOSE and not state.is_typing:
        # (8) 2 is (8) × 2.
        state = operated(state, Key.MULTIPLY)
        if state.error is not None:
            return state
    if not state.is_typing:
        state = state.for_new_operand()._replace(register=Register(), is_typing=True)
    register = state.register.typed(key, state.mode.digits)
    if register is None:
        return None
    return state._replace(register=register, typed=state.typed.with_number(register.digits or "0"))


def _with_exponent(state: State) -> State | None:
    register = state.register.with_exponent() if state.is_typing else None
    return None if register is None else state._replace(register=register, typed=VOID)


def _shortened(state: State) -> State | None:
    if not state.is_typing:
        return None
    register = state.register.shortened()
    return state._replace(register=register, typed=state.typed.with_number(register.digits))


def _entry_cleared(state: State) -> State:
    state = state.for_new_operand()._replace(register=Register(), is_typing=True)
    return state._replace(typed=state.typed.with_number(""))


def shown_in_use(state: State, keys: tuple[Key, ...]) -> State:
    """A finished calculation, typed by no one, in the place of the one in hand, in the mode that is on.

    Memory and history stay. What is typed next starts anew, so that nobody has to clear it first. Shown again, it adds
    no second row.
    """
    history = state.history
    state = cleared(state)._replace(history=())
    for key in (*keys, Key.EQUALS):
        state = press(state, key)
    rows = tuple(row._replace(entry="") for row in state.history)
    if history[-len(rows) :] != rows:
        for row in rows:
            history = added(history, row)
    return state._replace(history=history, entered="")


def restored(state: State, row: HistoryRow) -> State:
    """A row of the history back in the display; what is pressed next goes on from its result."""
    return cleared(state)._replace(
        current=row.value,
        is_typing=False,
        line=Line(shown=row.expression),
        previous=Key.EQUALS,
        origin=row.entry or row.origin,
    )
