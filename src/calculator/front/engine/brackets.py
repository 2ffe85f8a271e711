"""The brackets of Scientific."""

from typing import Final

from calculator.front.engine.keys import DIGITS, FUNCTIONS, SCIENTIFIC_FUNCTIONS, Key
from calculator.front.engine.number import ZERO
from calculator.front.engine.pending import calculated, operated, resumed
from calculator.front.engine.state import State, Waiting
from calculator.front.engine.typed import VOID

# As many as Windows takes.
MOST_BRACKETS: Final = 25
# After these a bracket multiplies: 2 (3), √9 (2), (2) (3).
_MULTIPLIED: Final = frozenset({*DIGITS, Key.POINT.value}) | FUNCTIONS | SCIENTIFIC_FUNCTIONS | {Key.CLOSE}


def opened(state: State) -> State:
    """ "(": a calculation of its own begins. One too many is not taken."""
    if len(state.brackets) == MOST_BRACKETS:
        return state.settled()
    after_operator = state.follows_operator
    if state.previous in _MULTIPLIED:
        state = operated(state, Key.MULTIPLY)
        if state.error is not None:
            return state._replace(line=state.line.opened())
    state = state.settled().for_new_operand()
    return state._replace(
        brackets=(*state.brackets, Waiting(state.operator if state.is_pending else None, state.last)),
        waiting=(*state.waiting, Waiting()),
        last=ZERO,
        current=ZERO if after_operator else state.current,
        operator=None,
        is_pending=False,
        resolved=None,
        previous=None,
        line=state.line.opened(),
        typed=VOID,
    )


def closed(state: State) -> State:
    """ ")": the bracket's result is the operand it stands for. One that nothing opened is not taken."""
    state = state.settled()
    if not state.brackets:
        return state
    if state.follows_operator:
        state = state._replace(current=state.last)
    state = state._replace(line=state.line.with_operand(state.number), resolved=state.operator, typed=VOID)
    if state.operator is not None:
        state = calculated(state, state.operator, state.last, state.current)
    while state.error is None and state.waiting[-1].operator is not None:
        state = resumed(state)
        if state.operator is not None:
            state = calculated(state, state.operator, state.last, state.current)
    if state.error is not None:
        return state._replace(line=state.line.closed())
    bracket = state.brackets[-1]
    return state._replace(
        line=state.line.closed(),
        last=bracket.value,
        operator=bracket.operator,
        is_pending=bracket.operator is not None,
        waiting=state.waiting[:-1],
        brackets=state.brackets[:-1],
        previous=Key.CLOSE,
    )
