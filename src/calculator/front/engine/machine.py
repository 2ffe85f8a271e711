"""What each key does: immediate execution, as Windows Standard has it."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from calculator.front.engine.history import HistoryRow, added
from calculator.front.engine.keys import DIGITS, FUNCTIONS, MEMORY, OPERATORS, Key
from calculator.front.engine.line import Line
from calculator.front.engine.memory import press_memory
from calculator.front.engine.number import Error, apply, function, percent
from calculator.front.engine.register import Register
from calculator.front.engine.state import START, State
from calculator.front.engine.typed import VOID

__all__ = ["START", "HistoryRow", "State", "press"]

_ENDS_ERROR: Final = frozenset({*DIGITS, Key.POINT.value})


def press(state: State, key: Key) -> State:
    """`state` after `key`. Total: an answer or an error for every key in every state."""
    if state.error is not None:
        state = cleared(state)
        if key.value not in _ENDS_ERROR:
            return state
    after = _pressed(state, key)
    if after is None:
        return replace(state, entered="", line=_seen(state))
    return after


def cleared(state: State) -> State:
    """All gone but history and memory."""
    return replace(START, history=state.history, memory=state.memory)


def _seen(state: State) -> Line:
    return state.line.cleared() if state.is_repeating or state.previous is Key.EQUALS else state.line


def _pressed(state: State, key: Key) -> State | None:
    """`state` after `key`; None where the key has no effect."""
    ready = replace(state, entered="", line=_seen(state))
    if key.value in DIGITS or key is Key.POINT:
        after = _typed(ready, key)
    elif key in OPERATORS:
        after = _operator(ready, key)
    elif key in FUNCTIONS:
        after = _function(ready, key)
    elif key in MEMORY:
        after = press_memory(ready, key)
    else:
        after = _others(ready, key)
    return None if after is None else replace(after, previous=None if key is Key.CLEAR else key)


def _others(state: State, key: Key) -> State | None:
    if key is Key.EQUALS:
        return _equals(state)
    if key is Key.NEGATE:
        return _negated(state)
    if key is Key.BACKSPACE:
        return _shortened(state)
    return cleared(state) if key is Key.CLEAR else _entry_cleared(state)


def _typed(state: State, key: Key) -> State | None:
    if not state.is_typing:
        state = replace(state.for_new_operand(), register=Register(), is_typing=True)
    register = state.register.typed(key)
    if register is None:
        return None
    return replace(state, register=register, typed=state.typed.with_number(register.digits or "0"))


def _shortened(state: State) -> State | None:
    if not state.is_typing:
        return None
    register = state.register.shortened()
    return replace(state, register=register, typed=state.typed.with_number(register.digits))


def _entry_cleared(state: State) -> State:
    state = replace(state.for_new_operand(), register=Register(), is_typing=True)
    return replace(state, typed=state.typed.with_number(""))


def _negated(state: State) -> State:
    if state.is_typing:
        register = state.register.negated()
        return replace(state, register=register, typed=VOID if register.digits else state.typed)
    if state.follows_operator:
        state = replace(state, current=state.last)
    line = state.line.with_operand(state.number).with_function(Key.NEGATE)
    return replace(state, current=-state.current if state.current else state.current, line=line, typed=VOID)


def _operator(state: State, key: Key) -> State:
    was_typing = state.is_typing
    state = state.settled()
    if state.follows_operator:
        typed = state.typed.with_other_operator(key) if state.typed.before else state.typed
        return replace(state, operator=key, line=state.line.with_other_operator(key), typed=typed)
    may_go_on = was_typing or state.typed.number
    state = replace(
        state,
        line=state.line.with_operand(state.number),
        typed=state.typed.with_operator(key) if may_go_on else VOID,
    )
    if state.is_pending and state.operator is not None:
        state = state.with_answer(apply(state.operator, state.last, state.current))
        if state.error is not None:
            return replace(state, typed=VOID)
        state = state.with_row(state.line.pieces)
        state = replace(state, line=Line().with_operand(state.number))
    return replace(
        state,
        last=state.current,
        operator=key,
        line=state.line.with_operator(key),
        is_pending=True,
        is_repeating=False,
    )


def _function(state: State, key: Key) -> State:
    state = replace(state.settled(), typed=VOID)
    if state.follows_operator:
        state = replace(state, current=state.last)
    if key is Key.PERCENT:
        state = state.with_answer(percent(state.current, state.last, state.operator))
        if state.error is not None:
            return state
        state = state.for_new_operand()
        return replace(state, line=state.line.with_shown_operand(state.number))
    line = state.line.with_operand(state.number).with_function(key)
    return replace(state, line=line).with_answer(function(key, state.current))


def _equals(state: State) -> State:
    state = state.settled()
    if state.is_repeating:
        state = replace(state, last=state.current)
    if state.follows_operator:
        state = replace(state, current=state.last)
    state = replace(state, line=state.line.with_operand(state.number))
    if state.operator is not None:
        state = _resolved(state, state.operator)
    if state.error is None:
        state = replace(state.with_row(state.line.pieces), line=state.line.finished())
    return replace(state.with_entry_finished(), is_pending=False)


def _resolved(state: State, operator: Key) -> State:
    """The operation pending, or the last one again."""
    if state.is_repeating:
        state = replace(state, current=state.held)
        line = state.line.with_operator(operator).with_operand(state.number)
        left, right = state.last, state.held
        state = replace(state, line=replace(line, shown=state.line.shown))
    else:
        left, right = state.last, state.current
        state = replace(state, held=state.current)
    answer = apply(operator, left, right)
    state = replace(state.with_answer(answer), is_repeating=True)
    return state if isinstance(answer, Error) else replace(state, last=answer)


def shown_in_use(state: State, keys: tuple[Key, ...]) -> State:
    """A finished calculation, typed by no one, in the place of the one in hand; memory and history stay.

    What is typed next starts anew, so that nobody has to clear it first. Shown again, it adds no second row.
    """
    history = state.history
    state = replace(cleared(state), history=())
    for key in (*keys, Key.EQUALS):
        state = press(state, key)
    rows = tuple(replace(row, entry="") for row in state.history)
    if history[-len(rows) :] != rows:
        for row in rows:
            history = added(history, row)
    return replace(state, history=history, entered="")


def restored(state: State, row: HistoryRow) -> State:
    """A row of the history back in the display; what is pressed next goes on from its result."""
    return replace(
        cleared(state),
        current=Decimal(row.result),
        is_typing=False,
        line=Line(shown=row.expression),
        previous=Key.EQUALS,
        origin=row.entry or row.origin,
    )


def loaded(state: State, value: Decimal) -> State:
    """`value` in the place of the number shown, as MR would put it there."""
    state = cleared(state) if state.error is not None else replace(state, entered="", line=_seen(state))
    return replace(state.settled().for_new_operand(), current=value, typed=VOID, previous=Key.MEMORY_RECALL)
