"""The one slow step of opening, apart from the rest, so that it can begin before anything else is loaded."""

import os
from dataclasses import dataclass

from calculator.back.storage.keys import REAL, Cost, NoMemory, derive
from calculator.blank import SALT_BYTES
from calculator.paths import BLOCK_PAGES, PAGE_BYTES, Places
from calculator.system.disk import read_at


@dataclass(frozen=True, slots=True)
class Derived:
    """Both copies of the key block, and beside each the key of one entry under its salt."""

    blocks: tuple[bytes, ...]
    keys: tuple[bytes, ...]


def derived(places: Places, entry: str, cost: Cost = REAL) -> Derived:
    """The keys of `entry`: one derivation, a second one only where the salts of the two blocks differ.

    One silent retry where the memory for it is not to be had; then it raises NoMemory.
    """
    try:
        return _derived(read_blocks(places), entry, cost)
    except NoMemory:
        return _derived(read_blocks(places), entry, cost)


def read_blocks(places: Places) -> tuple[bytes, ...]:
    """Both copies of the key block; noise in place of what cannot be read, so that the work stays the same."""
    noise = os.urandom(PAGE_BYTES)
    return tuple(_page(places, page) or noise for page in BLOCK_PAGES)


def _derived(blocks: tuple[bytes, ...], entry: str, cost: Cost) -> Derived:
    salts = [block[:SALT_BYTES] for block in blocks]
    keys = {salt: derive(entry, salt, cost) for salt in dict.fromkeys(salts)}
    return Derived(blocks, tuple(keys[salt] for salt in salts))


def _page(places: Places, page: int) -> bytes | None:
    try:
        read = read_at(places.state, page * PAGE_BYTES, PAGE_BYTES)
    except OSError:
        return None
    return read if len(read) == PAGE_BYTES else None
