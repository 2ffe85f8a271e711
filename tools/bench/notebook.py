"""What only our program does: opening, going home, saving."""

import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.storage.keys import REAL, derive
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.people import put_person
from calculator.paths import PAIRS, Places, places
from tools.bench.calculators import running
from tools.bench.figures import OURS, Sample
from tools.bench.subjects import Subject
from tools.bench.watch import first_like, wait_for_stillness, watch
from tools.desktop.display import Desktop
from tools.desktop.processes import share_kib, wait_until

_CODE: Final = "73*58+4419"
_RECOVERY: Final = "604918273355+918840275161"
_SETTLED_S: Final = 2.0
_PAINTED_S: Final = 0.5
# The key derivation takes every core: looking more often would slow down what is looked at.
_SPARING_S: Final = 0.008
_SALT_BYTES: Final = 16


def make_notebook(data: Path) -> None:
    """A notebook with one person under the real key derivation, as set-up makes it."""
    store = make_store(places(str(data)), NewCodes(_CODE, _RECOVERY), Settings())
    store.change(put_person(Person(PersonId("0" * 32), real_name="Robin", household_name="Kettle")))
    store.close()


def measure_derivation() -> list[Sample]:
    """The key derivation alone, in this process."""
    start = time.perf_counter()
    derive(_CODE, os.urandom(_SALT_BYTES), REAL)
    return [Sample("key derivation alone", OURS, (time.perf_counter() - start) * 1000)]


def measure_notebook(desktop: Desktop, subject: Subject, home: Path, data: Path) -> list[Sample]:
    """One opening with the real code, a word typed, and home."""
    with running(desktop, subject, home) as (program, calculator, _):
        desktop.keyboard.type(_CODE)
        wait_for_stillness(desktop.screen, calculator.region)
        pressed = desktop.keyboard.press("Return")
        changes = watch(desktop.screen, calculator.region, _shown_for_a_while(desktop), 20.0, _SPARING_S)
        opened_ms = (first_like(changes, changes[-1].picture) - pressed) * 1000
        samples = [Sample("code to notebook painted", OURS, opened_ms)]

        saved_ms = _saved_ms(desktop, places(str(data)))
        samples.append(Sample("key to durable save", OURS, saved_ms))
        time.sleep(_SETTLED_S)
        (child,) = program.children()
        samples.append(Sample("memory, calculator beside the notebook", OURS, share_kib(program.pid) / 1024, "MiB PSS"))
        samples.append(Sample("memory, notebook", OURS, share_kib(child) / 1024, "MiB PSS"))

        pressed = desktop.keyboard.press("Escape")
        changes = watch(desktop.screen, calculator.region, lambda: len(desktop.windows.all()) == 1)
        home_ms = (first_like(changes, changes[-1].picture) - pressed) * 1000
        samples.append(Sample("home key to painted calculator", OURS, home_ms))
        wait_until(lambda: not program.children(), "the notebook's process is gone")
        return samples


def _shown_for_a_while(desktop: Desktop) -> Callable[[], bool]:
    """Whether a second window has been there for long enough to be painted too: it is listed before that."""
    listed: list[float] = []

    def is_over() -> bool:
        if not listed and len(desktop.windows.all()) > 1:
            listed.append(time.perf_counter())
        return bool(listed) and time.perf_counter() - listed[0] > _PAINTED_S

    return is_over


def _saved_ms(desktop: Desktop, files: Places) -> float:
    """From one letter typed to both copies of its pair changed, flushed and stamped like the other files."""
    _begin_a_field(desktop)
    # Beginning saved something itself; let that pass, so that the letter is alone.
    _wait_for_rest(files)
    digests = {path: _digest(path) for path in files.memories()}
    stamps = {path: path.stat().st_mtime_ns for path in files.files()}
    pressed = desktop.keyboard.press("x")
    # The time stamps of all files move together only after both copies were flushed (docs/format.md).
    wait_until(
        lambda: all(path.stat().st_mtime_ns != stamps[path] for path in files.files()), "it is saved", pause=0.001
    )
    saved = time.perf_counter()
    changed = [path for path in files.memories() if _digest(path) != digests[path]]
    pairs = [[files.memory(pair, copy) for copy in (0, 1)] for pair in range(PAIRS)]
    if changed not in pairs:
        raise AssertionError(f"stamped, but changed are {[path.name for path in changed]}")
    return (saved - pressed) * 1000


def _begin_a_field(desktop: Desktop) -> None:
    # Plain view; from the list over "Add a person" into the card's first field.
    for key in ("F8", "Tab", "Tab"):
        desktop.keyboard.press(key)


def _wait_for_rest(files: Places) -> None:
    _stays(lambda: tuple(path.stat().st_mtime_ns for path in files.files()), 1.5)


def _stays(value: Callable[[], object], seconds: float) -> None:
    last, since = value(), time.perf_counter()
    while time.perf_counter() - since < seconds:
        time.sleep(0.02)
        if (now := value()) != last:
            last, since = now, time.perf_counter()


def _digest(path: Path) -> bytes:
    return hashlib.blake2b(path.read_bytes()).digest()
