"""Figures and the table they are told in."""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

OURS: Final = "ours"


@dataclass(frozen=True, slots=True)
class Sample:
    """One measured value: of what, of whom, how much."""

    measure: str
    subject: str
    value: float
    unit: str = "ms"


@dataclass(frozen=True, slots=True)
class Figure:
    """All samples of one measure and one subject in three numbers."""

    measure: str
    subject: str
    unit: str
    count: int
    median: float
    p95: float
    lowest: float
    highest: float


def figures(samples: Iterable[Sample]) -> tuple[Figure, ...]:
    """One figure a measure and subject, in the order in which they were first measured."""
    groups: dict[tuple[str, str, str], list[float]] = {}
    for sample in samples:
        groups.setdefault((sample.measure, sample.subject, sample.unit), []).append(sample.value)
    return tuple(
        Figure(measure, subject, unit, len(values), statistics.median(values), p95(values), min(values), max(values))
        for (measure, subject, unit), values in groups.items()
    )


def p95(values: Sequence[float]) -> float:
    """The value that 95 % do not exceed (nearest rank: a value that was really measured)."""
    return quantile(values, 0.95)


def quantile(values: Sequence[float], share: float) -> float:
    """The value that this share of `values` do not exceed (nearest rank: one that was really measured)."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def values_of(samples: Iterable[Sample], measure: str, subject: str = OURS) -> list[float]:
    """All values of one measure and one subject."""
    return [sample.value for sample in samples if (sample.measure, sample.subject) == (measure, subject)]


def table(rows: Sequence[Figure]) -> str:
    """The figures as Markdown, one measure a line and one subject a column: median / p95 (number of samples)."""
    subjects = list(dict.fromkeys((OURS, *(row.subject for row in rows))))
    measures = list(dict.fromkeys((row.measure, row.unit) for row in rows))
    by_place = {(row.measure, row.subject): row for row in rows}
    lines = [f"| median / p95 (runs) | {' | '.join(subjects)} |", "|---|" + "---|" * len(subjects)]
    for measure, unit in measures:
        cells = [_cell(by_place.get((measure, subject))) for subject in subjects]
        lines.append(f"| {measure}, {unit} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(row: Figure | None) -> str:
    if row is None:
        return "–"
    digits = 1 if row.median < 100 else 0
    return f"{row.median:.{digits}f} / {row.p95:.{digits}f} ({row.count})"
