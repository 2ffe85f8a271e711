"""What an angle is measured in."""

from enum import StrEnum


class Angle(StrEnum):
    """Degrees, radians or gradians: a quarter turn is 90, π ÷ 2 or 100."""

    DEGREES = "degrees"
    RADIANS = "radians"
    GRADIANS = "gradians"
