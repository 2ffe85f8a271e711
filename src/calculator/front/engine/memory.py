"""The memory: a list, the newest first, that both modes share; the keys work on the newest, a list on any of them."""

from typing import Final

from calculator.front.engine.keys import Key
from calculator.front.engine.number import ZERO, Error
from calculator.front.engine.operations import apply
from calculator.front.engine.state import State
from calculator.front.engine.typed import VOID

MAX_NUMBERS: Final = 100


def press_memory(state: State, key: Key) -> State:
    """`state` after a memory key; MC and MR only where there is a memory."""
    if key is Key.MEMORY_CLEAR:
        return state.settled()._replace(memory=())
    if key is Key.MEMORY_RECALL:
        return _recalled(state, 0)
    if key is Key.MEMORY_STORE:
        state = state.settled()
        return state._replace(memory=(state.current, *state.memory)[:MAX_NUMBERS])
    return _changed(state, 0, Key.ADD if key is Key.MEMORY_ADD else Key.SUBTRACT)


def recalled(state: State, at: int) -> State:
    """The number `at` (0 is the newest) of the list in the place of the number shown."""
    return _recalled(_ready(state), at)._replace(previous=Key.MEMORY_RECALL)


def added_to(state: State, at: int) -> State:
    """The number shown added to the number `at` of the list."""
    return _changed(_ready(state), at, Key.ADD)


def subtracted_from(state: State, at: int) -> State:
    """The number shown subtracted from the number `at` of the list."""
    return _changed(_ready(state), at, Key.SUBTRACT)


def removed(state: State, at: int) -> State:
    """The list without its number `at`."""
    return state._replace(memory=(*state.memory[:at], *state.memory[at + 1 :]), entered="")


def _ready(state: State) -> State:
    return state._replace(entered="", line=state.seen_line)


def _recalled(state: State, at: int) -> State:
    return state.settled().for_new_operand()._replace(current=state.memory[at], typed=VOID)


def _changed(state: State, at: int, operator: Key) -> State:
    state = state.settled()
    newer, older = state.memory[:at], state.memory[at + 1 :]
    answer = apply(operator, state.memory[at] if state.memory else ZERO, state.current)
    if isinstance(answer, Error):
        return state._replace(error=answer, typed=VOID)
    return state._replace(memory=(*newer, answer, *older))
