"""What the figures should be, and whether they are."""

from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import Final

from tools.bench.answers import CANDIDATE, SUM, median_difference
from tools.bench.figures import OURS, Sample, quantile, values_of

START: Final = "start to painted"


def expected(samples: Sequence[Sample]) -> list[str]:
    """A line for each thing that was measured and has a limit."""
    checks: tuple[Callable[[Sequence[Sample]], Iterator[str]], ...] = (_starts, _memory, _answers, _beats, _notebook)
    return [line for check in checks for line in check(samples)]


def _starts(samples: Sequence[Sample]) -> Iterator[str]:
    ours = values_of(samples, START)
    for peer, limit in (("gnome-calculator", 1.1), ("kcalc", 2.0)):
        theirs = values_of(samples, START, peer)
        if ours and theirs:
            share = median(ours) / median(theirs)
            yield f"- start: {share:.2f} × {peer}: at most {limit} × {_met(share <= limit)}"


def _memory(samples: Sequence[Sample]) -> Iterator[str]:
    found = values_of(samples, "memory, nothing opened")
    if found:
        yield f"- memory, nothing opened: {median(found):.1f} MiB: at most 60 MiB {_met(median(found) <= 60)}"


def _answers(samples: Sequence[Sample]) -> Iterator[str]:
    sums, candidates = values_of(samples, SUM), values_of(samples, CANDIDATE)
    if not sums or not candidates:
        return
    every = [*sums, *candidates, *values_of(samples, '"=" to repaint', OURS)]
    middle, slow = median(every), quantile(every, 0.99)
    yield f'- "=" to repaint: median {middle:.1f} ms: at most 16 ms {_met(middle <= 16)}'
    yield f'- "=" to repaint: p99 {slow:.1f} ms of {len(every)}: at most 33 ms {_met(slow <= 33)}'
    low, high = median_difference(sums, candidates)
    met = _met(low >= -4 and high <= 4)
    yield f"- candidates against plain sums: median differs by {low:+.2f} to {high:+.2f} ms (95 %): within ±4 ms {met}"


def _beats(samples: Sequence[Sample]) -> Iterator[str]:
    found = values_of(samples, "longest gap of the window while a check runs")
    if found:
        yield f"- longest gap while a check runs: {max(found):.0f} ms: under 50 ms {_met(max(found) < 50)}"


def _notebook(samples: Sequence[Sample]) -> Iterator[str]:
    home = values_of(samples, "home key to painted calculator")
    if home:
        slow = quantile(home, 0.95)
        yield f"- home p95 {slow:.1f} ms: at most 33 ms {_met(slow <= 33)}"
    opened, alone = values_of(samples, "code to notebook painted"), values_of(samples, "key derivation alone")
    if opened and alone:
        extra = median(opened) - median(alone)
        yield f"- code to notebook: key derivation + {extra:.0f} ms: at most + 300 ms {_met(extra <= 300)}"


def _met(is_met: bool) -> str:  # noqa: FBT001 - a claim is all it takes
    return "(met)" if is_met else "(NOT MET)"
