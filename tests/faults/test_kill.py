"""A process that dies in mid-write: everything it reported as saved is there, and no change is there by half."""

import random
import subprocess
from pathlib import Path

import pytest

from calculator.back.storage.people import read_people
from tests.faults.installations import Killer, Made, child, copied, said, strace

KILLS = 20
WRITES = "pwrite64,write,fsync,fdatasync,ftruncate"


def shown(made: Made) -> str:
    """The text that all people have; fails where they differ, which is half a change."""
    store = made.open()
    people = read_people(store)
    store.verify()
    store.close()
    texts = {person.real_name[:4] for person in people} | {person.notes[:4] for person in people}
    assert len(people) == 8
    assert len(texts) == 1, f"half a change: {texts}"
    return texts.pop()


def test_every_reported_save_survives_a_kill_at_any_moment(made: Made) -> None:
    """Written without pause, killed at a random moment, opened again: twenty times over the same files."""
    chance = random.Random()
    for _ in range(KILLS):
        before = shown(made)
        process = child("for ever", made.places.folder)
        assert process.stdout is not None
        try:
            reported = [process.stdout.readline() for _ in range(chance.randint(1, 12))]
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(chance.random() * 0.01)
        finally:
            process.kill()
            rest = process.communicate()[0]
        last = ("".join(reported) + rest).split()[-1]
        assert shown(made) in (last, str(int(last) + 1)), f"{before} before, {last} reported"


def test_a_kill_at_each_write_of_a_save_leaves_old_or_new(template: Made, killed: Killer, tmp_path: Path) -> None:
    """Each call that reaches the pair's files, from the first mark to the last one of closing."""
    traced = copied(template, tmp_path / "traced")
    log = tmp_path / "log"
    said("once", traced.places.folder, strace(log, "-e", "trace=pwrite64,fsync"))
    calls = log.read_text()
    outcomes = set()
    for call in ("pwrite64", "fsync"):
        for when in range(1, calls.count(f" {call}(") + 1):
            made = copied(template, tmp_path / f"{call}{when}")
            lines, is_killed = killed("once", made.places.folder, call, when)
            assert is_killed, f"{call} {when} was not reached"
            text = shown(made)
            outcomes.add(text)
            assert text in ("1111" if "saved 1111" in lines else "0000 1111"), f"{call} {when}"
    assert outcomes == {"0000", "1111"}


def test_a_kill_at_each_write_of_a_repair_loses_nothing(template: Made, killed: Killer, tmp_path: Path) -> None:
    """One copy is gone, and the process dies while it makes it anew."""
    for copy in (0, 1):
        for call in ("pwrite64", "write", "fsync", "ftruncate"):
            for when in (1, 2, 3):
                made = copied(template, tmp_path / f"{copy}{call}{when}")
                made.copies()[copy].write_bytes(b"")
                lines, _ = killed("once", made.places.folder, call, when)
                assert shown(made) in ("1111" if "saved 1111" in lines else "0000 1111"), f"{copy} {call} {when}"


@pytest.mark.parametrize("when", [1, 2, 5, 20, 33])
def test_a_first_start_that_is_killed_is_finished_by_the_next(tmp_path: Path, when: int) -> None:
    """Whether names or contents are missing."""
    folder = tmp_path / "files"
    call = "openat" if when == 20 else "write"
    options = ("-e", f"trace={call}", "-P", str(folder / "state"), "-P", str(folder / "memory-1a"))
    kill = f"inject={call}:signal=KILL:when={when % 19}"
    said("prepare", folder, strace(tmp_path / "log", *options, "-e", kill, is_filtered=False))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert said("prepare", folder) == ["prepared"]
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    sizes = {name: len(data) for name, data in after.items()}
    assert sizes == {"state": 16384} | {f"memory-{pair}{copy}": 2097152 for pair in (0, 1) for copy in "ab"}
    assert all(after[name].startswith(data) for name, data in before.items())
