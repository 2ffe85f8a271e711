"""The helplines she chose, each under a name of its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Helpline:
    """A service of the content pack, by its id there, and the name under which both views show it."""

    service_id: str
    shown_name: str = ""


def longest_helpline_field(helpline: Helpline) -> int:
    """Characters in the longest field."""
    return max(len(helpline.service_id), len(helpline.shown_name))
