"""How long the other process has said nothing, told apart by whether it was at work meanwhile."""

from collections.abc import Callable
from typing import Final, NamedTuple

from calculator.system.effort import Effort

LOOK_S: Final = 0.05
# A look that comes later than this says that the whole machine is late, which is nobody's silence.
_LATE_S: Final = 2 * LOOK_S


class Patience(NamedTuple):
    """For how long silence is borne, in seconds: while nothing is done, and in all."""

    idle_s: float
    busy_s: float


class Watch:
    """Counts silence. Whoever watches looks every LOOK_S."""

    def __init__(self, clock: Callable[[], float], effort: Callable[[], Effort]) -> None:
        self._clock = clock
        self._effort = effort
        self._silent_s = 0.0
        self._idle_s = 0.0
        self._looked_s = clock()
        self._seen = effort()

    def heard(self) -> None:
        """It gave a sign of life."""
        self._silent_s = 0.0
        self._idle_s = 0.0

    def saw_work(self) -> None:
        """It is not idle, though this is not what is waited for."""
        self._idle_s = 0.0

    def look(self) -> None:
        """What went by since the last look counts as silence, and as idleness unless it was at work."""
        now, effort = self._clock(), self._effort()
        passed = min(now - self._looked_s, _LATE_S)
        is_at_work = effort.wants_processor or effort.processor_s > self._seen.processor_s
        self._looked_s, self._seen = now, effort
        self._silent_s += passed
        self._idle_s = 0.0 if is_at_work else self._idle_s + passed

    def is_over(self, patience: Patience) -> bool:
        """Whether silence has lasted as long as `patience`."""
        return self._idle_s >= patience.idle_s or self._silent_s >= patience.busy_s
