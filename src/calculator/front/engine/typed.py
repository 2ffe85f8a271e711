"""What was typed since the last "=", C or start, as canonical text: "73*58+4419"."""

from typing import Final, NamedTuple

from calculator.front.engine.keys import Key

# Nothing that long is looked at, and keys held down must not make each press slower than the last.
_LONGEST: Final = 200


class Typed(NamedTuple):
    """Numbers and operators already typed, and the number in hand; void once anything else has come in."""

    before: str = ""
    number: str = ""
    is_void: bool = False

    @property
    def text(self) -> str:
        """The entry; "" where it is void."""
        return "" if self.is_void else self.before + self.number

    @property
    def finished(self) -> str:
        """The entry that "=" takes; "" where there is none or where it ends in an operator."""
        return self.text if self.number else ""

    def with_number(self, number: str) -> "Typed":
        """The number in hand reads `number` now."""
        return self._replace(number=number)

    def with_operator(self, operator: Key) -> "Typed":
        """The number in hand is closed by `operator`; an emptied one counts as the 0 it shows."""
        if self.is_void or len(self.before) > _LONGEST:
            return Typed(is_void=True)
        return self._replace(before=self.before + (self.number or "0") + operator.value, number="")

    def with_other_operator(self, operator: Key) -> "Typed":
        """`operator` in place of the one just pressed."""
        return self._replace(before=self.before[:-1] + operator.value)


NOTHING: Final = Typed()
VOID: Final = Typed(is_void=True)
