"""The keys that work on the number shown, at once: functions, %, ±, π and e.

The functions are loaded when the first one is pressed: a calculator is on the screen 4 ms sooner without them.
"""

from calculator.front.engine.keys import Key
from calculator.front.engine.mode import Mode
from calculator.front.engine.operations import hundredth, percent
from calculator.front.engine.state import State
from calculator.front.engine.typed import VOID


def computed(state: State, key: Key) -> State:
    """A function of the number shown; after an operator, of the number before it."""
    state = state.settled()._replace(typed=VOID)
    if state.follows_operator:
        state = state._replace(current=state.last)
    if key is Key.PERCENT:
        return _share(state)
    from calculator.front.engine.functions.table import function

    line = state.line.with_operand(state.number).with_function(key, state.angle)
    return state._replace(line=line).with_answer(function(key, state.current, state.angle))


def _share(state: State) -> State:
    """%: a share of the left operand after + and −, a hundredth after × and ÷.

    With neither, Standard takes a share of the last result (10 % is 0, as in Windows), Scientific a hundredth.
    """
    fraction = hundredth(state.current)
    is_of_last = state.operator in (Key.ADD, Key.SUBTRACT) and state.is_pending
    if state.mode is Mode.SCIENTIFIC and not is_of_last:
        after = state.with_answer(fraction)
    else:
        after = state.with_answer(percent(state.current, state.last, state.operator))
    if after.error is not None:
        return after
    after = after.for_new_operand()
    return after._replace(line=after.line.with_shown_operand(after.number), fraction=fraction)


def negated(state: State) -> State:
    """The other sign; while a number is typed it goes on being typed."""
    if state.is_typing:
        register = state.register.negated()
        return state._replace(register=register, typed=VOID if register.digits else state.typed)
    if state.follows_operator:
        state = state._replace(current=state.last)
    line = state.line.with_operand(state.number).with_function(Key.NEGATE)
    current = state.current.copy_negate() if state.current else state.current
    return state._replace(current=current, line=line, typed=VOID)


def constant_taken(state: State, key: Key) -> State:
    """π or e in the place of the number shown, as if it had been typed."""
    from calculator.front.engine.functions.table import constant

    state = state.settled().for_new_operand()
    return state._replace(current=constant(key), typed=VOID)
