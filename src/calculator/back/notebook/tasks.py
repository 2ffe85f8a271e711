"""Things to do next, in her own words."""

from dataclasses import dataclass
from typing import NewType

TaskId = NewType("TaskId", str)


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do. `position` orders them, dense from 0."""

    id: TaskId
    text: str = ""
    is_done: bool = False
    position: int = 0
    household_name: str = ""


def longest_task_field(task: Task) -> int:
    """Characters in the longest field."""
    return max(len(task.text), len(task.household_name))
