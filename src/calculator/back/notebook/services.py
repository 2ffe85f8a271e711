"""The services of the content pack that she chose, each under a name of its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChosenService:
    """A service by its id in the content pack, and the name under which both views show it."""

    service_id: str
    shown_name: str = ""


def longest_service_field(chosen: ChosenService) -> int:
    """Characters in the longest field."""
    return max(len(chosen.service_id), len(chosen.shown_name))
