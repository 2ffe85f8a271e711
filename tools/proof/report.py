"""What a proof says: one line a thing that was tried, and how often it went how."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class Outcome(StrEnum):
    """How one trial ended."""

    # What was reported as saved is there, and nothing is there by half.
    KEPT = "kept"
    # It opens no more, or lacks what was reported as saved.
    LOST = "lost"
    # It shows what was never written: half a change, another notebook's text.
    WRONG = "wrong"
    # An exception or a report that is none of the defined ones, a hang, a call that was never reached.
    UNEXPECTED = "unexpected"


BAD: Final = (Outcome.LOST, Outcome.WRONG, Outcome.UNEXPECTED)


@dataclass(slots=True)
class Row:
    """All trials of one kind. `may_lose` claims that a loss is reported here and is no failure."""

    name: str
    may_lose: bool = False
    note: str = ""
    counts: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    examples: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome, what: str = "") -> None:
        """Count one trial; the first few that went badly are kept by name."""
        self.counts[outcome] += 1
        if outcome in BAD and not (self.may_lose and outcome is Outcome.LOST) and len(self.examples) < 5:
            self.examples.append(f"{outcome}: {what}")

    def merge(self, other: "Row") -> None:
        """Add the trials of another row."""
        for outcome, count in other.counts.items():
            self.counts[outcome] += count
        self.examples = (self.examples + other.examples)[:5]

    @property
    def tried(self) -> int:
        """How many trials."""
        return sum(self.counts.values())

    @property
    def has_failed(self) -> bool:
        """Whether something went as it must not."""
        lost = 0 if self.may_lose else self.counts[Outcome.LOST]
        return bool(lost or self.counts[Outcome.WRONG] or self.counts[Outcome.UNEXPECTED])


def table(first: str, rows: Sequence[Row]) -> str:
    """The rows as Markdown, then what went wrong by name."""
    lines = [f"| {first} | tried | lost | wrong | unexpected | |", "|---|---|---|---|---|---|"]
    for row in rows:
        bad = " | ".join(str(row.counts[outcome]) for outcome in BAD)
        lines.append(f"| {row.name} | {row.tried} | {bad} | {row.note} |")
    lines += [f"{row.name}: {example}" for row in rows for example in row.examples]
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure beside what was promised of it."""

    text: str
    is_met: bool


def told(claims: Iterable[Claim]) -> str:
    """Each claim on a line."""
    return "\n".join(f"- {claim.text}{'' if claim.is_met else '  NOT MET'}" for claim in claims)
