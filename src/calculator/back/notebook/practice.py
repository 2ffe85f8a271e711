"""Typing the code right three times."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculator.back.notebook.codes import Refusal, refusal

TIMES: Final = 3


class Answer(StrEnum):
    """What a try was."""

    RIGHT = "right"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Practice:
    """How often `code` has been typed right. An empty code is one's own and not known yet."""

    code: str = ""
    right: int = 0

    @property
    def is_done(self) -> bool:
        """Typed right often enough."""
        return self.right >= TIMES


@dataclass(frozen=True, slots=True)
class Tried:
    """The practice after one try, and what the try was."""

    practice: Practice
    answer: Answer | Refusal


def tried(practice: Practice, entry: str, others: Sequence[str], numbers: Sequence[str] = ()) -> Tried:
    """One "=": the first good entry becomes one's own code.

    `others` are the entries it must not be mistaken for, `numbers` telephone numbers that it must not be.
    """
    if not practice.code:
        reason = refusal(entry, others, numbers)
        return Tried(practice, reason) if reason else Tried(Practice(entry, 1), Answer.RIGHT)
    if entry != practice.code:
        return Tried(practice, Answer.OTHER)
    return Tried(Practice(practice.code, practice.right + 1), Answer.RIGHT)
