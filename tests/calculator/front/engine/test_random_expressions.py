"""Five thousand expressions with brackets, typed in Scientific, against mpmath."""

import random
from dataclasses import dataclass
from typing import Any

import mpmath
import pytest

from calculator.front.engine.angle import Angle
from tests.calculator.front.engine.strokes import SCIENTIFIC, pressed
from tests.calculator.front.engine.written import keys_written

EXPRESSIONS = 5000
SHARES = 5
CLOSE = mpmath.mpf("1e-14")
# Where both have nothing but what rounding left over.
NOTHING = mpmath.mpf("1e-40")
SMALLEST, LARGEST = mpmath.mpf("1e-9"), mpmath.mpf("1e12")
RANKS = {"+": 1, "-": 1, "*": 2, "/": 2, "mod": 2, "^": 3}
TURN = {Angle.DEGREES: 180, Angle.GRADIANS: 200}


@dataclass(frozen=True)
class Written:
    """A piece of an expression: its text, its value, how tight its last operator binds (4: a number or in brackets)."""

    text: str
    value: Any
    rank: int = 4


def named(name: str) -> Any:
    """mpmath's function of that name; mpmath has no types."""
    return getattr(mpmath, {"log": "log10", "abs": "fabs"}.get(name, name))


class Author:
    """Writes expressions that have an answer of ordinary size."""

    def __init__(self, seed: int, unit: Angle) -> None:
        self.chance = random.Random(seed)
        self.unit = unit

    def expression(self, depth: int) -> Written:
        """Tries until it has one."""
        while True:
            made = self.tried(depth)
            if made is not None and (made.value == 0 or SMALLEST < abs(made.value) < LARGEST):
                return made

    def tried(self, depth: int) -> Written | None:
        if depth == 0 or self.chance.random() < 0.15:
            return self.number()
        if self.chance.random() < 0.35:
            return self.function(self.expression(depth - 1))
        operator = self.chance.choice("+-*/+-*/^m").replace("m", "mod")
        return self.operation(self.expression(depth - 1), operator, self.expression(depth - 1))

    def number(self) -> Written:
        text = self.chance.choice(
            (
                "pi",
                "e",
                f"{self.chance.randint(0, 99)}",
                f"{self.chance.uniform(0, 20):.4f}",
                f"{self.chance.random():.9f}",
            )
        )
        value = {"pi": mpmath.pi, "e": mpmath.e}.get(text)
        return Written(text, +value if value is not None else mpmath.mpf(text))

    def function(self, inner: Written) -> Written | None:
        x, to_radians = inner.value, mpmath.pi / TURN[self.unit] if self.unit in TURN else mpmath.mpf(1)
        name = self.chance.choice(
            (
                "sin",
                "cos",
                "tan",
                "asin",
                "acos",
                "atan",
                "sinh",
                "cosh",
                "tanh",
                "ln",
                "log",
                "sqrt",
                "abs",
                "exp",
                "!",
                "²",
            )
        )
        if name in ("!", "²"):
            if name == "!" and not 0 <= x < 20:
                return None
            return Written(f"({inner.text}){name}", mpmath.factorial(x) if name == "!" else x * x)
        if (name in ("ln", "log", "sqrt") and x <= 0) or (name in ("asin", "acos") and abs(x) > 1):
            return None
        if name in ("sinh", "cosh", "exp") and abs(x) > 25:
            return None
        if name == "tan" and abs(mpmath.cos(x * to_radians)) < NOTHING:
            return None
        if name in ("sin", "cos", "tan"):
            x *= to_radians
        value = named(name)(x)
        if name in ("asin", "acos", "atan"):
            value /= to_radians
        return Written(f"{name}({inner.text})", value)

    def operation(self, left: Written, operator: str, right: Written) -> Written | None:
        x, y = left.value, right.value
        if operator in ("/", "mod") and abs(y) < SMALLEST:
            return None
        if operator == "^" and (x <= SMALLEST or abs(y * mpmath.log(x)) > 25):
            return None
        if operator == "mod" and abs(x / y - mpmath.nint(x / y)) < SMALLEST:
            return None
        value = {
            "+": lambda: x + y,
            "-": lambda: x - y,
            "*": lambda: x * y,
            "/": lambda: x / y,
            "mod": lambda: x - y * mpmath.floor(x / y),
            "^": lambda: x**y,
        }[operator]()
        if value and abs(value) < SMALLEST:
            return None
        rank = RANKS[operator]
        return Written(f"{self.around(left, rank)} {operator} {self.around(right, rank + 1)}", value, rank)

    def around(self, piece: Written, rank: int) -> str:
        """Brackets where they are needed, and sometimes where they are not."""
        return f"({piece.text})" if piece.rank < rank or self.chance.random() < 0.2 else piece.text


@pytest.mark.parametrize("share", range(SHARES))
def test_agrees_with_mpmath(share: int) -> None:
    with mpmath.workdps(60):
        for at in range(EXPRESSIONS // SHARES):
            unit = tuple(Angle)[at % len(Angle)]
            written = Author(share * EXPRESSIONS + at, unit).expression(4)
            state = pressed(keys_written(written.text), SCIENTIFIC._replace(angle=unit))
            assert state.error is None, written.text
            miss = abs(mpmath.mpf(state.number) - written.value)
            assert miss <= CLOSE * abs(written.value) or miss < NOTHING, written.text
