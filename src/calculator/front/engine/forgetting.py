"""How an entry leaves the calculator: its rows, its numbers, the state that shows it."""

from collections.abc import Iterable

from calculator.front.engine.history import HistoryRow, is_near, tells
from calculator.front.engine.machine import cleared
from calculator.front.engine.number import plain
from calculator.front.engine.state import State


def without(state: State, entry: str) -> State:
    """`state` with nothing left of `entry` or of what is at most two edits from it."""
    numbers = tuple(number for number in state.memory if not is_near(plain(number), entry))
    after = state._replace(
        history=_rows_without(state.history, entry),
        other_history=_rows_without(state.other_history, entry),
        memory=numbers,
    )
    return cleared(after) if any(text and is_near(text, entry) for text in _texts(state)) else after


def _rows_without(rows: tuple[HistoryRow, ...], entry: str) -> tuple[HistoryRow, ...]:
    return tuple(row for row in rows if not tells(row, entry))


def _texts(state: State) -> Iterable[str]:
    """All that is shown, or can come back to the screen."""
    yield from (state.entry, state.entered, state.origin, state.number, *state.line.pieces)
    waiting = (one.value for one in state.waiting)
    outside = (one.value for one in state.brackets)
    yield from (plain(value) for value in (state.held, state.last, *waiting, *outside))
