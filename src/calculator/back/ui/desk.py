"""What is done with the whole notebook rather than with a row of it. It goes on when its card is not shown."""

from functools import cached_property
from random import Random

from PySide6.QtCore import QObject

from calculator.back.session.session import Session
from calculator.back.ui.apart import Apart
from calculator.back.ui.code_change import CodeChange
from calculator.back.ui.tasks import Tasks


class Desk:
    """Each piece of work, made when it is first asked for."""

    def __init__(self, session: Session, tasks: Tasks, random: Random, parent: QObject) -> None:
        """Nothing is answered after the end of `parent`."""
        self._session = session
        self._tasks = tasks
        self._random = random
        self._parent = parent

    @cached_property
    def code_change(self) -> CodeChange:
        """Changing the code."""
        return CodeChange(self._session, self._tasks, self._apart, self._random, self._parent)

    @cached_property
    def _apart(self) -> Apart:
        return Apart(self._parent)
