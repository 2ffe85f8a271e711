"""Pasted text: plain numbers and sums, by the rules of Windows Standard."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from calculator.front.engine.keys import Key, keys_of
from calculator.front.engine.machine import loaded, press
from calculator.front.engine.number import SHOWN_DIGITS, Error
from calculator.front.engine.state import State

_MAX_LENGTH: Final = 2000
_DROPPED: Final = re.compile(r"[\s'\"_$€£¥¢₽₩฿]+")
_SIGNS: Final = str.maketrans({"×": "*", "÷": "/", "−": "-", "–": "-"})
_NUMBER: Final = r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,4})?"
_SUM: Final = re.compile(rf"[-+]*{_NUMBER}(?:[-+*/][-+]?{_NUMBER})*=?")
_PIECE: Final = re.compile(rf"({_NUMBER})|([-+*/=])")


def pasted(state: State, text: str, decimal_sign: str = ".", group_sign: str = ",") -> State:
    """`state` after `text` was pasted: typed in the place of the number shown, or the error "Invalid input"."""
    plain = _cleaned(text, decimal_sign, group_sign)
    pieces = _PIECE.findall(plain) if plain is not None and _SUM.fullmatch(plain) else []
    if not pieces or any(_digits(number) > SHOWN_DIGITS for number, _ in pieces):
        return replace(state, error=Error.INVALID, entered="")
    state = press(state, Key.CLEAR_ENTRY)
    is_negative = False
    wants_number = True
    for number, sign in pieces:
        if number:
            state = _with_number(state, number, is_negative=is_negative)
            is_negative = wants_number = False
        elif wants_number:
            is_negative ^= sign == "-"
        else:
            state = press(state, Key(sign))
            wants_number = True
    return state


def _cleaned(text: str, decimal_sign: str, group_sign: str) -> str | None:
    if len(text) > _MAX_LENGTH:
        return None
    plain = _DROPPED.sub("", text).translate(_SIGNS)
    if group_sign.strip():
        plain = plain.replace(group_sign, "")
    return plain.replace(decimal_sign, ".")


def _digits(number: str) -> int:
    mantissa = number.lower().partition("e")[0]
    return len(mantissa.replace(".", "").lstrip("0"))


def _with_number(state: State, number: str, *, is_negative: bool) -> State:
    if "e" in number.lower():
        value = Decimal(number)
        return loaded(state, -value if is_negative else value)
    for key in keys_of(number):
        state = press(state, key)
    return press(state, Key.NEGATE) if is_negative else state
