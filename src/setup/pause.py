"""The break between learning a code and typing it once more."""

import math
from dataclasses import dataclass
from typing import Final

BREAK_S: Final = 600.0


@dataclass(frozen=True, slots=True)
class Pause:
    """A break that began at `began_s`, on a clock that only goes forward."""

    began_s: float

    def minutes_left(self, now_s: float) -> int:
        """Whole minutes to wait, the last begun one counted; 0 when it is over."""
        return max(0, math.ceil((self.began_s + BREAK_S - now_s) / 60))

    def is_over(self, now_s: float) -> bool:
        """Ten minutes have gone by."""
        return now_s - self.began_s >= BREAK_S
