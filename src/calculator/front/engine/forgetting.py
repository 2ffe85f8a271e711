"""How an entry leaves the calculator: its rows, its numbers, the state that shows it."""

from dataclasses import replace

from calculator.front.engine.history import is_near, tells
from calculator.front.engine.machine import cleared
from calculator.front.engine.number import plain
from calculator.front.engine.state import State


def without(state: State, entry: str) -> State:
    """`state` with nothing left of `entry` or of what is at most two edits from it."""
    rows = tuple(row for row in state.history if not tells(row, entry))
    numbers = tuple(number for number in state.memory if not is_near(plain(number), entry))
    after = replace(state, history=rows, memory=numbers)
    shown = (state.entry, state.entered, state.origin, state.number, plain(state.held), plain(state.last))
    return cleared(after) if any(text and is_near(text, entry) for text in shown) else after
