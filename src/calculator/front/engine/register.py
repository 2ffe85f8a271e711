"""The number that is being typed."""

from decimal import Decimal
from typing import Final, NamedTuple

from calculator.front.engine.keys import DIGITS, Key
from calculator.front.engine.number import SHOWN_DIGITS

_EXPONENT_DIGITS: Final = 4


class Register(NamedTuple):
    """Digits and point as typed, without leading zeros ("" shows as 0), the sign beside them, and the power of ten.

    `exponent` is None until its key is pressed, "" while it shows as e+0.
    """

    digits: str = ""
    is_negative: bool = False
    exponent: str | None = None
    has_negative_exponent: bool = False

    @property
    def text(self) -> str:
        """What the display shows, ungrouped."""
        number = ("-" if self.is_negative else "") + (self.digits or "0")
        if self.exponent is None:
            return number
        return f"{number.removesuffix('.')}e{'-' if self.has_negative_exponent else '+'}{self.exponent or '0'}"

    @property
    def value(self) -> Decimal:
        """The number typed so far."""
        return Decimal(self.text)

    def typed(self, key: Key, most: int = SHOWN_DIGITS) -> "Register | None":
        """With one more digit or a point; None where it is refused: more than `most` digits, a second point."""
        if self.exponent is not None:
            return self._with_exponent_digit(key)
        if key is Key.POINT:
            return None if "." in self.digits else self._replace(digits=(self.digits or "0") + ".")
        assert key.value in DIGITS
        if not self.digits and key is Key.ZERO:
            return self
        room = most + ("." in self.digits) + self.digits.startswith("0")
        return self._replace(digits=self.digits + key.value) if len(self.digits) < room else None

    def _with_exponent_digit(self, key: Key) -> "Register | None":
        if key is Key.POINT or len(self.exponent or "") == _EXPONENT_DIGITS:
            return None
        if not self.exponent and key is Key.ZERO:
            return self
        return self._replace(exponent=(self.exponent or "") + key.value)

    def with_exponent(self) -> "Register | None":
        """With a power of ten to be typed, and the point that Windows then leaves; None where there is one."""
        if self.exponent is not None:
            return None
        digits = self.digits or "0"
        return self._replace(digits=digits if "." in digits else digits + ".", exponent="")

    def shortened(self) -> "Register":
        """Without its last digit or point."""
        if self.exponent is not None:
            exponent = self.exponent[:-1]
            if exponent:
                return self._replace(exponent=exponent)
            return self._replace(exponent="" if self.exponent else None, has_negative_exponent=False)
        digits = self.digits[:-1]
        return self._replace(digits=digits) if digits not in ("", "0") else Register()

    def negated(self) -> "Register":
        """With the other sign, of the power of ten where there is one; nothing typed has none."""
        if not self.digits:
            return self
        if self.exponent is not None:
            return self._replace(has_negative_exponent=not self.has_negative_exponent)
        return self._replace(is_negative=not self.is_negative)


EMPTY: Final = Register()
