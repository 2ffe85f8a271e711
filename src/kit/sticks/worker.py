"""The worker's stick: all programs, the guide, what was chosen, a list of hashes, and the house's signature."""

import contextlib
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from calculator.errors import AppError
from calculator.identity import Identity
from kit.choices import CHOICES_FILE, Choices
from kit.errors import StickFaulty, StickNotEmpty
from kit.programs import Programs, System
from kit.signing.key import OpenKey
from kit.sticks.disk import SYSTEM_FILES, SYSTEM_FOLDERS, files_in, need_folder, remove_all, told_of_stick
from kit.sticks.sums import SIGNATURE, SUMS, sums_text
from kit.sticks.writing import Entry, Progress, write_entries

PUBLIC_KEY: Final = "signed-by.pub"
OWN_FOLDER: Final = "own"
OWN_PACKED: Final = f"{OWN_FOLDER}/words.dat"
FIRST_PAGE: Final = "START-HERE.txt"
CARDS_FOLDER: Final = "cards"
# All that a worker's stick has at its top: only such a stick is written over.
_OURS: Final = frozenset(
    {*System, "guide", OWN_FOLDER, CARDS_FOLDER, CHOICES_FILE, FIRST_PAGE, PUBLIC_KEY, SUMS, SIGNATURE}
)


def write_worker_stick(
    stick: Path,
    programs: Programs,
    identity: Identity,
    choices: Choices,
    further: Sequence[Entry],
    key: OpenKey,
    progress: Progress,
) -> None:
    """Write everything, read it back, and only then sign it: a stick that was not finished never passes its check.

    `further` are the house's own pack, the cards and the first page. Raises AppError.
    """
    need_folder(stick)
    _clear(stick)
    entries = [
        *programs.entries(identity, choices.languages),
        *further,
        Entry(CHOICES_FILE, choices.text().encode()),
        Entry(PUBLIC_KEY, key.public.text().encode()),
    ]
    sums = write_entries(stick, entries, progress)
    try:
        listed = sums_text(sums).encode()
        write_entries(stick, [Entry(SUMS, listed)], _nothing)
        with told_of_stick():
            if set(files_in(stick)) - SYSTEM_FILES != {*sums, SUMS}:
                raise StickFaulty
        comment = f"timestamp:{int(time.time())}\tfile:{SUMS}\thashed"
        write_entries(stick, [Entry(SIGNATURE, key.sign(listed, comment).text().encode())], _nothing)
    except AppError:
        remove_all(stick, [SIGNATURE, SUMS, *sums])
        raise


def _clear(stick: Path) -> None:
    """Remove a worker's stick that is there, finished or not; the signature first. Raises StickNotEmpty."""
    with told_of_stick():
        present = set(files_in(stick)) - SYSTEM_FILES
        if any(path.partition("/")[0] not in _OURS for path in present) or not _names(stick) <= _OURS:
            raise StickNotEmpty
        with contextlib.suppress(FileNotFoundError):
            (stick / SIGNATURE).unlink()
        remove_all(stick, sorted(present))
        if set(files_in(stick)) - SYSTEM_FILES:
            raise StickFaulty


def _names(stick: Path) -> set[str]:
    return {path.name for path in stick.iterdir()} - SYSTEM_FOLDERS


def _nothing(_done: int, _total: int) -> None:
    """No bar for small files."""
