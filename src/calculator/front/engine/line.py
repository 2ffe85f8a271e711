"""The line over the result: the calculation in hand, piece by piece."""

from dataclasses import dataclass, replace
from typing import Final

from calculator.front.engine.keys import Key

_SIGNS: Final = {Key.ADD: "+", Key.SUBTRACT: "-", Key.MULTIPLY: "×", Key.DIVIDE: "÷"}
# A function pressed again and again must not make each press slower than the last.
_LONGEST: Final = 400
_NAMES: Final = {Key.NEGATE: "negate", Key.SQUARE: "sqr", Key.ROOT: "√", Key.RECIPROCAL: "1/"}


@dataclass(frozen=True, slots=True)
class Line:
    """Operands and operators in turn, and what of them is shown: an operand shows once it is finished."""

    pieces: tuple[str, ...] = ()
    has_operand: bool = False
    shown: str = ""

    def _with(self, pieces: tuple[str, ...], *, has_operand: bool) -> "Line":
        return Line(pieces, has_operand, " ".join(pieces))

    def with_operand(self, number: str) -> "Line":
        """`number` at the end, not yet shown; unchanged where an operand is there already."""
        if self.has_operand:
            return self
        return replace(self, pieces=(*self.pieces, number), has_operand=True)

    def with_shown_operand(self, number: str) -> "Line":
        """`number` at the end, shown at once."""
        line = self.with_operand(number)
        return self._with(line.pieces, has_operand=True)

    def with_operator(self, operator: Key) -> "Line":
        """`operator` after the operand."""
        return self._with((*self.pieces, _SIGNS[operator]), has_operand=False)

    def with_other_operator(self, operator: Key) -> "Line":
        """`operator` in place of the last one."""
        return self._with((*self.pieces[:-1], _SIGNS[operator]), has_operand=False)

    def with_function(self, key: Key) -> "Line":
        """The operand at the end wrapped: 9 becomes √(9)."""
        operand = self.pieces[-1] if len(self.pieces[-1]) < _LONGEST else "…"
        return self._with((*self.pieces[:-1], f"{_NAMES[key]}({operand})"), has_operand=True)

    def without_operand(self) -> "Line":
        """The operand at the end taken back."""
        return self._with(self.pieces[:-1], has_operand=False)

    def finished(self) -> "Line":
        """Closed by "=": shown, and a new one begins."""
        return Line(shown=" ".join(self.pieces) + "=")

    def cleared(self) -> "Line":
        """Nothing shown, the pieces kept."""
        return replace(self, shown="")


NEW_LINE: Final = Line()
