"""The whole program on a desktop of its own: opened by code, typed into, sent home, again and again."""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from typing import Final

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import make_store
from calculator.back.storage.opening import open_store
from calculator.back.storage.people import put_person, read_people
from calculator.back.storage.store import Condition
from calculator.paths import Places, places
from tools.bench.subjects import ours
from tools.desktop.display import Desktop, missing
from tools.desktop.processes import Program, runs, share_kib, wait_until
from tools.desktop.windows import Window
from tools.proof.ending import end_cleanly_when_told
from tools.proof.installations import CODES, scratch
from tools.proof.report import Claim, told

CYCLES: Final = 500
_MOST_MIB: Final = 30
# Before these many the calculator still loads what it loads once.
_WARM: Final = 10
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
# Plain view, and from the list over its button into the first field of the first person's card; to the field's end.
_INTO_FIELD: Final = ("F8", "Tab", "Tab", "End")


@dataclass(frozen=True, slots=True)
class Cycle:
    """What one cycle took: seconds, and MiB of the calculator after it and of the notebook before its end."""

    seconds: float
    calculator_mib: float
    notebook_mib: float


class Round:
    """One running calculator and what was typed into its notebook so far."""

    def __init__(self, desktop: Desktop, program: Program, window: Window, random: Random) -> None:
        self._desktop = desktop
        self._program = program
        self._window = window
        self._random = random
        self.typed = ""

    def go(self) -> Cycle:
        """Open, type a word, go home."""
        start = time.monotonic()
        keyboard, windows = self._desktop.keyboard, self._desktop.windows
        keyboard.press("Delete")
        keyboard.type(CODES.main)
        keyboard.press("Return")
        opened = windows.wait(lambda window: window.id != self._window.id, "the notebook's window", 30)
        wait_until(lambda: windows.active() == opened.id, "the notebook is active")
        page = opened.region.part(0.0, 0.12, 1.0, 0.98)
        wait_until(lambda: not self._desktop.screen.read(page).is_flat, "the page is filled")
        for key in _INTO_FIELD:
            keyboard.press(key)
        word = "".join(self._random.choices(_LETTERS, k=self._random.randint(1, 4)))
        keyboard.type(word)
        self.typed += word
        (child,) = self._program.children()
        notebook = share_kib(child) / 1024
        # Sometimes before the word is written, sometimes after.
        time.sleep(self._random.choice((0.0, 0.2, 0.7)))
        keyboard.press("Escape")
        wait_until(lambda: not runs(child), "the notebook's process is gone", 3)
        wait_until(lambda: windows.active() == self._window.id, "the calculator is active")
        return Cycle(time.monotonic() - start, share_kib(self._program.pid) / 1024, notebook)


def cycled(count: int, folder: Path, random: Random) -> tuple[list[Cycle], list[Claim]]:
    """So many cycles in one run of the calculator, and what is claimed of them."""
    where = _made(folder / "data")
    home = folder / "home"
    home.mkdir()
    subject = ours(where.folder)
    cycles: list[Cycle] = []
    with Desktop() as desktop, Program(subject.command, desktop.environment(home) | dict(subject.env)) as program:
        window = desktop.windows.wait(lambda found: found.pid == program.pid, "the calculator's window")
        wait_until(lambda: desktop.windows.active() == window.id, "the calculator is active")
        rounds = Round(desktop, program, window, random)
        for number in range(count):
            cycles.append(rounds.go())
            if number % 50 == 49:
                print(f"{number + 1} of {count}", file=sys.stderr, flush=True)
        left = program.children()
        has_crashed = program.has_ended
        program.end()
    return cycles, [
        Claim(f"{count} cycles without a crash", not has_crashed),
        Claim(f"processes left behind: {len(left)}", not left),
        _grown("calculator", [cycle.calculator_mib for cycle in cycles]),
        _grown("notebook, from one opening to another", [cycle.notebook_mib for cycle in cycles]),
        *_kept(where, rounds.typed),
    ]


def _made(folder: Path) -> Places:
    where = places(str(folder))
    store = make_store(where, CODES, Settings())
    store.change(put_person(Person(PersonId("0" * 32), household_name="Kettle")))
    store.close()
    return where


def _grown(what: str, sizes: Sequence[float]) -> Claim:
    warm = min(_WARM, len(sizes) // 2)
    tail = max(1, len(sizes) // 10)
    first, last = median(sizes[warm : warm + tail]), median(sizes[-tail:])
    return Claim(f"growth of the {what}: {last - first:+.1f} MiB, below {_MOST_MIB}", last - first < _MOST_MIB)


def _kept(where: Places, typed: str) -> list[Claim]:
    store = open_store(where, CODES.main)
    (person,) = read_people(store)
    condition = store.condition
    store.close()
    return [
        Claim(f"{len(typed)} letters typed, all of them kept", person.real_name == typed),
        Claim(f"every end was clean: the next opening says {condition}", condition is Condition.OPEN),
    ]


def main(arguments: Sequence[str]) -> int:
    """Open, type, go home, tell."""
    parser = argparse.ArgumentParser(prog="cycles", description=__doc__)
    parser.add_argument("--cycles", type=int, default=CYCLES, help=f"how many ({CYCLES})")
    asked = parser.parse_args(arguments)
    if missing():
        print(f"Nothing was tried: {', '.join(missing())} must be installed.")
        return 1
    with scratch() as folder:
        cycles, claims = cycled(asked.cycles, folder, Random())
    seconds = sorted(cycle.seconds for cycle in cycles)
    print(f"A cycle takes {median(seconds):.1f} s, at most {seconds[-1]:.1f}.\n\n{told(claims)}", flush=True)
    return int(not all(claim.is_met for claim in claims))


if __name__ == "__main__":
    end_cleanly_when_told()
    sys.exit(main(sys.argv[1:]))
