"""The two calculators that are one machine: what they differ in."""

from enum import StrEnum


class Mode(StrEnum):
    """Standard executes each operator at once; Scientific waits for the operators that bind tighter."""

    STANDARD = "standard"
    SCIENTIFIC = "scientific"

    @property
    def digits(self) -> int:
        """How many digits can be typed, and are shown of a result."""
        return 16 if self is Mode.STANDARD else 32

    @property
    def has_precedence(self) -> bool:
        """Whether × waits for ^, and + for ×."""
        return self is Mode.SCIENTIFIC
