"""The things to do of an open notebook."""

from collections.abc import Sequence
from random import Random

from calculator.back.notebook.household import drawn_name
from calculator.back.notebook.order import moved, placed
from calculator.back.notebook.tasks import Task, TaskId, longest_task_field
from calculator.back.session.section import Section, new_id
from calculator.back.storage.tasks import place_tasks, put_task, read_tasks, remove_task


class TasksSection(Section):
    """What to do next. One that is new comes last; only moving changes the order."""

    def tasks(self) -> tuple[Task, ...]:
        """Everything to do, in order."""
        return read_tasks(self._store)

    def add_task(self, pool: Sequence[str], random: Random, text: str = "") -> Task:
        """A thing to do under a name drawn from `pool`, saved at the end. Raises TooLong."""
        tasks = self.tasks()
        name = drawn_name(pool, {task.household_name for task in tasks}, random)
        task = Task(TaskId(new_id()), text, position=len(tasks), household_name=name)
        self.save_task(task)
        return task

    def save_task(self, task: Task) -> None:
        """Write a thing to do, new or not. Raises TooLong."""
        self._change(put_task(task), longest_task_field(task))

    def remove_task(self, task_id: TaskId) -> Task | None:
        """Take a thing to do out and return it for `put_back_task`; None where there is none of that id."""
        tasks = self.tasks()
        for task in tasks:
            if task.id == task_id:
                left = [other.id for other in tasks if other.id != task_id]
                self._change([*remove_task(task_id), *place_tasks(left)])
                return task
        return None

    def put_back_task(self, task: Task) -> None:
        """Undo a removal: the thing to do, where it was."""
        ids = [other.id for other in self.tasks() if other.id != task.id]
        self._change([*put_task(task), *place_tasks(placed(ids, task.id, task.position))], longest_task_field(task))

    def move_task(self, task_id: TaskId, position: int) -> None:
        """Put a thing to do at `position`, or as near as the ends allow."""
        self._change(place_tasks(moved([task.id for task in self.tasks()], task_id, position)))
