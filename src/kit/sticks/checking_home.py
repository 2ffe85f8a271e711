"""Checks a take-home stick from the worker's side: the stick itself holds nothing to check it with."""

import contextlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from calculator.paths import PAGE_BYTES, Places
from kit.errors import stick_error
from kit.programs import CALCULATOR, System
from kit.sticks.checking import differences
from kit.sticks.disk import SYSTEM_FILES, files_in, hash_of, is_plain_file, need_folder
from kit.sticks.findings import Finding, Kind, Verdict
from kit.sticks.sums import SIGNATURE, SUMS
from kit.sticks.worker import PUBLIC_KEY
from kit.sticks.writing import Progress

# How programs of every system begin, and the names by which Windows starts a file.
_BEGINNINGS: Final = (b"MZ", b"\x7fELF", b"#!", b"L\x00\x00\x00\x01\x14\x02\x00")
_ENDINGS: Final = frozenset(
    {".exe", ".com", ".bat", ".cmd", ".scr", ".pif", ".lnk", ".vbs", ".js", ".wsf", ".hta", ".ps1", ".msi", ".jar",
     ".inf", ".url", ".desktop", ".sh", ".py", ".dll", ".cpl", ".reg"}
)  # fmt: skip
_TELLING: Final = frozenset({SUMS, SIGNATURE, PUBLIC_KEY})
_OWN_FILES: Final = frozenset(path.name for path in Places(Path()).files())
_FIRST_BYTES: Final = 16


def check_home_stick(stick: Path, worker_sums: Mapping[str, str], progress: Progress) -> Verdict:
    """The verdict on a take-home stick, against the list of hashes of a worker's stick that was checked.

    The calculator must be whole, with nothing in its folder but the files it makes itself; anything else on the stick
    may be there unless it is a program or comes from the worker's stick. Raises NoStick, StickGone.
    """
    need_folder(stick)
    try:
        present = set(files_in(stick)) - SYSTEM_FILES
    except OSError as error:
        raise stick_error(error) from error
    wanted: dict[str, str] = {}
    findings: list[Finding] = []
    for folder, sums in _calculators(stick, worker_sums, present):
        wanted |= {str(folder / path): sha256 for path, sha256 in sums.items()}
        findings += _added(stick, folder, present - set(wanted))
    if not wanted:
        findings.append(Finding(Kind.NO_PROGRAM))
    findings += differences(stick, wanted, present, progress)
    told = {finding.path for finding in findings}
    for path in sorted(present - set(wanted) - told):
        kind = _strange(stick / path, set(worker_sums.values()))
        if kind is not None:
            findings.append(Finding(kind, path))
    return Verdict(tuple(findings), len(wanted))


def _calculator_sums(worker_sums: Mapping[str, str], system: System) -> dict[str, str]:
    start = f"{system}/{CALCULATOR}/"
    return {path.removeprefix(start): sha256 for path, sha256 in worker_sums.items() if path.startswith(start)}


def _calculators(
    stick: Path, worker_sums: Mapping[str, str], present: set[str]
) -> list[tuple[PurePosixPath, dict[str, str]]]:
    """Where on the stick a calculator of each system is, if at all, with the hashes it must have."""
    found = []
    for system in System:
        sums = _calculator_sums(worker_sums, system)
        found += [(_equal(stick, folder, sums), folder, system) for folder in _folders(sums, present)]
    taken: dict[System, PurePosixPath] = {}
    # Programs for two systems have files of the same names: the bytes tell which is which.
    for _, folder, system in sorted(found, reverse=True):
        if system not in taken and folder not in taken.values():
            taken[system] = folder
    return [(folder, _calculator_sums(worker_sums, system)) for system, folder in taken.items()]


def _folders(sums: Mapping[str, str], present: set[str]) -> list[PurePosixPath]:
    """The folders on the stick that have at least a third of these files in their places."""
    counts: dict[PurePosixPath, int] = {}
    by_name: dict[str, list[PurePosixPath]] = {}
    for one in present:
        by_name.setdefault(PurePosixPath(one).name, []).append(PurePosixPath(one))
    for path in sums:
        parts = PurePosixPath(path).parts
        for found in by_name.get(parts[-1], ()):
            if found.parts[-len(parts) :] == parts:
                folder = PurePosixPath(*found.parts[: -len(parts)])
                counts[folder] = counts.get(folder, 0) + 1
    return [folder for folder, count in counts.items() if 3 * count >= len(sums)]


def _equal(stick: Path, folder: PurePosixPath, sums: Mapping[str, str]) -> int:
    """How many files have the right bytes."""
    equal = 0
    for path, sha256 in sums.items():
        with contextlib.suppress(OSError):
            equal += hash_of(stick / folder / path, lambda _size: None) == sha256
    return equal


def _added(stick: Path, folder: PurePosixPath, others: set[str]) -> list[Finding]:
    return [
        Finding(Kind.ADDED, path)
        for path in sorted(others)
        if folder in PurePosixPath(path).parents and not _is_own_file(stick / path)
    ]


def _is_own_file(file: Path) -> bool:
    """Whether it may be one of the files that the calculator makes: by name and size, since nothing else shows."""
    try:
        return file.name in _OWN_FILES and is_plain_file(file) and file.stat().st_size % PAGE_BYTES == 0
    except OSError:
        return False


def _strange(file: Path, worker_hashes: set[str]) -> Kind | None:
    """Why a file should not be on a take-home stick; None for an ordinary one."""
    if file.name in _TELLING:
        return Kind.TELLS
    try:
        if not is_plain_file(file):
            return Kind.STRANGE_PROGRAM
        if _is_own_file(file):
            return None
        with file.open("rb") as stream:
            first = stream.read(_FIRST_BYTES)
        if first and hash_of(file, lambda _size: None) in worker_hashes:
            return Kind.TELLS
    except OSError:
        return Kind.UNREADABLE
    return Kind.STRANGE_PROGRAM if file.suffix.lower() in _ENDINGS or first.startswith(_BEGINNINGS) else None
