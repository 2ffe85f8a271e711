"""The modes of the calculator."""

from enum import StrEnum
from typing import Final


class Mode(StrEnum):
    """One at a time; the value is what is remembered."""

    STANDARD = "standard"
    SCIENTIFIC = "scientific"
    CONVERTER = "converter"


SHORTCUTS: Final = {Mode.STANDARD: "Alt+1", Mode.SCIENTIFIC: "Alt+2", Mode.CONVERTER: "Alt+3"}


def mode_of(text: str) -> Mode:
    """The mode that was remembered as `text`; Standard where it is none of ours."""
    return next((mode for mode in Mode if mode.value == text), Mode.STANDARD)
