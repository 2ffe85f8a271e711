"""Whether "=" answers a candidate as fast as a plain sum: both in the same run, turn about, seen from outside."""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final

from tools.bench.calculators import running
from tools.bench.figures import OURS, Sample, quantile
from tools.bench.subjects import Subject
from tools.bench.watch import wait_for_change, wait_for_stillness
from tools.desktop.display import Desktop
from tools.desktop.processes import wait_until

SUM: Final = '"=" to repaint, plain sum'
CANDIDATE: Final = '"=" to repaint, candidate'
_PAIRS_A_ROUND: Final = 8
_RESAMPLES: Final = 2000
_CHECK_S: Final = 30.0


def measure_answers(desktop: Desktop, subject: Subject, home: Path, turn: int) -> list[Sample]:
    """Pairs of a number too short to be tried and one that is, and of such sums; each alone on the machine."""
    random = Random(turn)
    samples = []
    with running(desktop, subject, home) as (program, window, _):
        display = subject.display(window.region)
        for pair in range(_PAIRS_A_ROUND):
            entries = {SUM: _number(random, 7), CANDIDATE: _number(random, 8)}
            if pair % 2:
                entries = {SUM: f"73*58+{_number(random, 1)}", CANDIDATE: f"73*58+{_number(random, 4)}"}
            for measure in random.sample(list(entries), len(entries)):
                desktop.keyboard.press("Escape")
                desktop.keyboard.type(entries[measure])
                before = wait_for_stillness(desktop.screen, display)
                pressed = desktop.keyboard.press("Return")
                answered_ms = (wait_for_change(desktop.screen, display, before) - pressed) * 1000
                samples.append(Sample(measure, OURS, answered_ms))
                wait_until(lambda: not program.children(), "what it set going is over", _CHECK_S)
    return samples


def median_difference(sums: Sequence[float], candidates: Sequence[float]) -> tuple[float, float]:
    """The 95 % bootstrap interval of median(candidates) − median(sums), in their unit."""
    random = Random(95)
    differences = [
        quantile(random.choices(candidates, k=len(candidates)), 0.5) - quantile(random.choices(sums, k=len(sums)), 0.5)
        for _ in range(_RESAMPLES)
    ]
    return quantile(differences, 0.025), quantile(differences, 0.975)


def _number(random: Random, digits: int) -> str:
    return "".join(random.choice("123456789") for _ in range(digits))
