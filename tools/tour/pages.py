"""Where the tour goes in the notebook: every section of the side list, and what more there is to see in some."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from calculator.back.ui.sections.more.page import TOPICS
from calculator.back.ui.sections.section import SectionId
from calculator.back.ui.sections.table import SECTIONS
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


# What a topic shows when it is begun. Steps for which a code must be typed are drawn by tests/.../test_steps_fit.py.
_STEPS: Final[Mapping[str, tuple[Stop, ...]]] = {
    topic: (Stop(f"more-{topic}-begun", ("Tab", "space"), views=(View.PLAIN,), back=("F10",)),)
    for topic in ("code", "room")
}
# Extend this when a page lands. The focus is in the page's list when its section's key was pressed.
_FURTHER: Final[Mapping[SectionId, tuple[Stop, ...]]] = {
    SectionId.RIGHT_NOW: (
        Stop("right_now-next", ("space",), views=(View.PLAIN,)),
        # The groups come after the two buttons.
        Stop("right_now-own", (*("Tab",) * 3, "Right", "Right", "space"), views=(View.PLAIN,), stays=True),
    ),
    SectionId.HELP: (Stop("help-last", ("End",), views=(View.PLAIN,)),),
    SectionId.PEOPLE: (
        Stop("people-zoom", views=(View.QUIET,), held="F9"),
        Stop("people-long", ("End", "Up")),
        Stop("people-writing", ("Tab", "Tab"), views=(View.PLAIN,)),
        Stop("people-question", (*("Tab",) * 8, "space"), views=(View.PLAIN,), back=("space",)),
    ),
    SectionId.BAG: (
        Stop("bag-zoom", views=(View.QUIET,), held="F9"),
        Stop("bag-last", ("End",)),
        Stop("bag-writing", ("Tab", "Tab", "Tab"), views=(View.PLAIN,)),
    ),
    SectionId.TO_DO: (
        Stop("to_do-zoom", views=(View.QUIET,), held="F9"),
        Stop("to_do-long", ("End",)),
        Stop("to_do-writing", ("Tab", "Tab"), views=(View.PLAIN,)),
    ),
    SectionId.LISTS: (
        Stop("lists-open", ("Return",)),
        Stop("lists-answered", ("Down",), back=("BackSpace",)),
        Stop("lists-own", ("End", "Return"), back=("BackSpace",)),
    ),
    SectionId.MORE: tuple(
        stop
        for topic in TOPICS
        if not topic.is_quiet
        for stop in (Stop(f"more-{topic.id}", ("Down",), views=(View.PLAIN,)), *_STEPS.get(topic.id, ()))
    ),
}
_SECTION_STOPS: Final = tuple(
    stop
    for section in SECTIONS
    for stop in (Stop(section.id, (section.key, "Home"), stays=True), *_FURTHER.get(section.id, ()))
)
STOPS: Final = (*_SECTION_STOPS, Stop("find", ("Ctrl+f",), stays=True), Stop("find-found", ("a",)))
# On a notebook in which nothing was written yet.
EMPTY_STOPS: Final = tuple(
    Stop(f"empty-{section.id}", (section.key,), stays=True) for section in SECTIONS if not section.is_optional
)
