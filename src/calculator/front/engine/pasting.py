"""Pasted text: plain numbers and sums, by the rules of Windows Standard and Scientific."""

import re
from collections.abc import Iterator
from typing import Final

from calculator.front.engine.brackets import MOST_BRACKETS
from calculator.front.engine.keys import Key, keys_of
from calculator.front.engine.machine import press
from calculator.front.engine.mode import Mode
from calculator.front.engine.number import Error
from calculator.front.engine.state import State

# Patterns are compiled at the first paste, not at the start. The limits are those of Windows.
_MAX_LENGTH: Final = 512
_MAX_NUMBERS: Final = 100
_DROPPED: Final = r"[\s\x85'\"_$€£¥¤¢₡₦₩₪₫₱₲₴₵₹₺₽฿\u200e\u200f\u202a-\u202e\ufeff]+"
_SIGNS: Final = str.maketrans({"×": "*", "÷": "/", "−": "-", "–": "-"})
_NUMBER: Final = r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,4})?"
_PLAIN_NUMBER: Final = r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)"
_SUM: Final = rf"[-+]*{_NUMBER}(?:[-+*/][-+]?{_NUMBER})*=?"
# Signs may stand before a number and before a bracket; what a bracket follows at once, it multiplies.
_OPERAND: Final = rf"(?:[-+]?\()*[-+]?{_NUMBER}\)*"
_SCIENTIFIC_SUM: Final = rf"{_OPERAND}(?:(?:[-+*/^%]|(?=\()|(?<=\))){_OPERAND})*=?"
_PIECE: Final = rf"({_NUMBER})|([-+*/^%()=])"
_KEYS: Final = {"^": Key.POWER, "%": Key.MODULO, "(": Key.OPEN, ")": Key.CLOSE}


def pasted(state: State, text: str, decimal_sign: str = ".", group_sign: str = ",") -> State:
    """`state` after `text` was pasted: typed in the place of the number shown, or the error "Invalid input"."""
    plain = _cleaned(text, decimal_sign, group_sign)
    pieces = _pieces(plain, state.mode) if plain is not None else []
    if not pieces:
        return state._replace(error=Error.INVALID, entered="")
    state = press(state, Key.CLEAR_ENTRY)
    for key in _keys(pieces):
        state = press(state, key)
        if state.error is not None:
            break
    return state


def _cleaned(text: str, decimal_sign: str, group_sign: str) -> str | None:
    if len(text) > _MAX_LENGTH:
        return None
    plain = re.sub(_DROPPED, "", text).translate(_SIGNS)
    if group_sign.strip():
        plain = plain.replace(group_sign, "")
    return plain.replace(decimal_sign, ".")


def _pieces(plain: str, mode: Mode) -> list[tuple[str, str]]:
    """Numbers and signs in turn; none where it is no sum, or too long a one."""
    pattern = _SUM if mode is Mode.STANDARD else _SCIENTIFIC_SUM
    if not re.fullmatch(pattern, plain):
        return []
    pieces = re.findall(_PIECE, plain)
    numbers = [number for number, _ in pieces if number]
    deepest = depth = 0
    for _, sign in pieces:
        depth += (sign == "(") - (sign == ")")
        deepest = max(deepest, depth)
    is_too_long = any(_digits(number) > mode.digits for number in numbers)
    return [] if is_too_long or len(numbers) > _MAX_NUMBERS or deepest > MOST_BRACKETS else pieces


def _digits(number: str) -> int:
    mantissa = number.lower().partition("e")[0]
    return len(mantissa.replace(".", "").lstrip("0"))


def _keys(pieces: list[tuple[str, str]]) -> Iterator[Key]:
    """What a person would press: a sign before a number or a bracket is ± after it."""
    is_negative = False
    wants_operand = True
    brackets: list[bool] = []
    for number, sign in pieces:
        if number:
            yield from _number_keys(number, is_negative=is_negative)
            is_negative = wants_operand = False
        elif sign == "(":
            brackets.append(is_negative)
            is_negative, wants_operand = False, True
            yield Key.OPEN
        elif sign == ")":
            yield Key.CLOSE
            if brackets and brackets.pop():
                yield Key.NEGATE
        elif wants_operand:
            is_negative ^= sign == "-"
        else:
            yield _KEYS.get(sign) or Key(sign)
            wants_operand = True


def _number_keys(number: str, *, is_negative: bool) -> Iterator[Key]:
    mantissa, _, exponent = number.lower().partition("e")
    yield from keys_of(mantissa)
    if is_negative:
        yield Key.NEGATE
    if exponent:
        yield Key.EXPONENT
        yield from keys_of(exponent.lstrip("+-"))
        if exponent.startswith("-"):
            yield Key.NEGATE
