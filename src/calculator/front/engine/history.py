"""What was calculated: rows, and how a row is forgotten."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

MAX_ROWS: Final = 100
_EDITS: Final = 2
_ASCII: Final = str.maketrans({"×": "*", "÷": "/", " ": None, "=": None, "(": None, ")": None})


class HistoryRow(NamedTuple):
    """One finished calculation, ungrouped and with a point.

    `value` is the result with all its digits. `entry` is the canonical entry that produced it, "" if none; it ends in
    an operator while its "=" has not come. `origin` is the entry whose result, operator or operand this row went on
    with.
    """

    expression: str
    result: str
    value: Decimal = Decimal(0)
    entry: str = ""
    origin: str = ""


def added(rows: tuple[HistoryRow, ...], row: HistoryRow) -> tuple[HistoryRow, ...]:
    """`rows` with `row` as the newest; the oldest give way."""
    return (*rows, row)[-MAX_ROWS:]


def finished(rows: tuple[HistoryRow, ...], entry: str) -> tuple[HistoryRow, ...]:
    """The newest rows, as far as they are steps of `entry`, now carry all of it."""
    steps = 0
    for row in reversed(rows):
        is_step = row.entry and row.entry[-1] in "+-*/" and entry.startswith(row.entry)
        if not is_step and row.entry != entry:
            break
        steps += 1
    whole = len(rows) - steps
    return (*rows[:whole], *(row._replace(entry=entry) for row in rows[whole:]))


def is_near(text: str, entry: str) -> bool:
    """Whether at most two signs were added, dropped or changed between them."""
    if abs(len(text) - len(entry)) > _EDITS:
        return False
    row = list(range(len(entry) + 1))
    for above, sign in enumerate(text, start=1):
        last, row[0] = row[0], above
        for at, other in enumerate(entry, start=1):
            last, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, last + (sign != other))
    return row[-1] <= _EDITS


def tells(row: HistoryRow, entry: str) -> bool:
    """Whether `row` would show `entry`, a slip of it, a step of it or something gone on from it."""
    if any(is_near(text, entry) for text in _texts(row)) or entry in row.expression.translate(_ASCII):
        return True
    if row.entry and row.entry[-1] in "+-*/":
        return any(is_near(row.entry, entry[: at + 1]) for at, sign in enumerate(entry) if sign in "+-*/")
    return False


def _texts(row: HistoryRow) -> Iterable[str]:
    yield from (text for text in (row.entry, row.origin, row.result) if text)
    yield row.expression.translate(_ASCII)
    yield from (piece for piece in row.expression.rstrip("=").split(" ") if piece)
