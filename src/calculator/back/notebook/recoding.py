"""Changing the code, step by step, with new numbers on paper. Nothing of it is on the disk before the last step."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from random import Random
from typing import Self

from calculator.back.notebook.code_offers import Kind, Offers, drawn_offers
from calculator.back.notebook.codes import Refusal, recovery_entry
from calculator.back.notebook.practice import Answer, Practice, tried


class Step(StrEnum):
    """What is asked of her, in this order."""

    PROOF = "proof"
    CHOICE = "choice"
    TYPING = "typing"
    PAPER = "paper"
    CHECK = "check"
    READY = "ready"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Recoding:
    """One change of the code. `current` is the code that allows it, "" until it was typed right.

    `answer` is what the last entry was, None before the first one of a step.
    """

    offers: Offers
    recovery: str
    step: Step = Step.PROOF
    current: str = ""
    kind: Kind = Kind.SUM
    practice: Practice = field(default_factory=Practice)
    answer: Answer | Refusal | None = None

    @property
    def code(self) -> str:
        """The new code; "" while it is not known."""
        return self.practice.code

    def proved(self, entry: str) -> Self:
        """`entry` opens the notebook: the code may be changed."""
        return replace(self, current=entry, step=Step.CHOICE)

    def redrawn(self, random: Random) -> Self:
        """Other codes to choose from."""
        return replace(self, offers=drawn_offers(random))

    def chosen(self, kind: Kind) -> Self:
        """A code to practise; one of one's own is known once it was typed."""
        practice = Practice(self.offers.of(kind))
        return replace(self, kind=kind, practice=practice, step=Step.TYPING, answer=None)

    def back_to_choice(self) -> Self:
        """Another code after all."""
        return replace(self, step=Step.CHOICE, practice=Practice(), answer=None)

    def typed(self, entry: str, calculation: str, numbers: Sequence[str]) -> Self:
        """One try of the new code. `calculation` and telephone `numbers` make no code."""
        if self.practice.is_done:
            return self
        after = tried(self.practice, entry, (self.current, self.recovery, calculation), numbers)
        step = Step.PAPER if after.practice.is_done else Step.TYPING
        return replace(self, practice=after.practice, answer=after.answer, step=step)

    def copied(self) -> Self:
        """The numbers are on paper, as far as she says."""
        return replace(self, step=Step.CHECK, answer=None)

    def shown_again(self) -> Self:
        """The numbers once more, while they are not in use yet."""
        return replace(self, step=Step.PAPER, answer=None)

    def checked(self, entry: str) -> Self:
        """The numbers as they are on the paper."""
        if entry == self.recovery:
            return replace(self, step=Step.READY, answer=None)
        return replace(self, answer=Answer.OTHER)

    def done(self) -> Self:
        """It is on the disk; no number of it is needed any more."""
        return replace(self, step=Step.DONE, current="", recovery="", practice=Practice(), answer=None)


def new_recoding(random: Random) -> Recoding:
    """A change at its beginning, with all that is drawn at random for it."""
    return Recoding(drawn_offers(random), recovery_entry(random))
