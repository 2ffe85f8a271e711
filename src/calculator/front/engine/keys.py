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
    EXPONENT = "exponent"
    POWER = "power"
    Y_ROOT = "y_root"
    LOG_BASE = "log_base"
    MODULO = "modulo"
    OPEN = "open"
    CLOSE = "close"
    PI = "pi"
    EULER = "euler"
    CUBE = "cube"
    CUBE_ROOT = "cube_root"
    POWER_OF_TEN = "power_of_ten"
    POWER_OF_TWO = "power_of_two"
    POWER_OF_E = "power_of_e"
    LN = "ln"
    LOG = "log"
    FACTORIAL = "factorial"
    ABSOLUTE = "absolute"
    FLOOR = "floor"
    CEILING = "ceiling"
    SIN = "sin"
    COS = "cos"
    TAN = "tan"
    SEC = "sec"
    CSC = "csc"
    COT = "cot"
    ASIN = "asin"
    ACOS = "acos"
    ATAN = "atan"
    ASEC = "asec"
    ACSC = "acsc"
    ACOT = "acot"
    SINH = "sinh"
    COSH = "cosh"
    TANH = "tanh"
    SECH = "sech"
    CSCH = "csch"
    COTH = "coth"
    ASINH = "asinh"
    ACOSH = "acosh"
    ATANH = "atanh"
    ASECH = "asech"
    ACSCH = "acsch"
    ACOTH = "acoth"
    DEGREES = "degrees"
    RADIANS = "radians"
    GRADIANS = "gradians"
    FORM = "form"
    MEMORY_CLEAR = "memory_clear"
    MEMORY_RECALL = "memory_recall"
    MEMORY_ADD = "memory_add"
    MEMORY_SUBTRACT = "memory_subtract"
    MEMORY_STORE = "memory_store"


DIGITS: Final = frozenset("0123456789")
OPERATORS: Final = frozenset({Key.ADD, Key.SUBTRACT, Key.MULTIPLY, Key.DIVIDE})
FUNCTIONS: Final = frozenset({Key.SQUARE, Key.ROOT, Key.RECIPROCAL, Key.PERCENT})
# What Scientific adds to the four operators and the four functions of Standard.
SCIENTIFIC_OPERATORS: Final = frozenset({Key.POWER, Key.Y_ROOT, Key.LOG_BASE, Key.MODULO})
TRIGONOMETRIC: Final = frozenset(
    {
        *(Key.SIN, Key.COS, Key.TAN, Key.SEC, Key.CSC, Key.COT),
        *(Key.ASIN, Key.ACOS, Key.ATAN, Key.ASEC, Key.ACSC, Key.ACOT),
    },
)
HYPERBOLIC: Final = frozenset(
    {
        *(Key.SINH, Key.COSH, Key.TANH, Key.SECH, Key.CSCH, Key.COTH),
        *(Key.ASINH, Key.ACOSH, Key.ATANH, Key.ASECH, Key.ACSCH, Key.ACOTH),
    },
)
SCIENTIFIC_FUNCTIONS: Final = (
    TRIGONOMETRIC
    | HYPERBOLIC
    | {
        *(Key.CUBE, Key.CUBE_ROOT, Key.POWER_OF_TEN, Key.POWER_OF_TWO, Key.POWER_OF_E, Key.LN, Key.LOG),
        *(Key.FACTORIAL, Key.ABSOLUTE, Key.FLOOR, Key.CEILING),
    }
)
CONSTANTS: Final = frozenset({Key.PI, Key.EULER})
ANGLES: Final = frozenset({Key.DEGREES, Key.RADIANS, Key.GRADIANS})
# Keys that Standard does not know. The exponent is not one of them: Standard has no such key, and takes it.
SCIENTIFIC_ONLY: Final = (
    SCIENTIFIC_OPERATORS | SCIENTIFIC_FUNCTIONS | CONSTANTS | ANGLES | {Key.OPEN, Key.CLOSE, Key.FORM}
)
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
