"""What is done with the whole notebook rather than with a row of it. It goes on when its card is not shown."""

from functools import cached_property
from random import Random

from calculator.back.session.session import Session
from calculator.back.ui.apart import Apart
from calculator.back.ui.code_change import CodeChange
from calculator.back.ui.finding import Finding
from calculator.back.ui.room_left import RoomLeft
from calculator.back.ui.saver import Saver
from calculator.back.ui.spare_copy import SpareCopy
from calculator.back.ui.tasks import Tasks


class Desk:
    """Each piece of work, made when it is first asked for."""

    def __init__(self, session: Session, tasks: Tasks, random: Random, saver: Saver) -> None:
        """Nothing is answered after the end of `saver`."""
        self._session = session
        self._tasks = tasks
        self._random = random
        self._saver = saver

    @cached_property
    def code_change(self) -> CodeChange:
        """Changing the code."""
        return CodeChange(self._session, self._tasks, self._apart, self._random, self._saver)

    @cached_property
    def spare_copy(self) -> SpareCopy:
        """Writing a spare copy."""
        return SpareCopy(self._session, self._tasks, self._apart, self._random, self._saver)

    @cached_property
    def room_left(self) -> RoomLeft:
        """How much room is left, and making more."""
        return RoomLeft(self._session, self._tasks, self._saver)

    @cached_property
    def finding(self) -> Finding:
        """Finding what is written."""
        return Finding(self._session, self._tasks, self._saver)

    @cached_property
    def _apart(self) -> Apart:
        return Apart(self._saver)
