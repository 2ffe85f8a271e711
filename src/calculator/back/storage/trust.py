"""Which of two copies is to be trusted (docs/format.md, "Opening")."""

from typing import Final

from calculator.back.storage.copies import FIRST, SECOND, Copies, CopyState
from calculator.back.storage.database import Mark, Meta
from calculator.back.storage.schema import SEALED_SINCE
from calculator.errors import StoreDamaged

_FIRST_THEN_SECOND: Final = (FIRST, SECOND)
_SECOND_THEN_FIRST: Final = (SECOND, FIRST)

Pair = tuple[CopyState | None, CopyState | None]


def are_one(found: Pair) -> bool:
    """Whether both copies have a seal that fits, of the same generation: nothing is to be chosen."""
    first, second = found
    return first is not None and second is not None and first.sealed is not None and first.sealed == second.sealed


def are_closed_unsealed(found: Pair) -> bool:
    """Whether they are those of an older release, without seals, that ended cleanly."""
    first, second = found
    return (
        first is not None and second is not None and first.meta == second.meta and first.meta.mark is Mark.CLEAN
    ) and not _has_seals(found)


def trusted(copies: Copies, found: Pair) -> int:
    """The copy to keep, read from end to end. Raises StoreDamaged where there is none."""
    if any(one is not None and one.sealed is not None for one in found):
        return _first_whole(copies, found)
    if _has_seals(found):
        raise StoreDamaged
    first, second = (None if one is None else one.meta for one in found)
    for copy in order(first, second):
        database = copies.get(copy)
        if database is not None and database.is_whole():
            return copy
    raise StoreDamaged


def order(first: Meta | None, second: Meta | None) -> tuple[int, int]:
    """Which copy of an older release to try before the other after an end that was not clean."""
    if first is None or second is None:
        return _FIRST_THEN_SECOND if second is None else _SECOND_THEN_FIRST
    ahead = first.generation - second.generation
    if second.mark is Mark.FIRST and ahead in (0, 1):
        return _SECOND_THEN_FIRST
    if second.mark is Mark.SECOND and ahead in (0, 1):
        return _FIRST_THEN_SECOND
    # Marks that speak of other files than these, as when one old copy was put back: the newer one.
    return _SECOND_THEN_FIRST if ahead < 0 else _FIRST_THEN_SECOND


def _has_seals(found: Pair) -> bool:
    """Whether a release that seals wrote one of them."""
    return any(one is not None and (one.sealed is not None or one.meta.version >= SEALED_SINCE) for one in found)


def _first_whole(copies: Copies, found: Pair) -> int:
    sealed = [(one.sealed, -copy) for copy, one in enumerate(found) if one is not None and one.sealed is not None]
    for _, copy in sorted(sealed, reverse=True):
        if copies.is_whole(-copy):
            return -copy
    raise StoreDamaged
