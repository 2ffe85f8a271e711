"""Rows in an order of their own: positions are always 0, 1, 2 and so on, without a gap."""

from collections.abc import Sequence
from typing import TypeVar

RowId = TypeVar("RowId", bound=str)


def moved(ids: Sequence[RowId], one: RowId, position: int) -> tuple[RowId, ...]:
    """`ids` with `one` at `position`, or as near as the ends allow; the others keep their order.

    Where `one` is not among them nothing moves.
    """
    if one not in ids:
        return tuple(ids)
    return placed([other for other in ids if other != one], one, position)


def placed(ids: Sequence[RowId], one: RowId, position: int) -> tuple[RowId, ...]:
    """`ids` and a new one at `position`, or as near as the ends allow."""
    index = min(max(position, 0), len(ids))
    return (*ids[:index], one, *ids[index:])
