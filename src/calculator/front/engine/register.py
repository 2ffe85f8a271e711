"""The number that is being typed."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from calculator.front.engine.keys import DIGITS, Key
from calculator.front.engine.number import SHOWN_DIGITS


@dataclass(frozen=True, slots=True)
class Register:
    """Digits and point as typed, without leading zeros ("" shows as 0), and the sign beside them."""

    digits: str = ""
    is_negative: bool = False

    @property
    def text(self) -> str:
        """What the display shows, ungrouped."""
        return ("-" if self.is_negative else "") + (self.digits or "0")

    @property
    def value(self) -> Decimal:
        """The number typed so far."""
        return Decimal(self.text)

    def typed(self, key: Key) -> "Register | None":
        """With one more digit or a point; None where it is refused: a 17th digit, a second point."""
        if key is Key.POINT:
            return None if "." in self.digits else replace(self, digits=(self.digits or "0") + ".")
        assert key.value in DIGITS
        if not self.digits and key is Key.ZERO:
            return self
        room = SHOWN_DIGITS + ("." in self.digits) + self.digits.startswith("0")
        return replace(self, digits=self.digits + key.value) if len(self.digits) < room else None

    def shortened(self) -> "Register":
        """Without its last digit or point."""
        digits = self.digits[:-1]
        return replace(self, digits=digits) if digits not in ("", "0") else Register()

    def negated(self) -> "Register":
        """With the other sign; nothing typed has none."""
        return replace(self, is_negative=not self.is_negative) if self.digits else self


EMPTY: Final = Register()
