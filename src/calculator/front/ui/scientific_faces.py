"""The keys of Scientific: where they stand, what "2nd" and "hyp" make of them, and what else presses them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from calculator.front.engine.keys import Key
from calculator.front.ui.faces import (
    CLEARING,
    DIGIT_ROWS,
    DIVIDE,
    HYPERBOLIC,
    RECIPROCAL,
    SECOND,
    Face,
    Toggle,
)


def _angle_face(name: str, shortcut: str, keys: tuple[Key, Key, Key, Key]) -> Face:
    """sin, sin⁻¹, sinh, sinh⁻¹: one key in four layers."""
    plain, inverse, hyperbolic, both = keys
    others = (
        Face(inverse, f"{name}^−1", shortcut=f"shortcut.shift_{shortcut.lower()}"),
        Face(hyperbolic, f"{name}h"),
        Face(both, f"{name}h^−1"),
    )
    return Face(plain, name, shortcut=shortcut, others=others)


SCIENTIFIC_ROWS: Final[Sequence[Sequence[Face | Toggle]]] = (
    (
        Toggle(SECOND, "2^nd", "key.second"),
        _angle_face("sin", "S", (Key.SIN, Key.ASIN, Key.SINH, Key.ASINH)),
        _angle_face("cos", "O", (Key.COS, Key.ACOS, Key.COSH, Key.ACOSH)),
        _angle_face("tan", "T", (Key.TAN, Key.ATAN, Key.TANH, Key.ATANH)),
        Toggle(HYPERBOLIC, "hyp", "key.hyperbolic"),
    ),
    (Face(Key.PI, "π", shortcut="P"), Face(Key.EULER, "e", shortcut="E"), *CLEARING),
    (
        Face(Key.SQUARE, "x^2", shortcut="Q", others=(Face(Key.CUBE, "x^3", shortcut="#"),)),
        RECIPROCAL,
        Face(Key.ABSOLUTE, "|x|", shortcut="|"),
        Face(Key.EXPONENT, "exp", shortcut="X"),
        Face(Key.MODULO, "mod", shortcut="D"),
    ),
    (
        Face(Key.ROOT, "√", shortcut="@", others=(Face(Key.CUBE_ROOT, "^3~√"),)),
        Face(Key.OPEN, "(", shortcut="("),
        Face(Key.CLOSE, ")", shortcut=")"),
        Face(Key.FACTORIAL, "n!", shortcut="!"),
        DIVIDE,
    ),
    (Face(Key.POWER, "x^y", shortcut="Y", others=(Face(Key.Y_ROOT, "^y~√x"),)), *DIGIT_ROWS[0]),
    (Face(Key.POWER_OF_TEN, "10^x", others=(Face(Key.POWER_OF_TWO, "2^x"),)), *DIGIT_ROWS[1]),
    (Face(Key.LOG, "log", shortcut="L", others=(Face(Key.LOG_BASE, "log_y~x"),)), *DIGIT_ROWS[2]),
    (Face(Key.LN, "ln", shortcut="N", others=(Face(Key.POWER_OF_E, "e^x"),)), *DIGIT_ROWS[3]),
)
CHARACTERS: Final[Mapping[str, Key]] = MappingProxyType(
    {
        "s": Key.SIN,
        "o": Key.COS,
        "t": Key.TAN,
        "S": Key.ASIN,
        "O": Key.ACOS,
        "T": Key.ATAN,
        "p": Key.PI,
        "e": Key.EULER,
        "x": Key.EXPONENT,
        "d": Key.MODULO,
        "%": Key.MODULO,
        "|": Key.ABSOLUTE,
        "(": Key.OPEN,
        ")": Key.CLOSE,
        "!": Key.FACTORIAL,
        "^": Key.POWER,
        "y": Key.POWER,
        "#": Key.CUBE,
        "n": Key.LN,
        "l": Key.LOG,
    }
)
# What has no key of its own: the caption beside each.
MORE: Final[Sequence[tuple[Key, str]]] = (
    (Key.SEC, "sec"),
    (Key.CSC, "csc"),
    (Key.COT, "cot"),
    (Key.ASEC, "arcsec"),
    (Key.ACSC, "arccsc"),
    (Key.ACOT, "arccot"),
    (Key.SECH, "sech"),
    (Key.CSCH, "csch"),
    (Key.COTH, "coth"),
    (Key.ASECH, "arsech"),
    (Key.ACSCH, "arcsch"),
    (Key.ACOTH, "arcoth"),
    (Key.FLOOR, "floor"),
    (Key.CEILING, "ceil"),
)
