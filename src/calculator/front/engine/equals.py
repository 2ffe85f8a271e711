"""The key "="."""

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
        state = state._replace(last=state.current)
    if state.follows_operator:
        state = state._replace(current=state.last)
    state = state._replace(line=state.line.with_operand(state.number))
    if state.operator is not None and state.error is None:
        state = _resolved(state, state.operator)
    while state.waiting and state.error is None:
        state = resumed(state)._replace(is_repeating=False)
        if state.operator is not None:
            state = _resolved(state, state.operator)
    if state.error is None:
        state = state.with_row()._replace(line=state.line.finished(), last=state.current, resolved=None)
    return state.with_entry_finished()._replace(is_pending=False)


def _resolved(state: State, operator: Key) -> State:
    """The operation pending, or the last one again."""
    if state.is_repeating:
        state = state._replace(current=state.held)
        line = state.line.with_operator(operator).with_operand(state.number)
        left, right = state.last, state.held
        state = state._replace(line=line._replace(shown=state.line.shown))
    else:
        left, right = state.last, state.current
        state = state._replace(held=state.current)
    state = calculated(state, operator, left, right)._replace(is_repeating=True)
    return state if state.error is not None else state._replace(last=state.current)
