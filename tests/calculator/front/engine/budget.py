"""What a key costs, in steps and in size: the same on every machine, however loaded."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, Final, TypeVar

from calculator.front.engine.keys import Key
from calculator.front.engine.machine import press
from calculator.front.engine.state import State

# Calls, of Python and of C, that one key may take. On the slowest machine we know it is a fifth of 200 ms.
MOST_STEPS: Final = 20_000
# Characters of all that is kept. Rows and memory have their own bounds, 100 each.
MOST_KEPT: Final = 60_000
_MOST_DIGITS: Final = 100

T = TypeVar("T")


def steps_of(action: Callable[[], T]) -> tuple[int, T]:
    """How many calls `action` makes, and what it gives."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        given = action()
    finally:
        sys.setprofile(before)
    return count, given


def pressed_within_budget(state: State, key: Key) -> State:
    """`state` after `key`, which took few steps and left nothing large."""
    return cost_of(state, key)[1]


def cost_of(state: State, key: Key) -> tuple[int, State]:
    """How many steps `key` takes, which are few, and the state after it, in which nothing is large."""
    steps, state = steps_of(lambda: press(state, key))
    assert steps < MOST_STEPS, f"{key} took {steps} steps"
    assert size_of(state) < MOST_KEPT
    for number in (state.current, state.last, state.held, *state.memory, *(one.value for one in state.waiting)):
        assert len(number.as_tuple().digits) <= _MOST_DIGITS
        assert not number or abs(number.adjusted()) <= 9999
    return steps, state


def size_of(state: State) -> int:
    """The characters of the calculation in hand."""
    pieces = sum(map(len, state.line.pieces)) + len(state.line.shown) + len(state.typed.text)
    numbers = len(state.waiting) + len(state.brackets) + len(state.line.starts)
    return pieces + _MOST_DIGITS * numbers
