"""Lists: ready-made ones and her own."""

from dataclasses import dataclass
from typing import NewType

from calculator.back.notebook.answers import Answer, Phase

ListId = NewType("ListId", str)
ItemId = NewType("ItemId", str)


@dataclass(frozen=True, slots=True)
class Checklist:
    """One list. A ready-made one has its id in the content pack as `source_id`, and an empty title.

    Its words come from the pack in the language of the moment. `position` orders the lists, dense from 0;
    `household_name` is all that quiet view shows.
    """

    id: ListId
    title: str = ""
    source_id: str = ""
    phase: Phase | None = None
    position: int = 0
    household_name: str = ""


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One item of a list. One of the content pack has a `source_id`, and an empty text until she words it herself.

    `position` orders the items of its list, dense from 0.
    """

    id: ItemId
    list_id: ListId
    text: str = ""
    source_id: str = ""
    answer: Answer = Answer.NOT_YET
    note: str = ""
    position: int = 0
    household_name: str = ""


@dataclass(frozen=True, slots=True)
class RemovedList:
    """A list that was taken out, with all it takes to put it back."""

    checklist: Checklist
    items: tuple[ChecklistItem, ...]


def longest_list_field(checklist: Checklist) -> int:
    """Characters in the longest field of a list."""
    return max(len(field) for field in (checklist.title, checklist.source_id, checklist.household_name))


def longest_item_field(item: ChecklistItem) -> int:
    """Characters in the longest field of an item."""
    return max(len(field) for field in (item.text, item.source_id, item.note, item.household_name))
