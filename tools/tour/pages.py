"""Where the tour goes in the notebook: the one table to extend when a page lands."""

from dataclasses import dataclass
from typing import Final

from tools.tour.looks import View

BOTH: Final = (View.QUIET, View.PLAIN)


@dataclass(frozen=True, slots=True)
class Stop:
    """One picture: how to come there from the stop before it in the same view, and in which views it is drawn.

    Keys are X's names; "Ctrl+2" holds Ctrl. `held` is down while the picture is taken. `stays` says that the keys may
    change nothing on the screen, as when the page is there already. `back` leaves what only this stop shows.
    """

    name: str
    keys: tuple[str, ...] = ()
    views: tuple[View, ...] = BOTH
    held: str = ""
    stays: bool = False
    back: tuple[str, ...] = ()


# In each view the tour begins where the view before ended, at first where the notebook opens; F8 lies between them.
STOPS: Final = (
    Stop("people", ("Home",), stays=True),
    Stop("people-zoom", views=(View.QUIET,), held="F9"),
    Stop("people-long", ("End", "Up")),
    Stop("people-writing", ("Tab", "Tab"), views=(View.PLAIN,)),
    Stop("people-question", (*("Tab",) * 6, "space"), views=(View.PLAIN,), back=("space",)),
)
# On a notebook in which nothing was written yet.
EMPTY_STOPS: Final = (Stop("empty-people", stays=True),)
