"""The key "="."""

from dataclasses import replace

from calculator.front.engine.brackets import closed
from calculator.front.engine.keys import Key
from calculator.front.engine.pending import calculated, resumed
from calculator.front.engine.state import State


def equalled(state: State) -> State:
    """ "=": brackets are closed, what waits is calculated; pressed again, the last operation is repeated."""
    state = state.settled()
    while state.brackets and state.error is None:
        state = closed(state)
    if state.is_repeating:
        state = replace(state, last=state.current)
    if state.follows_operator:
        state = replace(state, current=state.last)
    state = replace(state, line=state.line.with_operand(state.number))
    if state.operator is not None and state.error is None:
        state = _resolved(state, state.operator)
    while state.waiting and state.error is None:
        state = replace(resumed(state), is_repeating=False)
        if state.operator is not None:
            state = _resolved(state, state.operator)
    if state.error is None:
        state = replace(state.with_row(), line=state.line.finished(), last=state.current, resolved=None)
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
    state = replace(calculated(state, operator, left, right), is_repeating=True)
    return state if state.error is not None else replace(state, last=state.current)
