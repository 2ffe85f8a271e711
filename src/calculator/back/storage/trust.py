"""Which of two copies is to be trusted (docs/format.md, "Opening")."""

from typing import Final

from calculator.back.storage.database import Mark, Meta

_FIRST_THEN_SECOND: Final = (0, 1)
_SECOND_THEN_FIRST: Final = (1, 0)


def order(first: Meta | None, second: Meta | None) -> tuple[int, int]:
    """Which copy to try before the other after an end that was not clean."""
    if first is None or second is None:
        return _FIRST_THEN_SECOND if second is None else _SECOND_THEN_FIRST
    ahead = first.generation - second.generation
    if second.mark is Mark.FIRST and ahead in (0, 1):
        return _SECOND_THEN_FIRST
    if second.mark is Mark.SECOND and ahead in (0, 1):
        return _FIRST_THEN_SECOND
    # Marks that speak of other files than these, as when one old copy was put back: the newer one.
    return _SECOND_THEN_FIRST if ahead < 0 else _FIRST_THEN_SECOND
