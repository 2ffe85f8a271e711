"""`python -m tools.resistance`: how long codes of each kind resist, from a rate measured here and an assumed one."""

import argparse
import multiprocessing
import os
import platform
import time
from collections.abc import Iterator, Sequence
from typing import Final

from calculator.back.notebook.codes import offered_numbers, offered_sums
from calculator.back.notebook.resistance import GUESSES_PER_S, years
from calculator.back.storage.keys import REAL, derive

_YEAR_DAYS: Final = 365.25
_UNITS: Final = (
    ("years", 1.0),
    ("days", 1 / _YEAR_DAYS),
    ("hours", 1 / _YEAR_DAYS / 24),
    ("minutes", 1 / _YEAR_DAYS / 1440),
)
# Days from 1900 to 2099, in the spellings that K7 names: three of eight digits, and one of six written twice.
_DATES: Final = 4 * 73049
KINDS: Final = (
    ("any date of two centuries, in four spellings (refused)", _DATES),
    ("6 random digits (too short to be taken)", 10**6),
    ("two prices ending in 9, such as 12.49+3.79 (refused)", 10**5),
    ("8 random digits", 10**8),
    ("10 random digits", 10**10),
    ("12 random digits", 10**12),
    ("the number that set-up offers", offered_numbers()),
    ("the sum that set-up offers", offered_sums()),
    ("the two numbers on paper", offered_numbers() ** 2),
)


def spoken(time_years: float) -> str:
    """A time in the unit that fits it, with two digits that count."""
    if time_years >= 10_000:
        return "over 10,000 years"
    name, unit = next((one for one in _UNITS if time_years >= one[1]), _UNITS[-1])
    value = time_years / unit
    return f"{value:.2g} {name}" if value < 10 else f"{value:.0f} {name}"


def table(here: float) -> str:
    """The table, in Markdown."""
    cards = (("this machine", here), ("one RTX 5090", GUESSES_PER_S), ("ten of them", 10 * GUESSES_PER_S))
    heads = " | ".join(f"{name}, {rate:,.3g}/s" for name, rate in cards)
    rows = [
        f"| {name} | {codes:,} | " + " | ".join(spoken(years(codes, rate)) for _, rate in cards) + " |"
        for name, codes in KINDS
    ]
    return "\n".join((f"| kind | codes | {heads} |", "|---|---|---|---|---|", *rows))


def measured(seconds: float, processes: int) -> float:
    """Derivations a second that this many processes do together, for about so long."""
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        return sum(pool.map(_rate, [seconds] * processes))


def _rate(seconds: float) -> float:
    start = time.perf_counter()
    entries = _entries()
    count = 0
    while time.perf_counter() < start + seconds:
        derive(next(entries), bytes(32), REAL)
        count += 1
    return count / (time.perf_counter() - start)


def _entries() -> Iterator[str]:
    number = 10**7
    while True:
        number += 1
        yield str(number)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.resistance", description=__doc__)
    parser.add_argument("--seconds", type=float, default=20, help="how long to measure (20)")
    parser.add_argument("--processes", type=int, default=max(1, (os.cpu_count() or 1) // REAL.lanes))
    asked = parser.parse_args(arguments)
    here = measured(asked.seconds, asked.processes)
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {asked.processes} at a time:"
        f" {here:.2f} codes a second. Times are for trying every code; half of that on average.\n\n{table(here)}"
    )


if __name__ == "__main__":
    main()
