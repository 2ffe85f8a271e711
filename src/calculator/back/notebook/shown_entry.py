"""An entry as people write it."""

from typing import Final

_SPACE: Final = "\N{NO-BREAK SPACE}"
_SIGNS: Final = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_GROUP: Final = 4
_GROUPED_FROM: Final = 8


def shown_entry(entry: str, decimal_sign: str) -> str:
    """ "73*58+4419" as "73 × 58 + 4419"; long numbers in groups of four; no space of it ends a line."""
    text = ""
    number = ""
    for sign in entry:
        if sign in _SIGNS:
            text += _grouped(number) + _SPACE + _SIGNS[sign] + _SPACE
            number = ""
        else:
            number += sign
    return (text + _grouped(number)).replace(".", decimal_sign)


def _grouped(number: str) -> str:
    if len(number) < _GROUPED_FROM or "." in number:
        return number
    return _SPACE.join(number[start : start + _GROUP] for start in range(0, len(number), _GROUP))
