"""The calculation that the calculator shows meanwhile: what can be shown, and how it is written."""

import re
from typing import Final

# What fits on the line of the smallest calculator.
LONGEST: Final = 20

_NUMBER: Final = r"(?:0|[1-9][0-9]{0,7})(?:\.[0-9]{1,4})?"
_CALCULATION: Final = re.compile(rf"{_NUMBER}(?:[-+*/]{_NUMBER})+")
_BY_ZERO: Final = re.compile(r"/0(?:\.0*)?(?![0-9.])")
_SIGNS: Final = str.maketrans({"×": "*", "÷": "/", "−": "-", ",": "."})
_BLANKS: Final = re.compile(r"\s")


def written_calculation(typed: str) -> str:
    """`typed` as the calculator's keys: "4.99*2+12.49"; "" where it is no calculation, too long, or has no result.

    Signs as they are drawn, a decimal comma and spaces are understood.
    """
    text = _BLANKS.sub("", typed.translate(_SIGNS))
    is_good = len(text) <= LONGEST and _CALCULATION.fullmatch(text) and not _BY_ZERO.search(text)
    return text if is_good else ""
