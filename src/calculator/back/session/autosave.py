"""When typed text is written: soon after a pause, and not much later while the typing goes on."""

from dataclasses import dataclass
from typing import Final

# The promise is 1 s after the last change and 5 s after the first: what is left of it is the time to write.
PAUSE_S: Final = 0.5
LONGEST_S: Final = 4.0


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Changes that are not written yet: when the first and the last of them were made, in seconds of one clock."""

    first_s: float
    last_s: float


def changed(unsaved: Unsaved | None, now_s: float) -> Unsaved:
    """`unsaved` after one more change."""
    return Unsaved(unsaved.first_s if unsaved else now_s, now_s)


def due_s(unsaved: Unsaved) -> float:
    """When writing begins at the latest."""
    return min(unsaved.last_s + PAUSE_S, unsaved.first_s + LONGEST_S)
