"""Names of things in a house: all that quiet view shows of a row."""

from collections.abc import Collection, Sequence
from random import Random


def names_in(line: str) -> tuple[str, ...]:
    """The names of a pool that is written as one line: "tap, dryer, blind"."""
    return tuple(name for part in line.split(",") if (name := part.strip()))


def drawn_name(pool: Sequence[str], taken: Collection[str], random: Random) -> str:
    """A name of `pool` that is not in `taken`; when all are, one with the lowest free number: "tap 2".

    Raises ValueError for an empty pool.
    """
    if not pool:
        raise ValueError
    number = 1
    while True:
        names = pool if number == 1 else [f"{name} {number}" for name in pool]
        free = [name for name in names if name not in taken]
        if free:
            return random.choice(free)
        number += 1
