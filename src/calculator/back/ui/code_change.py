"""Another code and other numbers on paper: what was typed so far, and the work between two steps."""

from collections.abc import Sequence
from functools import partial
from random import Random

from PySide6.QtCore import QObject, Signal

from calculator.back.notebook.code_offers import Kind
from calculator.back.notebook.recoding import Recoding, Step, new_recoding
from calculator.back.session.codes import NewKeys
from calculator.back.session.session import Session
from calculator.back.ui.apart import Apart
from calculator.back.ui.tasks import Tasks
from calculator.errors import AppError, WrongCode


class CodeChange(QObject):
    """Keys are derived apart from the worker, so that going home never waits for one; only the change itself is there.

    Until then the old code opens the notebook, whatever ends this process.
    """

    # Another step, another answer, or the work began or ended.
    stepped = Signal()

    def __init__(
        self, session: Session, tasks: Tasks, apart: Apart, random: Random, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._apart = apart
        self._random = random
        self._key = b""
        self.state: Recoding | None = None
        self.is_busy = False
        self.trouble_id = ""

    def begin(self) -> None:
        """A new change, from its first step."""
        self._go(new_recoding(self._random))

    def stop(self) -> None:
        """Change nothing, and forget what was typed; too late once the change is being written."""
        if not self.is_busy:
            self._key = b""
            self._go(None)

    def prove(self, entry: str) -> None:
        """Try the code that she has now, on the real notebook."""
        if self._is_at(Step.PROOF) and entry:
            self._work()
            self._apart.run(partial(self._session.key_of, entry), partial(self._try_key, entry), self._fail)

    def redraw(self) -> None:
        """Other codes to choose from."""
        if self._is_at(Step.CHOICE):
            self._go(self._need().redrawn(self._random))

    def choose(self, kind: Kind) -> None:
        """A code to practise."""
        if self._is_at(Step.CHOICE):
            self._go(self._need().chosen(kind))

    def choose_again(self) -> None:
        """Another code after all."""
        if self._is_at(Step.TYPING):
            self._go(self._need().back_to_choice())

    def try_code(self, entry: str, calculation: str, numbers: Sequence[str]) -> None:
        """One try of the new code."""
        if self._is_at(Step.TYPING) and entry:
            self._go(self._need().typed(entry, calculation, numbers))

    def note_copied(self) -> None:
        """The numbers are on paper."""
        if self._is_at(Step.PAPER):
            self._go(self._need().copied())

    def show_numbers(self) -> None:
        """The numbers once more."""
        if self._is_at(Step.CHECK):
            self._go(self._need().shown_again())

    def check(self, entry: str) -> None:
        """The numbers as they are on the paper."""
        if self._is_at(Step.CHECK) and entry:
            self._go(self._need().checked(entry))

    def change(self) -> None:
        """Make the new code and the new numbers the ones that count."""
        if self._is_at(Step.READY):
            self._work()
            self._apart.run(partial(self._new_keys, self._need()), self._write, self._fail)

    def _is_at(self, step: Step) -> bool:
        return not self.is_busy and self.state is not None and self.state.step is step

    def _need(self) -> Recoding:
        assert self.state is not None
        return self.state

    def _try_key(self, entry: str, key: bytes) -> None:
        self._tasks.run(partial(self._session.opens, key), partial(self._note_proof, entry, key), self._fail)

    def _note_proof(self, entry: str, key: bytes, is_right: bool) -> None:  # noqa: FBT001 - the worker's answer
        if not is_right:
            self._fail(WrongCode())
            return
        self._key = key
        self._go(self._need().proved(entry))

    def _new_keys(self, state: Recoding) -> NewKeys:
        return NewKeys(self._key, self._session.key_of(state.code), self._session.key_of(state.recovery))

    def _write(self, keys: NewKeys) -> None:
        self._tasks.run(partial(self._session.change_keys, keys), self._note_changed, self._fail)

    def _note_changed(self, _: None) -> None:
        self._key = b""
        self._go(self._need().done())

    def _work(self) -> None:
        self.is_busy, self.trouble_id = True, ""
        self.stepped.emit()

    def _go(self, state: Recoding | None) -> None:
        self.state, self.is_busy, self.trouble_id = state, False, ""
        self.stepped.emit()

    def _fail(self, error: AppError) -> None:
        self.is_busy, self.trouble_id = False, error.sentence_id
        self.stepped.emit()
