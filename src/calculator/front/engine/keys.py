"""The keys of the calculator, and a typed calculation as keys."""

from enum import StrEnum
from typing import Final


class Key(StrEnum):
    """What can be pressed, whatever it was pressed with."""

    ZERO = "0"
    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"
    SEVEN = "7"
    EIGHT = "8"
    NINE = "9"
    POINT = "."
    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"
    EQUALS = "="
    CLEAR = "clear"
    CLEAR_ENTRY = "clear_entry"
    BACKSPACE = "backspace"
    NEGATE = "negate"
    PERCENT = "percent"
    SQUARE = "square"
    ROOT = "root"
    RECIPROCAL = "reciprocal"
    MEMORY_CLEAR = "memory_clear"
    MEMORY_RECALL = "memory_recall"
    MEMORY_ADD = "memory_add"
    MEMORY_SUBTRACT = "memory_subtract"
    MEMORY_STORE = "memory_store"


DIGITS: Final = frozenset("0123456789")
OPERATORS: Final = frozenset({Key.ADD, Key.SUBTRACT, Key.MULTIPLY, Key.DIVIDE})
FUNCTIONS: Final = frozenset({Key.SQUARE, Key.ROOT, Key.RECIPROCAL, Key.PERCENT})
MEMORY: Final = frozenset(
    {Key.MEMORY_CLEAR, Key.MEMORY_RECALL, Key.MEMORY_ADD, Key.MEMORY_SUBTRACT, Key.MEMORY_STORE},
)
_TYPED: Final = {key.value: key for key in Key if key.value in DIGITS or key in OPERATORS or key is Key.POINT}


def keys_of(entry: str) -> tuple[Key, ...]:
    """The keys that type `entry`, such as "12.49+3.79"; ValueError where it holds anything else."""
    unknown = set(entry) - _TYPED.keys()
    if unknown:
        raise ValueError(f"no key types {sorted(unknown)}")
    return tuple(_TYPED[sign] for sign in entry)
