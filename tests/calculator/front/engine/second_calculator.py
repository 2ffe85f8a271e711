"""A second Standard calculator, written from what the first should do and not from how it does it.

It keeps a sentence, the way a person would say it ("12 plus what is shown"), calculates with exact fractions and rounds
with whole numbers. It has no line, no history and no entry.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from math import isqrt

DIVIDE_BY_ZERO = "Cannot divide by zero"
UNDEFINED = "Result is undefined"
INVALID = "Invalid input"
OVERFLOW = "Overflow"
OPERATORS = ("+", "-", "*", "/")
# How far a root is worked out, and what is nothing beside it.
_ROOT_PLACES = 10**130
_NOTHING = Fraction(1, 10**80)


class NoAnswer(Exception):
    """The sentence has no answer; the text says why."""


@dataclass
class SecondCalculator:
    """Press keys by their names, and read `display`."""

    left: Fraction = Fraction(0)
    operator: str = ""
    right: Fraction | None = None  # of the operation that "=" has finished, to be done again
    typing: str | None = ""
    shown: Fraction = Fraction(0)
    is_open: bool = False  # an operation waits for its second number
    just_operator: bool = False
    error: str = ""
    memory: list[Fraction] = field(default_factory=list)

    @property
    def display(self) -> str:
        """What is on the screen, grouped."""
        if self.error:
            return self.error
        return grouped((self.typing or "0") if self.typing is not None else written(self.shown))

    def press(self, key: str) -> None:
        """One key."""
        if self.error:
            self.clear()
            if key not in "0123456789.":
                return
        try:
            self._do(key)
        except NoAnswer as reason:
            self.error = str(reason)

    def clear(self) -> None:
        """C."""
        self.left = self.shown = Fraction(0)
        self.operator, self.right, self.typing, self.error = "", None, "", ""
        self.is_open = self.just_operator = False

    def _do(self, key: str) -> None:
        if key in "0123456789.":
            self._digit(key)
        elif key in OPERATORS:
            self._operate(key)
        elif key.startswith("M"):
            self._remember(key)
        elif key == "=":
            self._equal()
        elif key == "C":
            self.clear()
        elif key in ("CE", "BS") or (key == "neg" and self.typing is not None):
            self._edit(key)
        else:
            self._function(key)

    def _edit(self, key: str) -> None:
        if key == "CE":
            self.typing, self.just_operator = "", False
        elif self.typing and key == "neg":
            self.typing = self.typing[1:] if self.typing.startswith("-") else f"-{self.typing}"
        elif self.typing:
            shorter = self.typing[:-1]
            self.typing = "" if shorter.lstrip("-") in ("", "0") else shorter

    def _digit(self, key: str) -> None:
        text = self.typing if self.typing is not None else ""
        self.just_operator = False
        sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
        if key == ".":
            digits = digits if "." in digits else (digits or "0") + "."
        elif digits in ("", "0"):
            digits = "" if key == "0" else key
        elif len(digits.replace(".", "")) - digits.startswith("0.") < 16:
            digits += key
        self.typing = sign + digits

    def _number(self) -> Fraction:
        """Typing ends."""
        if self.typing is not None:
            self.shown, self.typing = Fraction(self.typing or "0"), None
        return self.shown

    def _answer(self, value: Fraction) -> None:
        too_long = value and not -9999 <= exponent_of(value) <= 9999
        if too_long:
            raise NoAnswer(OVERFLOW)
        self.shown = value

    def _operate(self, key: str) -> None:
        number = self._number()
        if self.is_open and not self.just_operator:
            self._answer(calculated(self.left, self.operator, number))
        if not self.just_operator:
            self.left = self.shown
        self.operator, self.right = key, None
        self.is_open = self.just_operator = True

    def _equal(self) -> None:
        number = self._number()
        if self.operator and self.right is not None:
            self._answer(calculated(number, self.operator, self.right))
        elif self.operator:
            self.right = self.left if self.just_operator else number
            self._answer(calculated(self.left, self.operator, self.right))
        self.left = self.shown
        self.is_open = self.just_operator = False

    def _function(self, key: str) -> None:
        value = self.left if self.just_operator else self._number()
        self.just_operator = False
        self._number()
        if key == "neg":
            self.shown = -value
        elif key == "sqr":
            self._answer(value * value)
        elif key == "rec":
            if not value:
                raise NoAnswer(DIVIDE_BY_ZERO)
            self._answer(1 / value)
        elif key == "sqrt":
            if value < 0:
                raise NoAnswer(INVALID)
            self._answer(root(value))
        else:
            whole = 1 if self.operator in ("*", "/") else self.left
            self._answer(value * whole / 100)

    def _remember(self, key: str) -> None:
        if key in ("MC", "MR") and not self.memory:
            return
        number = self._number()
        if key == "MC":
            self.memory = []
        elif key == "MR":
            self.shown, self.just_operator = self.memory[-1], False
        elif key == "MS":
            self.memory.append(number)
        else:
            newest = self.memory.pop() if self.memory else Fraction(0)
            self.memory.append(newest + number if key == "M+" else newest - number)


def calculated(left: Fraction, operator: str, right: Fraction) -> Fraction:
    """`left` `operator` `right`; what a root left over is nothing."""
    if operator == "/":
        if not right:
            raise NoAnswer(DIVIDE_BY_ZERO if left else UNDEFINED)
        return left / right
    if operator == "*":
        return left * right
    total = left + right if operator == "+" else left - right
    return total if abs(total) > _NOTHING * max(abs(left), abs(right)) else Fraction(0)


def root(value: Fraction) -> Fraction:
    """√: exact where it can be, else with 200 digits and more."""
    top, bottom = isqrt(value.numerator), isqrt(value.denominator)
    if top * top == value.numerator and bottom * bottom == value.denominator:
        return Fraction(top, bottom)
    places = _ROOT_PLACES * max(1, value.denominator)
    return Fraction(isqrt(value.numerator * places * places // value.denominator), places)


def exponent_of(value: Fraction) -> int:
    """The power of ten of the first digit."""
    size = abs(value)
    guess = int((size.numerator.bit_length() - size.denominator.bit_length()) * 0.30103)
    while size < power_of_ten(guess):
        guess -= 1
    while size >= power_of_ten(guess + 1):
        guess += 1
    return guess


def power_of_ten(exponent: int) -> Fraction:
    """10 to the `exponent`."""
    return Fraction(10**exponent) if exponent >= 0 else Fraction(1, 10**-exponent)


def written(value: Fraction) -> str:
    """At most sixteen digits, and at most sixteen places behind the point before the number takes an exponent."""
    if not value:
        return "0"
    sign = "-" if value < 0 else ""
    exponent = exponent_of(value)
    # Cut after the eighteenth digit, then rounded half up.
    cut = int(abs(value) / power_of_ten(exponent - 17))
    digits, power = rounded(cut, 2, exponent)
    if -4 < exponent < 0 and len(digits) - power - 1 > 16:
        digits, power = rounded(cut, 1 - exponent, exponent)
    if power > 15 or len(digits) - power - 1 > 16:
        point = "." if digits[1:] else ""
        return f"{sign}{digits[0]}{point}{digits[1:]}e{'+' if power >= 0 else '-'}{abs(power)}"
    if power < 0:
        return f"{sign}0.{'0' * (-power - 1)}{digits}"
    whole, fraction = digits[: power + 1].ljust(power + 1, "0"), digits[power + 1 :]
    return f"{sign}{whole}{'.' if fraction else ''}{fraction}"


def rounded(digits: int, dropped: int, exponent: int) -> tuple[str, int]:
    """Eighteen digits without the last `dropped`, rounded half up, without zeros at the end; and their exponent."""
    kept = (digits + 10**dropped // 2) // 10**dropped
    text = str(kept)
    return text.rstrip("0"), exponent + len(text) - (18 - dropped)


def grouped(number: str) -> str:
    """Commas between thousands."""
    mantissa, e, power = number.partition("e")
    whole, point, fraction = mantissa.lstrip("-").partition(".")
    return ("-" if number.startswith("-") else "") + f"{int(whole):,}" + point + fraction + e + power
