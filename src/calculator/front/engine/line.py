"""The line over the result: the calculation in hand, piece by piece."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from calculator.front.engine.angle import Angle
from calculator.front.engine.keys import HYPERBOLIC, TRIGONOMETRIC, Key

# Keys pressed again and again must not make each press slower than the last.
_LONGEST_OPERAND: Final = 400
_LONGEST: Final = 2000
_MOST_PIECES: Final = 200
_LEFT_OUT: Final = "…"
_OPEN: Final = "("
_SIGNS: Final[Mapping[Key, str]] = MappingProxyType(
    {
        Key.ADD: "+",
        Key.SUBTRACT: "-",
        Key.MULTIPLY: "×",
        Key.DIVIDE: "÷",
        Key.MODULO: "Mod",
        Key.POWER: "^",
        Key.Y_ROOT: "yroot",
        Key.LOG_BASE: "log base",
    },
)
_NAMES: Final[Mapping[Key, str]] = MappingProxyType(
    {
        Key.NEGATE: "negate",
        Key.SQUARE: "sqr",
        Key.CUBE: "cube",
        Key.ROOT: "√",
        Key.CUBE_ROOT: "cuberoot",
        Key.RECIPROCAL: "1/",
        Key.POWER_OF_TEN: "10^",
        Key.POWER_OF_TWO: "2^",
        Key.POWER_OF_E: "e^",
        Key.LN: "ln",
        Key.LOG: "log",
        Key.FACTORIAL: "fact",
        Key.ABSOLUTE: "abs",
        Key.FLOOR: "floor",
        Key.CEILING: "ceil",
    },
)
# sin₀ takes degrees, sinᵣ radians, sin₉ gradians.
_UNITS: Final[Mapping[Angle, str]] = MappingProxyType(
    {Angle.DEGREES: "₀", Angle.RADIANS: "ᵣ", Angle.GRADIANS: "₉"},
)
_INVERSE: Final = "⁻¹"


def function_name(key: Key, unit: Angle) -> str:
    """What stands before the bracket: √, sin₀⁻¹."""
    if key not in TRIGONOMETRIC | HYPERBOLIC:
        return _NAMES[key]
    is_inverse = key.value.startswith("a")
    name = key.value[1:] if is_inverse else key.value
    return name + (_UNITS[unit] if key in TRIGONOMETRIC else "") + (_INVERSE if is_inverse else "")


def _joined(pieces: tuple[str, ...]) -> str:
    text = " ".join(pieces).replace("( ", _OPEN)
    return text if len(text) <= _LONGEST else _LEFT_OUT + text[-_LONGEST:]


class Line(NamedTuple):
    """Operands and operators in turn, and what of them is shown: an operand shows once it is finished.

    `begins` is the piece with which the operand at the end begins. `starts` says the same of each open bracket, and of
    what each operator waits for that a tighter one has put off. `is_bracketed`: the operand at the end stands in
    brackets already.
    """

    pieces: tuple[str, ...] = ()
    has_operand: bool = False
    shown: str = ""
    starts: tuple[int, ...] = ()
    begins: int = 0
    is_bracketed: bool = False

    def _with(self, pieces: tuple[str, ...], *, has_operand: bool, is_bracketed: bool = False) -> "Line":
        starts = self.starts
        if len(pieces) > _MOST_PIECES:
            dropped = len(pieces) - _MOST_PIECES
            pieces = (_LEFT_OUT, *pieces[dropped + 1 :])
            starts = tuple(max(0, start - dropped) for start in starts)
        return Line(pieces, has_operand, _joined(pieces), starts, max(0, len(pieces) - 1), is_bracketed)

    def with_operand(self, number: str) -> "Line":
        """`number` at the end, not yet shown; unchanged where an operand is there already."""
        if self.has_operand:
            return self
        pieces = (*self.pieces, number)
        return self._replace(pieces=pieces, has_operand=True, begins=len(self.pieces), is_bracketed=False)

    def with_shown_operand(self, number: str) -> "Line":
        """`number` at the end, shown at once."""
        line = self.with_operand(number)
        return self._with(line.pieces, has_operand=True)

    def with_operator(self, operator: Key) -> "Line":
        """`operator` after the operand."""
        return self._with((*self.pieces, _SIGNS[operator]), has_operand=False)

    def with_other_operator(self, operator: Key, *, is_tighter: bool = False) -> "Line":
        """`operator` in place of the last one; what it now takes whole goes into brackets: 1 × 2 + is (1 × 2) ^."""
        line = self._replace(pieces=self.pieces[:-1])
        return (line.enclosed() if is_tighter else line).with_operator(operator)

    def with_function(self, key: Key, unit: Angle = Angle.DEGREES) -> "Line":
        """The operand at the end wrapped: 9 becomes √(9)."""
        operand = self.pieces[-1] if len(self.pieces[-1]) < _LONGEST_OPERAND else _LEFT_OUT
        wrapped = operand if self.is_bracketed and operand != _LEFT_OUT else f"({operand})"
        return self._with((*self.pieces[:-1], function_name(key, unit) + wrapped), has_operand=True)

    def without_operand(self) -> "Line":
        """The operand at the end taken back."""
        return self._with(self.pieces[:-1], has_operand=False)

    def opened(self) -> "Line":
        """A bracket opened at the end."""
        line = self._with((*self.pieces, _OPEN), has_operand=False)
        return line._replace(starts=(*line.starts, len(line.pieces) - 1))

    def closed(self) -> "Line":
        """The bracket closed: from where it opened all is one operand."""
        start = self.starts[-1]
        operand = _joined(self.pieces[start:]) + ")"
        line = self._with((*self.pieces[:start], operand), has_operand=True, is_bracketed=True)
        return line._replace(starts=self.starts[:-1])

    def enclosed(self) -> "Line":
        """What an operator waits for put into brackets, although none were typed."""
        start = self.starts[-1] if self.starts else 0
        operand = f"({_joined(self.pieces[start:])})"
        return self._with((*self.pieces[:start], operand), has_operand=True, is_bracketed=False)

    def waiting(self) -> "Line":
        """An operator waits: what it waits for begins with the operand at the end."""
        return self._replace(starts=(*self.starts, self.begins))

    def resumed(self) -> "Line":
        """The operator that waited last has what it waited for."""
        return self._replace(starts=self.starts[:-1], begins=self.starts[-1])

    @property
    def text(self) -> str:
        """All of it, shown or not."""
        return _joined(self.pieces)

    def finished(self) -> "Line":
        """Closed by "=": shown, and a new one begins."""
        return Line(shown=self.text + "=")

    def cleared(self) -> "Line":
        """Nothing shown, the pieces kept."""
        return self._replace(shown="")


NEW_LINE: Final = Line()
