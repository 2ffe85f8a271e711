"""The memory keys: a short list, the newest first; MR takes the newest."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from calculator.front.engine.keys import Key
from calculator.front.engine.number import ZERO, Error, apply
from calculator.front.engine.state import State
from calculator.front.engine.typed import VOID

MAX_NUMBERS: Final = 100


def press_memory(state: State, key: Key) -> State | None:
    """`state` after a memory key; None where the key is grey."""
    if key in (Key.MEMORY_CLEAR, Key.MEMORY_RECALL) and not state.memory:
        return None
    state = state.settled()
    if key is Key.MEMORY_CLEAR:
        return replace(state, memory=())
    if key is Key.MEMORY_RECALL:
        return replace(state.for_new_operand(), current=state.memory[0], typed=VOID)
    if key is Key.MEMORY_STORE:
        return _kept(state, state.current, state.memory)
    operator = Key.ADD if key is Key.MEMORY_ADD else Key.SUBTRACT
    newest = apply(operator, state.memory[0] if state.memory else ZERO, state.current)
    if isinstance(newest, Error):
        return replace(state, error=newest, typed=VOID)
    return _kept(state, newest, state.memory[1:])


def _kept(state: State, newest: Decimal, others: tuple[Decimal, ...]) -> State:
    return replace(state, memory=(newest, *others)[:MAX_NUMBERS])
