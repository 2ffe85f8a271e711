"""Watching pixels change, with the time of each change."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tools.desktop.processes import TookTooLong
from tools.desktop.screen import Picture, Region, Screen

# A sample costs about 0.2 ms; the pause leaves the processor to the program that is measured.
_PAUSE_S: Final = 0.0005
# Shorter than the half second in which a text cursor blinks.
_STILL_S: Final = 0.3


@dataclass(frozen=True, slots=True)
class Change:
    """A picture and the perf_counter at which it was first seen."""

    at: float
    picture: Picture


def wait_for_stillness(screen: Screen, region: Region, limit_s: float = 10.0) -> Picture:
    """What `region` shows when it has not changed for a while."""
    return watch(screen, region, lambda: True, limit_s)[-1].picture


def wait_for_change(screen: Screen, region: Region, before: Picture, limit_s: float = 5.0) -> float:
    """The perf_counter at which `region` first differs from `before`."""
    limit = time.perf_counter() + limit_s
    while time.perf_counter() < limit:
        if screen.read(region) != before:
            return time.perf_counter()
        time.sleep(_PAUSE_S)
    raise TookTooLong(f"after {limit_s:g} s nothing was painted")


def watch(
    screen: Screen, region: Region, is_over: Callable[[], bool], limit_s: float = 10.0, pause_s: float = _PAUSE_S
) -> list[Change]:
    """Every change of `region` from now on, until `is_over` holds and nothing has changed for a while.

    A longer pause takes less of the processor from what is measured, and is the error of the figure.
    """
    changes = [Change(time.perf_counter(), screen.read(region))]
    limit = changes[0].at + limit_s
    while time.perf_counter() < limit:
        picture = screen.read(region)
        now = time.perf_counter()
        if picture != changes[-1].picture:
            changes.append(Change(now, picture))
        elif now - changes[-1].at > _STILL_S and is_over():
            return changes
        time.sleep(pause_s)
    raise TookTooLong(f"after {limit_s:g} s the screen did not come to rest")


def first_like(changes: list[Change], last: Picture, likeness: float = 0.98) -> float:
    """The perf_counter of the first change that already shows `last`, but for a cursor that blinks."""
    return next(change.at for change in changes if change.picture.likeness(last) >= likeness)
