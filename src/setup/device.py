"""The questions about a computer, and the places that a notebook can have: what is asked before anything is stored."""

from collections.abc import Mapping
from enum import StrEnum


class Question(StrEnum):
    """Each is asked so that a "yes" speaks against this computer."""

    SET_UP_BY_OTHERS = "set_up_by_others"
    SHARED_ACCOUNT = "shared_account"
    KNOWN_THINGS = "known_things"
    SYNCED_FOLDER = "synced_folder"
    ONLY_A_PHONE = "only_a_phone"


class Reply(StrEnum):
    """To be unsure weighs as much as a yes."""

    NO = "no"
    YES = "yes"
    UNSURE = "unsure"


class Place(StrEnum):
    """Where a notebook can be, in the order in which it is offered."""

    NOT_HERE = "not_here"
    PAPER = "paper"
    HOUSE = "house"
    STICK = "stick"
    INSTALLED = "installed"


STORED_HERE = (Place.STICK, Place.INSTALLED)

Replies = Mapping[Question, Reply]


def is_answered(replies: Replies) -> bool:
    """Every question has a reply."""
    return all(question in replies for question in Question)


def speaks_against(replies: Replies) -> tuple[Question, ...]:
    """The questions whose replies lead away from this computer."""
    return tuple(question for question in Question if replies.get(question, Reply.UNSURE) is not Reply.NO)
