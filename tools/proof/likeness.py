"""Used and unused pairs of files cannot be told apart, and neither looks like anything but noise."""

import argparse
import collections
import itertools
import math
import sys
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import NormalDist
from typing import Final

from calculator.back.storage.opening import open_store
from calculator.paths import PAGE_BYTES, PAIRS
from tools.proof.ending import end_cleanly_when_told
from tools.proof.installations import CHEAP, CODES, change_to, made, pair_of, scratch
from tools.proof.report import Claim, told

STORES: Final = 40
# The chance that one of all the chi² tests of a run fails for noise that is noise.
FAMILY: Final = 1e-6
_FARTHEST_Z: Final = 3.0
_LEAST_RATIO: Final = 0.999


@dataclass(frozen=True, slots=True)
class Look:
    """What can be measured of a file without a key."""

    chi2: float
    mean: float
    runs: int
    ratio: float


def look(data: bytes) -> Look:
    """Chi² of the 256 byte values, their mean, the runs of equal neighbouring bits, the size under zlib."""
    counts = collections.Counter(data)
    expected = len(data) / 256
    chi2 = sum((counts[value] - expected) ** 2 for value in range(256)) / expected
    number = int.from_bytes(data)
    bits = len(data) * 8
    # A bit differs from its right neighbour where number and number >> 1 differ; the top bit begins a run by itself.
    runs = ((number ^ (number >> 1)) & ((1 << (bits - 1)) - 1)).bit_count() + 1
    return Look(chi2, sum(value * count for value, count in counts.items()) / len(data), runs, _ratio(data))


def _ratio(data: bytes) -> float:
    return len(zlib.compress(data, 6)) / len(data)


def mann_whitney(first: Sequence[float], second: Sequence[float]) -> float:
    """The z of the Mann-Whitney test: normal approximation, with the correction for ties."""
    values = sorted((value, group) for group, values in enumerate((first, second)) for value in values)
    total, rank_sum, ties, position = len(values), 0.0, 0, 0
    for _, equal in itertools.groupby(values, key=lambda pair: pair[0]):
        tied = list(equal)
        rank = position + (len(tied) + 1) / 2
        rank_sum += rank * sum(group == 0 for _, group in tied)
        ties += len(tied) ** 3 - len(tied)
        position += len(tied)
    n, m = len(first), len(second)
    u = rank_sum - n * (n + 1) / 2
    deviation = math.sqrt(n * m / 12 * (total + 1 - ties / (total * (total - 1))))
    return (u - n * m / 2) / deviation if deviation else 0.0


def chi2_limit(tests: int) -> float:
    """What chi² with 255 degrees of freedom exceeds with the chance FAMILY / `tests` (Wilson and Hilferty, 1931)."""
    freedom = 255
    z = NormalDist().inv_cdf(1 - FAMILY / tests)
    return float(freedom * (1 - 2 / (9 * freedom) + z * math.sqrt(2 / (9 * freedom))) ** 3)


@dataclass(frozen=True, slots=True)
class Draw:
    """The files of some stores: those of used pairs, those of unused ones, and the state files."""

    used: tuple[bytes, ...]
    unused: tuple[bytes, ...]
    states: tuple[bytes, ...]

    @property
    def files(self) -> tuple[bytes, ...]:
        """All of them."""
        return self.used + self.unused + self.states


def drawn(stores: int, folder: Path, random: Random) -> Draw:
    """So many installations, each with a notebook between nearly empty and well used."""
    used: list[bytes] = []
    unused: list[bytes] = []
    states: list[bytes] = []
    for number in range(stores):
        where = made(folder / str(number))
        store = open_store(where, CODES.main, CHEAP)
        for save in range(random.randrange(30)):
            store.change(change_to(f"{save:04}"))
        pair = pair_of(store)
        store.close()
        for one in range(PAIRS):
            (used if one == pair else unused).extend(where.memory(one, copy).read_bytes() for copy in (0, 1))
        state = where.state.read_bytes()
        # The key block lies there twice, used or not: said in docs/format.md, and looked at once.
        states.append(state[:PAGE_BYTES] + state[2 * PAGE_BYTES :])
    return Draw(tuple(used), tuple(unused), tuple(states))


def constant_columns(files: Sequence[bytes]) -> int:
    """How many offsets hold the same byte in every file."""
    first, *others = files
    equal = bytes(len(first))
    numbers = [int.from_bytes(first) ^ int.from_bytes(other[: len(first)]) for other in others]
    different = 0
    for number in numbers:
        different |= number
    return different.to_bytes(len(equal)).count(0)


_MEASURES: Final[dict[str, Callable[[Look], float]]] = {
    "chi²": lambda one: one.chi2,
    "byte mean": lambda one: one.mean,
    "runs": lambda one: one.runs,
}


def differences(draw: Draw) -> dict[str, float]:
    """The z by which used pairs differ from unused ones, by measure."""
    used, unused = ([look(data) for data in files] for files in (draw.used, draw.unused))
    return {
        name: mann_whitney([measure(one) for one in used], [measure(one) for one in unused])
        for name, measure in _MEASURES.items()
    }


def claims(stores: int, random: Random) -> list[Claim]:
    """Everything that is claimed of one draw; a difference counts when a second, independent draw shows it too."""
    with scratch() as folder:
        draw = drawn(stores, folder, random)
    found = []
    again: dict[str, float] = {}
    for name, z in differences(draw).items():
        text = f"used against unused, {name}: |z| = {abs(z):.2f}, below {_FARTHEST_Z:g}"
        if abs(z) >= _FARTHEST_Z:
            if not again:
                with scratch() as folder:
                    again = differences(drawn(stores, folder, random))
            text += f"; a second draw: {abs(again[name]):.2f}"
        found.append(Claim(text, abs(z) < _FARTHEST_Z or abs(again[name]) < _FARTHEST_Z))
    looks = [look(data) for data in draw.files]
    highest, limit = max(one.chi2 for one in looks), chi2_limit(len(looks))
    found.append(
        Claim(f"highest chi² of {len(looks)} files: {highest:.0f}, below {limit:.0f} (1e-6 in all)", highest < limit)
    )
    lowest = min(one.ratio for one in looks)
    found.append(Claim(f"lowest zlib ratio: {lowest:.4f}, above {_LEAST_RATIO}", lowest > _LEAST_RATIO))
    groups = {"used": draw.used, "unused": draw.unused, "state": draw.states}
    columns = {name: constant_columns(files) for name, files in groups.items()}
    expected = {name: len(files[0]) / 256 ** (len(files) - 1) for name, files in groups.items()}
    is_met = all(columns[name] <= expected[name] * 2 for name in groups)
    found.append(Claim(f"offsets with the same byte in all files: {sum(columns.values())}", is_met))
    sizes = {len(data) for data in draw.used + draw.unused}
    found.append(Claim(f"sizes of the memory files: {len(sizes)}", len(sizes) == 1))
    return found


def main(arguments: Sequence[str]) -> int:
    """Draw, measure, tell."""
    parser = argparse.ArgumentParser(prog="likeness", description=__doc__)
    parser.add_argument("--stores", type=int, default=STORES, help=f"how many stores to draw ({STORES})")
    asked = parser.parse_args(arguments)
    found = claims(asked.stores, Random())
    print(f"{asked.stores} stores, each with one used pair and one unused:\n\n{told(found)}", flush=True)
    return int(not all(claim.is_met for claim in found))


if __name__ == "__main__":
    end_cleanly_when_told()
    sys.exit(main(sys.argv[1:]))
