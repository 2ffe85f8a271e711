"""An entry as people write it."""

from typing import Final

_SIGNS: Final = {"+": " + ", "-": " − ", "*": " × ", "/": " ÷ "}
_GROUP: Final = 4
_GROUPED_FROM: Final = 8


def shown_entry(entry: str, decimal_sign: str) -> str:
    """ "73*58+4419" as "73 × 58 + 4419"; long numbers in groups of four: "4966 8950 1946"."""
    text = ""
    number = ""
    for sign in entry:
        if sign in _SIGNS:
            text += _grouped(number) + _SIGNS[sign]
            number = ""
        else:
            number += sign
    return (text + _grouped(number)).replace(".", decimal_sign)


def _grouped(number: str) -> str:
    if len(number) < _GROUPED_FROM or "." in number:
        return number
    return " ".join(number[start : start + _GROUP] for start in range(0, len(number), _GROUP))
