"""How an item can be answered, and the phases that items belong to."""

from enum import StrEnum


class Answer(StrEnum):
    """Any of these is a good answer: none counts against the one who gives it."""

    NOT_YET = "not_yet"
    DONE = "done"
    NOT_SAFE = "not_safe"
    NOT_FOR_ME = "not_for_me"


class Phase(StrEnum):
    """When something is to be done, in the order of time."""

    STILL_THERE = "still_there"
    GETTING_READY = "getting_ready"
    THE_DAY = "the_day"
    AFTER = "after"
    IF_I_GO_BACK = "if_i_go_back"
