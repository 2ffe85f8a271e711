"""Keys as tests write them: "12.5 * 30 =", "9 neg sqrt"."""

from collections.abc import Iterable
from typing import Final

from calculator.front.engine.keys import HYPERBOLIC, TRIGONOMETRIC, Key, keys_of
from calculator.front.engine.machine import START, State, in_mode, press
from calculator.front.engine.mode import Mode

_NAMES: Final = {
    "=": Key.EQUALS,
    "C": Key.CLEAR,
    "CE": Key.CLEAR_ENTRY,
    "BS": Key.BACKSPACE,
    "neg": Key.NEGATE,
    "%": Key.PERCENT,
    "sqr": Key.SQUARE,
    "sqrt": Key.ROOT,
    "rec": Key.RECIPROCAL,
    "cube": Key.CUBE,
    "cuberoot": Key.CUBE_ROOT,
    "^": Key.POWER,
    "yroot": Key.Y_ROOT,
    "logy": Key.LOG_BASE,
    "mod": Key.MODULO,
    "(": Key.OPEN,
    ")": Key.CLOSE,
    "pi": Key.PI,
    "e": Key.EULER,
    "exp": Key.EXPONENT,
    "pow10": Key.POWER_OF_TEN,
    "pow2": Key.POWER_OF_TWO,
    "powE": Key.POWER_OF_E,
    "ln": Key.LN,
    "log": Key.LOG,
    "fact": Key.FACTORIAL,
    "abs": Key.ABSOLUTE,
    "floor": Key.FLOOR,
    "ceil": Key.CEILING,
    **{key.value: key for key in TRIGONOMETRIC | HYPERBOLIC},
    "deg": Key.DEGREES,
    "rad": Key.RADIANS,
    "grad": Key.GRADIANS,
    "fe": Key.FORM,
    "MC": Key.MEMORY_CLEAR,
    "MR": Key.MEMORY_RECALL,
    "M+": Key.MEMORY_ADD,
    "M-": Key.MEMORY_SUBTRACT,
    "MS": Key.MEMORY_STORE,
}

SCIENTIFIC: Final = in_mode(START, Mode.SCIENTIFIC)


def strokes(text: str) -> tuple[Key, ...]:
    """The keys of `text`, word by word."""
    return tuple(key for word in text.split() for key in ((_NAMES[word],) if word in _NAMES else keys_of(word)))


def after(text: str, state: State = START) -> State:
    """`state` once the keys of `text` were pressed."""
    return pressed(strokes(text), state)


def pressed(keys: Iterable[Key], state: State = START) -> State:
    """`state` once `keys` were pressed."""
    for key in keys:
        state = press(state, key)
    return state
