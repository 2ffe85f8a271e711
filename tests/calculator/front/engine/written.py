"""Expressions as they are written, "2*(1+3)²", as the keys that a person would press for them in Scientific."""

import re
from collections.abc import Iterator
from typing import Final

from calculator.front.engine.keys import Key, keys_of

_TOKEN: Final = re.compile(r"\s*((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|\*\*|[a-z]+|[-+*/^!%()²³√])")
_OPERATORS: Final = {
    "+": Key.ADD,
    "-": Key.SUBTRACT,
    "*": Key.MULTIPLY,
    "/": Key.DIVIDE,
    "^": Key.POWER,
    "**": Key.POWER,
    "mod": Key.MODULO,
}
_POSTFIX: Final = {"!": Key.FACTORIAL, "%": Key.PERCENT, "²": Key.SQUARE, "³": Key.CUBE}
_FUNCTIONS: Final = {
    **{name: Key(name) for name in ("sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "ln", "log")},
    "sqrt": Key.ROOT,
    "√": Key.ROOT,
    "abs": Key.ABSOLUTE,
    "exp": Key.POWER_OF_E,
}
_CONSTANTS: Final = {"pi": Key.PI, "e": Key.EULER}


def keys_written(expression: str) -> list[Key]:
    """The keys of `expression`, and "="; ± comes after what the sign is of.

    Raises ValueError for what it cannot read.
    """
    writer = _Writer(expression)
    keys = [*writer.sum(), Key.EQUALS]
    if writer.tokens:
        raise ValueError(f"what is {writer.tokens}?")
    return keys


class _Writer:
    def __init__(self, expression: str) -> None:
        self.tokens = _TOKEN.findall(expression)
        if "".join(self.tokens) != re.sub(r"\s", "", expression):
            raise ValueError(expression)

    def next(self, *expected: str) -> str:
        return self.tokens.pop(0) if self.tokens and self.tokens[0] in expected else ""

    def sum(self) -> Iterator[Key]:
        yield from self.operand()
        while self.tokens and self.tokens[0] != ")":
            operator = self.next(*_OPERATORS)
            if operator:
                yield _OPERATORS[operator]
            yield from self.operand()

    def operand(self) -> Iterator[Key]:
        is_negative = False
        while sign := self.next("-", "+"):
            is_negative ^= sign == "-"
        yield from self.bare_operand()
        if is_negative:
            yield Key.NEGATE
        while mark := self.next(*_POSTFIX):
            yield _POSTFIX[mark]

    def bare_operand(self) -> Iterator[Key]:
        token = self.tokens.pop(0)
        if token in _FUNCTIONS:
            yield from self.operand()
            yield _FUNCTIONS[token]
        elif token in _CONSTANTS:
            yield _CONSTANTS[token]
        elif token == "(":
            yield Key.OPEN
            yield from self.sum()
            if self.next(")"):
                yield Key.CLOSE
        else:
            mantissa, _, exponent = token.lower().partition("e")
            yield from keys_of(mantissa)
            if exponent:
                yield Key.EXPONENT
                yield from keys_of(exponent.lstrip("+-"))
                if exponent.startswith("-"):
                    yield Key.NEGATE
