"""What every calculator can be measured by: its start, its answer, its memory."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.bench.figures import Sample
from tools.bench.subjects import Subject
from tools.bench.watch import wait_for_change, wait_for_stillness
from tools.desktop.display import Desktop
from tools.desktop.processes import Program, TookTooLong, share_kib, wait_until
from tools.desktop.windows import Window

_SUMS_A_ROUND = 5
_SETTLED_S = 2.0
# An unhurried typist: KCalc drops a key pressed twice within the 100 ms in which it shows it pressed.
_PACE_S = 0.13


@contextmanager
def running(desktop: Desktop, subject: Subject, home: Path) -> Iterator[tuple[Program, Window, float]]:
    """The running program, its painted window, and the milliseconds from start to painted."""
    start = time.perf_counter()
    with Program(subject.command, desktop.environment(home) | dict(subject.env)) as program:
        window = desktop.windows.wait(lambda found: found.pid == program.pid, f"the window of {subject.name}")
        corner = window.region.part(0.0, 0.0, min(1.0, 300 / window.region.width), min(1.0, 300 / window.region.height))
        wait_until(lambda: not desktop.screen.read(corner).is_flat, "something is painted", pause=0.0005)
        painted_ms = (time.perf_counter() - start) * 1000
        wait_until(lambda: desktop.windows.active() == window.id, f"{subject.name} is active")
        yield program, window, painted_ms
        program.end()


def measure_calculator(desktop: Desktop, subject: Subject, home: Path, turn: int) -> list[Sample]:
    """One start, a few sums, and the memory after them."""
    with running(desktop, subject, home) as (program, window, painted_ms):
        samples = [Sample("start to painted", subject.name, painted_ms)]
        mapped = time.perf_counter()
        display = subject.display(window.region)
        for number in range(_SUMS_A_ROUND):
            wait_for_stillness(desktop.screen, display)
            desktop.keyboard.type(f"{12 + turn % 7}.5*{30 + number}", _PACE_S)
            before = wait_for_stillness(desktop.screen, display)
            pressed = desktop.keyboard.press("Return")
            answered_ms = (wait_for_change(desktop.screen, display, before) - pressed) * 1000
            samples.append(Sample('"=" to repaint', subject.name, answered_ms))
            wait_for_stillness(desktop.screen, display)
            desktop.keyboard.press("Escape")
        time.sleep(max(0.0, mapped + _SETTLED_S - time.perf_counter()))
        if program.children():
            raise TookTooLong(f"{subject.name} started something for an ordinary sum")
        samples.append(Sample("memory, nothing opened", subject.name, share_kib(program.pid) / 1024, "MiB PSS"))
        return samples
