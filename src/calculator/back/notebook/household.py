"""Names of things in a house: all that quiet view shows of a row."""

import re
from collections.abc import Collection, Sequence
from random import Random
from typing import Final

_NUMBERED: Final = re.compile(r"(.+) ([0-9]+)", re.ASCII)


def drawn_name(pool: Sequence[str], taken: Collection[str], random: Random) -> str:
    """A name of `pool` that is not in `taken`; when all are, one with the lowest free number: "tap 2".

    "" for an empty pool: then the row goes by its place.
    """
    number = 1
    while pool:
        names = pool if number == 1 else [f"{name} {number}" for name in pool]
        free = [name for name in names if name not in taken]
        if free:
            return random.choice(free)
        number += 1
    return ""


def turned(name: str, before: Sequence[str], after: Sequence[str]) -> str:
    """The name that stands in `after` where `name`, with or without a number, stands in `before`; else `name`."""
    numbered = _NUMBERED.fullmatch(name)
    for bare, number in ((name, ""), *([(numbered[1], f" {numbered[2]}")] if numbered else [])):
        if bare in before and before.index(bare) < len(after):
            return after[before.index(bare)] + number
    return name
