"""Power cuts: the writes and flushes of a real process are recorded, and disks rebuilt from any part of them."""

import argparse
import multiprocessing
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from calculator.back.storage.opening import open_store
from calculator.paths import places
from tools.proof.deeds import Verdict, one_of, shown
from tools.proof.disk import Disk, Kind, leave
from tools.proof.ending import end_cleanly_when_told
from tools.proof.faults import PROCESSES
from tools.proof.installations import CHEAP, CODES, change_to, scratch
from tools.proof.record import Event, after_cut, events_in
from tools.proof.report import Outcome, Row, table
from tools.proof.subjects import SUBJECTS

IMAGES: Final = 5000
_SAVES: Final = ("1111", "2222", "3333")
_WRITING: Final = "writing "
_SAVED: Final = "saved "


@dataclass(frozen=True, slots=True)
class Recorded:
    """One session as it was written: the files before it, and its calls with its words between them."""

    name: str
    base: dict[str, bytes]
    events: tuple[Event, ...]


def session(folder: Path, note: Callable[[str], None]) -> None:
    """An opening, changes of many pages, a clean end."""
    store = open_store(places(str(folder)), CODES.main, CHEAP)
    for text in _SAVES:
        note(_WRITING + text)
        store.change(change_to(text))
        note(_SAVED + text)
    store.close()


# What a session may begin with: everything whole, a copy to be made anew at opening, a bad page found in mid-session.
_BEGINNINGS: Final = ("save", "heal copy a", "heal copy b", "bad page in copy a", "bad page in copy b")


def recorded(name: str, folder: Path) -> Recorded:
    """Do and record one session over the files with which the subject `name` begins."""
    (subject,) = (subject for subject in SUBJECTS if subject.name == name)
    subject.begin(folder)
    files = folder / "files"
    base = {path.name: path.read_bytes() for path in files.iterdir()}
    record = folder / "record"
    child = os.fork()
    if not child:
        disk = Disk()
        disk.watch(files)
        disk.record(os.open(record, os.O_WRONLY | os.O_CREAT, 0o600))
        try:
            session(files, disk.note)
            disk.note("end")
        finally:
            leave()
    os.waitpid(child, 0)
    events = tuple(events_in(record.read_bytes()))
    if not events or events[-1].word != "end":
        raise ValueError(f"the session over {name} did not come to its end")
    written = {event.name for event in events if event.kind in (Kind.WRITE, Kind.CUT)}
    if len({file.rstrip("ab") for file in written}) != 1:
        raise ValueError(f"the session over {name} wrote to {sorted(written)}, which is not one pair")
    return Recorded(name, base, events)


def allowed(events: Sequence[Event]) -> set[str]:
    """What a notebook may say after these events: what was reported last, or what was being written."""
    words = [event.word for event in events if event.word]
    saved = [word.removeprefix(_SAVED) for word in words if word.startswith(_SAVED)]
    texts = {saved[-1] if saved else "0000"}
    if words and words[-1].startswith(_WRITING):
        texts.add(words[-1].removeprefix(_WRITING))
    return texts


def verdict(files: dict[str, bytes], folder: Path, texts: set[str]) -> Verdict:
    """Open a rebuilt disk and judge what it says."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    try:
        return one_of(shown(places(str(folder))), texts)
    except Exception as error:  # noqa: BLE001 - any exception but the defined ones is what this counts
        return Outcome.UNEXPECTED, repr(error)


def _one(sessions: Sequence[Recorded], folder: Path, seed: int) -> tuple[bool, int, Verdict]:
    random = Random(seed)
    flushes_count = bool(seed % 2)
    one = sessions[seed // 2 % len(sessions)]
    events = one.events[: random.randrange(1, len(one.events) + 1)]
    files = after_cut(one.base, events, random, flushes_count=flushes_count)
    place = folder / multiprocessing.current_process().name
    return flushes_count, seed, verdict(files, place, allowed(events))


def proved(images: int, first_seed: int) -> tuple[Row, Row]:
    """The rows of honoured and of ignored flushes, half of the images each."""
    honoured = Row("flushes honoured")
    ignored = Row("flushes ignored by the disk", may_lose=True)
    with scratch() as folder:
        sessions = [recorded(name, folder / name) for name in _BEGINNINGS]
        with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
            seeds = range(first_seed, first_seed + images)
            for flushes_count, seed, (outcome, what) in pool.imap_unordered(
                partial(_one, sessions, folder), seeds, chunksize=8
            ):
                name = sessions[seed // 2 % len(sessions)].name
                (honoured if flushes_count else ignored).add(outcome, f"seed {seed}, {name}: {what}")
    if ignored.tried:
        ignored.note = f"loss in {ignored.counts[Outcome.LOST] / ignored.tried:.1%}, which no program can prevent"
    return honoured, ignored


def main(arguments: Sequence[str]) -> int:
    """Rebuild, open, tell, and count."""
    parser = argparse.ArgumentParser(prog="power", description=__doc__)
    parser.add_argument("--images", type=int, default=IMAGES, help=f"how many disks to rebuild ({IMAGES})")
    parser.add_argument("--seed", type=int, default=0, help="the first seed; a seed makes the same disk from a record")
    asked = parser.parse_args(arguments)
    rows = proved(asked.images, asked.seed)
    print(table("power cut", rows), flush=True)
    return int(any(row.has_failed for row in rows))


if __name__ == "__main__":
    end_cleanly_when_told()
    sys.exit(main(sys.argv[1:]))
