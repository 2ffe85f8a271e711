"""The signs in which numbers are written."""

from typing import Final, NamedTuple

from PySide6.QtCore import QLocale


class Signs(NamedTuple):
    """What stands between whole and fraction, and between groups of three digits ("" for nothing)."""

    decimal: str = "."
    group: str = ","


PLAIN: Final = Signs()


def signs_of(locale: QLocale) -> Signs:
    """The signs of a language; those of English where its digits are not ours."""
    if locale.zeroDigit() != "0":
        return PLAIN
    group = locale.groupSeparator()
    # The narrow spaces of some languages are missing in many fonts.
    return Signs(locale.decimalPoint(), "\u00a0" if group.isspace() else group)
