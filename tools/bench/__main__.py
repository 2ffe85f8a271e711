"""`python -m tools.bench`: interleaved rounds, one warm-up each, a table and the figures as JSON."""

import argparse
import json
import os
import platform
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Final

from tools.bench.answers import measure_answers
from tools.bench.calculators import measure_calculator
from tools.bench.expected import expected
from tools.bench.figures import Sample, figures, table
from tools.bench.heartbeat import measure_heartbeat
from tools.bench.notebook import make_notebook, measure_derivation, measure_notebook
from tools.bench.subjects import PEERS, ours, prepare_home
from tools.desktop.display import Desktop, missing

_CALCULATORS: Final = "calculators"
_NOTEBOOK: Final = "notebook"


def main() -> int:
    """Measure what was asked for and tell it; 2 when this machine has no desktop to measure on."""
    asked = _arguments()
    if missing():
        print(f"Nothing was measured: {', '.join(missing())} must be installed.")
        return 2
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        samples = _measure(asked, Path(folder))
    rows = figures(samples)
    print(f"\n{_machine()}; {asked.rounds} interleaved rounds after one warm-up.\n\n{table(rows)}\n")
    for line in expected(samples):
        print(line)
    if asked.json:
        asked.json.write_text(json.dumps([asdict(row) for row in rows], indent=1) + "\n")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, help="rounds after the warm-up (10)")
    parser.add_argument("--which", choices=(_CALCULATORS, _NOTEBOOK), help="only this part")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--built", type=Path, metavar="PROGRAM", help="measure this built program, not the sources")
    parser.add_argument("--peers-only", action="store_true", help="leave our program out")
    return parser.parse_args()


def _measure(asked: argparse.Namespace, folder: Path) -> list[Sample]:
    data, home = folder / "data", folder / "home"
    prepare_home(home)
    mine = ours(data, asked.built)
    calculators = [] if asked.peers_only else [mine]
    for peer in PEERS:
        if peer.is_here:
            calculators.append(peer)
        else:
            print(f"{peer.name} is not installed here: not measured.")
    samples: list[Sample] = []
    with Desktop() as desktop:
        if not asked.peers_only:
            make_notebook(data)
        for turn in range(asked.rounds + 1):
            found: list[Sample] = []
            if asked.which != _NOTEBOOK:
                for subject in calculators:
                    found += measure_calculator(desktop, subject, home, turn)
            if asked.which != _CALCULATORS and not asked.peers_only:
                found += measure_derivation()
                found += measure_notebook(desktop, mine, home, data)
            if asked.which != _NOTEBOOK and not asked.peers_only:
                found += measure_answers(desktop, mine, home, turn)
                found += measure_heartbeat(data)
            if turn:  # the first round only warms the caches
                samples += found
            print(f"round {turn} of {asked.rounds}", file=sys.stderr)
    return samples


def _machine() -> str:
    return (
        f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {platform.platform(terse=True)}"
    )


if __name__ == "__main__":
    sys.exit(main())
