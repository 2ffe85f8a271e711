"""Every call that writes × every fault, for each thing the store does."""

import argparse
import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from tools.proof.deeds import Verdict
from tools.proof.disk import ERRORS, Fault, Kind
from tools.proof.ending import end_cleanly_when_told
from tools.proof.installations import scratch
from tools.proof.report import Outcome, Row, table
from tools.proof.subjects import SUBJECTS, Subject
from tools.proof.trials import Failure, tried

PROCESSES: Final = max(2, os.cpu_count() or 2)
# A disk that keeps the old bytes and calls the new ones written, flush and all: no promise, but a rate.
LOST_WRITE: Final = "a whole write left out, and called written (no promise)"


def failures(kind: Kind, when: int) -> Iterator[tuple[str, Failure]]:
    """Every way in which call number `when`, of `kind`, can fail, by name."""
    yield "KILL", Failure(when, Fault.KILL)
    if kind is Kind.WRITE:
        yield "KILL in the middle of a write", Failure(when, Fault.TORN)
        yield "short write", Failure(when, Fault.SHORT)
        yield "half of a write left out, and called written", Failure(when, Fault.SKIP)
        yield "zeros in place of a write", Failure(when, Fault.ZERO)
    if kind in (Kind.WRITE, Kind.CUT):
        yield LOST_WRITE, Failure(when, Fault.LIE)
    for name, number in ERRORS.items():
        yield f"{name} once", Failure(when, Fault.ERROR, number)
        # A call that is interrupted for ever is tried for ever, by SQLite and by Python.
        if name != "EINTR":
            yield f"{name} from then on", Failure(when, Fault.ERROR, number, is_lasting=True)


def judged(template: Path, folder: Path, subject: Subject, failure: Failure) -> Verdict:
    """One trial and its verdict."""
    told = tried(subject.deed, failure, template, folder)
    if told.trouble:
        return Outcome.UNEXPECTED, told.trouble
    if failure.when and not told.was_reached:
        return Outcome.UNEXPECTED, "the call was never reached"
    try:
        return subject.judge(told)
    except Exception as error:  # noqa: BLE001 - any exception but the defined ones is what this counts
        return Outcome.UNEXPECTED, repr(error)


def calls_of(subject: Subject, template: Path, folder: Path) -> list[Kind]:
    """The calls of one undisturbed doing, in order. Raises ValueError where even that goes badly."""
    told = tried(subject.deed, Failure(), template, folder)
    if told.trouble or not told.kinds:
        raise ValueError(f"{subject.name}: {told.trouble or told.lines}")
    return [Kind(ord(letter)) for letter in told.kinds]


def _one(templates: Path, folder: Path, job: tuple[int, str, Failure]) -> tuple[int, str, Failure, Verdict]:
    number, name, failure = job
    place = folder / multiprocessing.current_process().name
    return number, name, failure, judged(templates / str(number), place, SUBJECTS[number], failure)


def proved(trials: int, only: str) -> tuple[list[Row], list[Row]]:
    """Rows by subject and rows by fault, of those that have `only` in their name.

    Every call × every fault; where `trials` is not 0, so many of them, chosen evenly.
    """
    rows = {number: Row(subject.name) for number, subject in enumerate(SUBJECTS) if only in subject.name}
    by_fault: dict[str, Row] = {}
    with scratch() as folder:
        templates = folder / "templates"
        templates.mkdir()
        jobs: list[tuple[int, str, Failure]] = []
        for number in rows:
            template = templates / str(number)
            SUBJECTS[number].begin(template)
            kinds = calls_of(SUBJECTS[number], template, folder / "dry")
            rows[number].note = _summed(kinds)
            for when, kind in enumerate(kinds, 1):
                jobs += [(number, name, failure) for name, failure in failures(kind, when)]
        chosen = [jobs[place * len(jobs) // trials] for place in range(min(trials, len(jobs)))] or jobs
        with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
            for number, name, failure, (outcome, what) in pool.imap_unordered(
                partial(_one, templates, folder), chosen, chunksize=4
            ):
                by_fault.setdefault(name, Row(name)).counts[outcome] += 1
                if name != LOST_WRITE:
                    rows[number].add(outcome, f"call {failure.when}, {name}: {what}")
    return list(rows.values()), [by_fault[name] for name in sorted(by_fault)]


def _summed(kinds: Sequence[Kind]) -> str:
    names = {Kind.OPEN: "open", Kind.WRITE: "write", Kind.CUT: "truncate", Kind.SYNC: "flush", Kind.TIME: "time"}
    parts = ", ".join(f"{kinds.count(kind)} {name}" for kind, name in names.items() if kind in kinds)
    return f"{len(kinds)} calls: {parts}"


def main(arguments: Sequence[str]) -> int:
    """Try, tell, and count."""
    parser = argparse.ArgumentParser(prog="faults", description=__doc__)
    parser.add_argument("--trials", type=int, default=0, help="how many to try, chosen evenly (all)")
    parser.add_argument("--only", default="", help="only what has this in its name")
    asked = parser.parse_args(arguments)
    rows, faults = proved(asked.trials, asked.only)
    print(f"{table('what is done', rows)}\n\n{table('fault', faults)}", flush=True)
    return int(any(row.has_failed for row in rows))


if __name__ == "__main__":
    end_cleanly_when_told()
    sys.exit(main(sys.argv[1:]))
