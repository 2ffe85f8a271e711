"""How much a process works: what tells a busy one from one that hangs."""

from typing import NamedTuple

from calculator.system.native import processor_use


class Effort(NamedTuple):
    """The processor time that a process has had, in seconds, and whether it wants more or waits for a disk."""

    processor_s: float
    wants_processor: bool


IDLE = Effort(0.0, wants_processor=False)


def effort_of(process_id: int) -> Effort:
    """How much a process has worked up to now; IDLE for one that is not there."""
    return Effort(*processor_use(process_id))
