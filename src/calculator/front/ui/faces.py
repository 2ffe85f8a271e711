"""What is on each key, where it stands, and what else presses it."""

from enum import StrEnum
from typing import Final, NamedTuple

from calculator.front.engine.keys import Key


class Glyph(StrEnum):
    """A picture drawn as lines."""

    BACKSPACE = "backspace"
    MENU = "menu"
    HISTORY = "history"
    BACK = "back"
    BIN = "bin"
    DOWN = "down"
    SWAP = "swap"


class Kind(StrEnum):
    """How a key looks."""

    DIGIT = "digit"
    FUNCTION = "function"
    EQUALS = "equals"
    FLAT = "flat"


class Face(NamedTuple):
    """One key: its caption (or picture), look, and shortcut, which is a words id where it begins with "shortcut.".

    `others` are what the key becomes under "2nd", under "hyp" and under both, as far as it changes.
    """

    key: Key
    caption: str
    kind: Kind = Kind.FUNCTION
    shortcut: str = ""
    glyph: Glyph | None = None
    others: tuple["Face", ...] = ()

    @property
    def name_id(self) -> str:
        """The words id of what a screen reader says."""
        return f"key.{'point' if self.key is Key.POINT else _NAMES.get(self.key, self.key.value)}"

    def under(self, layer: int) -> "Face":
        """The face in `layer`: SECOND, HYPERBOLIC, both together or 0."""
        faces = (self, *self.others)
        return faces[layer] if layer < len(faces) else faces[min(layer & SECOND, len(faces) - 1)]

    @property
    def all(self) -> tuple["Face", ...]:
        """Every key that this one can be."""
        return (self, *self.others)


class Toggle(NamedTuple):
    """A key that changes what others are: the layer it puts on, its caption, and the words id of its name."""

    layer: int
    caption: str
    name_id: str


# Layers of keys, added up.
SECOND: Final = 1
HYPERBOLIC: Final = 2

_NAMES: Final = {
    Key.ADD: "add",
    Key.SUBTRACT: "subtract",
    Key.MULTIPLY: "multiply",
    Key.DIVIDE: "divide",
    Key.EQUALS: "equals",
}


def _digit(key: Key) -> Face:
    return Face(key, key.value, Kind.DIGIT)


MEMORY_ROW: Final = (
    Face(Key.MEMORY_CLEAR, "MC", Kind.FLAT, "Ctrl+L"),
    Face(Key.MEMORY_RECALL, "MR", Kind.FLAT, "Ctrl+R"),
    Face(Key.MEMORY_ADD, "M+", Kind.FLAT, "Ctrl+P"),
    Face(Key.MEMORY_SUBTRACT, "M−", Kind.FLAT),
    Face(Key.MEMORY_STORE, "MS", Kind.FLAT, "Ctrl+M"),
)
CLEARING: Final = (
    Face(Key.CLEAR_ENTRY, "CE", shortcut="shortcut.delete"),
    Face(Key.CLEAR, "C", shortcut="shortcut.esc"),
    Face(Key.BACKSPACE, "", shortcut="shortcut.backspace", glyph=Glyph.BACKSPACE),
)
DIVIDE: Final = Face(Key.DIVIDE, "÷", shortcut="/")
RECIPROCAL: Final = Face(Key.RECIPROCAL, "1/x", shortcut="R")
# The lower four rows, the same on every page.
DIGIT_ROWS: Final = (
    (_digit(Key.SEVEN), _digit(Key.EIGHT), _digit(Key.NINE), Face(Key.MULTIPLY, "×", shortcut="*")),
    (_digit(Key.FOUR), _digit(Key.FIVE), _digit(Key.SIX), Face(Key.SUBTRACT, "−", shortcut="-")),
    (_digit(Key.ONE), _digit(Key.TWO), _digit(Key.THREE), Face(Key.ADD, "+", shortcut="+")),
    (
        Face(Key.NEGATE, "±", Kind.DIGIT, "F9"),
        _digit(Key.ZERO),
        Face(Key.POINT, ".", Kind.DIGIT),
        Face(Key.EQUALS, "=", Kind.EQUALS, "shortcut.enter"),
    ),
)
STANDARD_ROWS: Final = (
    (Face(Key.PERCENT, "%", shortcut="%"), *CLEARING),
    (RECIPROCAL, Face(Key.SQUARE, "x^2", shortcut="Q"), Face(Key.ROOT, "√", shortcut="@"), DIVIDE),
    *DIGIT_ROWS,
)
CONVERTER_ROWS: Final = ((*CLEARING, DIVIDE), *DIGIT_ROWS)
