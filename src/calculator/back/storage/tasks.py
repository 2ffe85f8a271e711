"""The table of the things to do. One new to it comes last; only `place_tasks` changes the order."""

from collections.abc import Sequence

from calculator.back.notebook.tasks import Task, TaskId
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store


def read_tasks(store: Store) -> tuple[Task, ...]:
    """Everything to do, in order."""
    return tuple(
        Task(id=TaskId(task_id), text=text, is_done=bool(is_done), position=position, household_name=household_name)
        for task_id, text, is_done, position, household_name in store.rows(
            "SELECT id, text, is_done, position, household_name FROM task ORDER BY position, id"
        )
    )


def put_task(task: Task) -> list[Statement]:
    """What writes a thing to do, new or not."""
    return [
        Statement(
            "INSERT INTO task (id, text, is_done, position, household_name)"
            " VALUES (?, ?, ?, (SELECT count(*) FROM task), ?)"
            " ON CONFLICT (id) DO UPDATE SET text = excluded.text, is_done = excluded.is_done,"
            " household_name = excluded.household_name",
            (task.id, task.text, int(task.is_done), task.household_name),
        )
    ]


def remove_task(task_id: TaskId) -> list[Statement]:
    """What takes a thing to do out."""
    return [Statement("DELETE FROM task WHERE id = ?", (task_id,))]


def place_tasks(ids: Sequence[TaskId]) -> list[Statement]:
    """What puts all things to do in this order."""
    return [
        Statement("UPDATE task SET position = ? WHERE id = ?", (position, task_id))
        for position, task_id in enumerate(ids)
    ]
