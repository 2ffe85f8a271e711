"""The take-home stick: the calculator among ordinary files, and nothing that names it. No two are alike."""

import contextlib
import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from calculator.errors import AppError
from kit.drawing import Surroundings
from kit.errors import ProgramsMissing, StickNotEmpty
from kit.programs import Programs, System
from kit.sticks.disk import SYSTEM_FILES, SYSTEM_FOLDERS, files_in, need_folder, remove_all, told_of_stick
from kit.sticks.writing import Entry, Progress, write_entries


def write_home_stick(
    stick: Path, programs: Programs, systems: Sequence[System], surroundings: Surroundings, progress: Progress
) -> None:
    """Write the calculator for `systems` and what lies beside it, and read everything back. Raises AppError."""
    need_folder(stick)
    with told_of_stick():
        names = {path.name for path in stick.iterdir()} - SYSTEM_FOLDERS
        if names or set(files_in(stick)) - SYSTEM_FILES:
            raise StickNotEmpty
    entries = [Entry(file.path, file.text.encode()) for file in surroundings.files]
    moments = {file.path: file.written for file in surroundings.files}
    for system in systems:
        own = list(programs.calculator(system))
        if not own:
            raise ProgramsMissing
        folder = program_folder(surroundings.folder, system, systems)
        for entry in own:
            path = f"{folder}/{entry.path}"
            entries.append(Entry(path, entry.source, entry.sha256))
            moments[path] = surroundings.brought
    sums = write_entries(stick, entries, progress)
    try:
        with told_of_stick():
            _set_times(stick, moments)
    except AppError:
        remove_all(stick, list(sums))
        raise


def program_folder(drawn: str, system: System, systems: Sequence[System]) -> str:
    """Where the calculator for `system` lies: the drawn folder, with one below it for each where there are two."""
    return drawn if len(systems) == 1 else f"{drawn}/{system.title()}"


def _set_times(stick: Path, moments: dict[str, datetime]) -> None:
    folders: dict[Path, float] = {}
    for path, moment in moments.items():
        at = moment.timestamp()
        os.utime(stick / path, (at, at))
        for folder in (stick / path).parents:
            if stick in folder.parents:
                folders[folder] = max(at, folders.get(folder, 0))
    for folder, at in folders.items():
        # Some systems refuse it for folders; then the day of making stays on them.
        with contextlib.suppress(PermissionError):
            os.utime(folder, (at, at))
