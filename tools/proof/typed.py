"""How much typing a kill -9 loses: the real saver, worker, session and files, killed at a random moment.

The window is left out: a timer gives each key to the saver as a page does, and says when. Everything behind that is the
program's own, in a process of its own, with the clock of the machine.
"""

import argparse
import os
import shutil
import signal
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from calculator.back.notebook.people import Person, PersonId
from calculator.back.session.session import Session
from calculator.back.storage.opening import open_store
from calculator.back.storage.people import read_people
from calculator.back.ui.saver import Saver
from calculator.back.ui.tasks import Tasks
from calculator.paths import Places, places
from tools.proof.ending import end_cleanly_when_told
from tools.proof.installations import CHEAP, CODES, made, scratch
from tools.proof.report import Claim, told

TRIALS: Final = 500
# At one time: they wait more than they work.
_TOGETHER: Final = 6
_PERSON: Final = PersonId("id0")
_LONGEST_S: Final = 60


class Pace(StrEnum):
    """How someone types."""

    # Without a pause long enough to save in: keys 30 to 250 ms apart.
    WITHOUT_REST = "without rest"
    # A key, and a second or more of thinking: what is lost of it is lost of the last second.
    SLOWLY = "slowly"
    # Words of a few keys, with pauses between them.
    IN_WORDS = "in words"


def pause_s(pace: Pace, random: Random) -> float:
    """The time to the next key."""
    match pace:
        case Pace.WITHOUT_REST:
            return random.uniform(0.03, 0.25)
        case Pace.SLOWLY:
            return random.uniform(1.0, 1.6)
        case Pace.IN_WORDS:
            return random.uniform(0.6, 2.0) if random.random() < 0.2 else random.uniform(0.05, 0.2)


class Typist(QObject):
    """Types one letter after the other into the notes of a person, and says so."""

    def __init__(self, session: Session, saver: Saver, pace: Pace, seed: int, output: int) -> None:
        super().__init__()
        self._session = session
        self._saver = saver
        self._pace = pace
        self._random = Random(seed)
        self._output = output
        self._text = ""
        self._wait()

    def _wait(self) -> None:
        QTimer.singleShot(round(pause_s(self._pace, self._random) * 1000), self, self._press)

    def _press(self) -> None:
        self._text += "x"
        person = Person(_PERSON, "Robin", notes=self._text)
        self._saver.change(_PERSON, partial(self._session.save_person, person))
        os.write(self._output, f"{time.monotonic()}\n".encode())
        self._wait()


@dataclass(frozen=True, slots=True)
class Loss:
    """What a kill took: keys, and how long before it the first of them and the last key of all were pressed."""

    pace: Pace
    keys: int
    oldest_s: float
    last_key_s: float


def _type(where: Places, pace: Pace, seed: int, output: int) -> None:
    signal.alarm(_LONGEST_S)
    application = QCoreApplication([])
    tasks = Tasks()
    session = Session(open_store(where, CODES.main, CHEAP))
    typist = Typist(session, Saver(tasks, time.monotonic), pace, seed, output)
    typist.setParent(application)
    application.exec()


@dataclass(slots=True)
class _Running:
    pid: int
    keys: int
    kill_at: float
    pace: Pace
    where: Places


def _start(template: Places, folder: Path, number: int, seconds: float) -> _Running:
    where = places(str(folder / str(number)))
    shutil.copytree(template.folder, where.folder)
    pace = tuple(Pace)[number % len(Pace)]
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        try:
            _type(where, pace, number, writing)
        finally:
            os._exit(1)
    os.close(writing)
    return _Running(pid, reading, time.monotonic() + seconds, pace, where)


def _end(running: _Running) -> Loss:
    os.kill(running.pid, signal.SIGKILL)
    killed = time.monotonic()
    status = os.waitpid(running.pid, 0)[1]
    with os.fdopen(running.keys) as output:
        pressed = [float(line) for line in output]
    if not os.WIFSIGNALED(status) or os.WTERMSIG(status) != signal.SIGKILL:
        raise ChildProcessError(f"it ended by itself with {status}")
    store = open_store(running.where, CODES.main, CHEAP)
    (person,) = [person for person in read_people(store) if person.id == _PERSON]
    store.close()
    shutil.rmtree(running.where.folder)
    saved = person.notes.count("x")
    if person.notes.strip("x0") or saved > len(pressed):
        raise AssertionError(f"{len(pressed)} keys, and it says {person.notes}")
    lost = pressed[saved:]
    return Loss(running.pace, len(lost), killed - lost[0] if lost else 0.0, killed - pressed[-1] if pressed else 9.9)


def losses(trials: int, random: Random) -> list[Loss]:
    """Type and kill so often, some at one time."""
    found: list[Loss] = []
    with scratch() as folder:
        template = made(folder / "files")
        running: list[_Running] = []
        started = 0
        while running or started < trials:
            while len(running) < _TOGETHER and started < trials:
                running.append(_start(template, folder, started, random.uniform(0.5, 9.0)))
                started += 1
            running.sort(key=lambda one: one.kill_at)
            first = running.pop(0)
            time.sleep(max(0.0, first.kill_at - time.monotonic()))
            found.append(_end(first))
    return found


def _spread(values: Sequence[float]) -> str:
    ordered = sorted(values)
    parts = [ordered[min(len(ordered) - 1, int(share * len(ordered)))] for share in (0.9, 0.99, 1.0)]
    return " / ".join(f"{value:.2f}" for value in (statistics.median(ordered), *parts))


def report(found: Sequence[Loss]) -> tuple[str, list[Claim]]:
    """The distribution as Markdown, and what is claimed of it."""
    lines = ["| typing | kills | lost nothing | lost typing, s: median / 90 % / 99 % / most | most keys |"]
    lines.append("|---|---|---|---|---|")
    for pace in Pace:
        mine = [loss for loss in found if loss.pace is pace]
        if mine:
            nothing = sum(not loss.keys for loss in mine)
            spread = _spread([loss.oldest_s for loss in mine])
            lines.append(f"| {pace} | {len(mine)} | {nothing} | {spread} | {max(loss.keys for loss in mine)} |")
    most = max(loss.oldest_s for loss in found)
    slow = max((loss.oldest_s for loss in found if loss.pace is Pace.SLOWLY), default=0.0)
    rested = sum(loss.keys for loss in found if loss.last_key_s >= 1.0)
    return "\n".join(lines), [
        Claim(f"at most the last 5 s of typing without rest: {most:.2f} s", most <= 5),
        Claim(f"at most the last second of typing with pauses: {slow:.2f} s", slow <= 1),
        Claim(f"keys lost that were the last for a second or more: {rested}", rested == 0),
    ]


def main(arguments: Sequence[str]) -> int:
    """Type, kill, look, tell."""
    parser = argparse.ArgumentParser(prog="typing", description=__doc__)
    parser.add_argument("--trials", type=int, default=TRIALS, help=f"how many kills ({TRIALS})")
    asked = parser.parse_args(arguments)
    text, claims = report(losses(asked.trials, Random()))
    print(f"{text}\n\n{told(claims)}", flush=True)
    return int(not all(claim.is_met for claim in claims))


if __name__ == "__main__":
    end_cleanly_when_told()
    sys.exit(main(sys.argv[1:]))
