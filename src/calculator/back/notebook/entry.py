"""What was typed with an ordinary keyboard, as the keys of the calculator."""

import re
from typing import Final

_SIGNS: Final = str.maketrans({"×": "*", "÷": "/", "−": "-", ",": ".", "x": "*", "X": "*"})
_BLANKS: Final = re.compile(r"\s")


def entry_of(typed: str) -> str:
    """`typed` as the calculator would take it down: "73 × 58 + 4419 =" is "73*58+4419".

    Signs as they are drawn, a decimal comma, spaces and the "=" that ends it are understood; the rest stays.
    """
    return _BLANKS.sub("", typed.translate(_SIGNS)).removesuffix("=")
