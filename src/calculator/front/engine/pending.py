"""Operators: what is calculated at once, and what waits for something that binds tighter."""

from decimal import Decimal

from calculator.front.engine.keys import OPERATORS, Key
from calculator.front.engine.line import Line
from calculator.front.engine.operations import apply, rank
from calculator.front.engine.state import State, Waiting
from calculator.front.engine.typed import VOID


def operated(state: State, key: Key) -> State:
    """An operator: what can be calculated before it is, the rest waits."""
    was_typing = state.is_typing
    state = state.settled()
    if state.follows_operator:
        return _with_other_operator(state, key)
    may_go_on = was_typing or state.typed.number
    is_typed = may_go_on and key in OPERATORS
    state = state._replace(
        line=state.line.with_operand(state.number),
        typed=state.typed.with_operator(key) if is_typed else VOID,
    )
    if state.is_pending and state.operator is not None:
        state = _weighed(_plain_fraction(state, key), key)
    state = state._replace(line=state.line.with_operator(key))
    if state.error is not None:
        return state._replace(typed=VOID)
    return state._replace(last=state.current, operator=key, is_pending=True, is_repeating=False)


def _with_other_operator(state: State, key: Key) -> State:
    """`key` in place of the operator just pressed."""
    is_typed = key in OPERATORS
    typed = state.typed.with_other_operator(key) if state.typed.before else state.typed
    before, now = rank(state.operator), rank(key)
    is_tighter = state.mode.has_precedence and before <= rank(state.resolved) < now
    return state._replace(
        operator=key,
        resolved=None if is_tighter else state.resolved,
        line=state.line.with_other_operator(key, is_tighter=is_tighter),
        typed=typed if is_typed else VOID,
    )


def _plain_fraction(state: State, key: Key) -> State:
    """A share that % showed is a plain hundredth after all where a tighter operator takes it: 9 − 30 % ÷ 2."""
    is_share = state.previous is Key.PERCENT and state.fraction is not None
    if not is_share or not state.mode.has_precedence or rank(key) <= rank(state.operator):
        return state
    state = state._replace(current=state.fraction or state.current)
    return state._replace(line=state.line.without_operand().with_operand(state.number))


def _weighed(state: State, key: Key) -> State:
    """The pending operation against `key`, and then those that wait, until one has to wait for `key`."""
    while state.operator is not None:
        if state.mode.has_precedence and rank(key) > rank(state.operator):
            waiting = (*state.waiting, Waiting(state.operator, state.last))
            return state._replace(waiting=waiting, line=state.line.waiting())
        state = calculated(state, state.operator, state.last, state.current)
        if state.error is not None:
            return state
        if not state.mode.has_precedence:
            state = state.with_row()
            return state._replace(line=Line().with_operand(state.number))
        if not state.waiting or state.waiting[-1].operator is None:
            return state
        state = resumed(state)
    return state


def resumed(state: State) -> State:
    """What waited last is pending again; brackets are shown where the order of the keys made some."""
    *others, newest = state.waiting
    line = state.line.enclosed() if rank(state.resolved) <= rank(newest.operator) else state.line
    return state._replace(operator=newest.operator, last=newest.value, waiting=tuple(others), line=line.resumed())


def calculated(state: State, operator: Key, left: Decimal, right: Decimal) -> State:
    """`left` `operator` `right` is the number shown, or the reason why there is none."""
    return state.with_answer(apply(operator, left, right))._replace(resolved=operator)
