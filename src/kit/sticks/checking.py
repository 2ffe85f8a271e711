"""Checks a worker's stick: each byte of each file, nothing missing, nothing more, signed by the house's key."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from kit.errors import StickGone, stick_error
from kit.signing.signature import NotReadable, PublicKey, is_signed_by, read_public_key, read_signature
from kit.sticks.disk import SYSTEM_FILES, Step, files_in, hash_of, is_plain_file, need_folder
from kit.sticks.findings import Finding, Kind, Verdict
from kit.sticks.sums import MOST_BYTES, SIGNATURE, SUMS, NotSums, read_sums
from kit.sticks.worker import PUBLIC_KEY
from kit.sticks.writing import Counter, Progress


def check_worker_stick(stick: Path, trusted: PublicKey | None, progress: Progress) -> Verdict:
    """The verdict on a worker's stick. Without a `trusted` key it holds for the key on the stick, to compare by eye.

    Raises NoStick, StickGone.
    """
    need_folder(stick)
    try:
        on_stick = read_public_key(_text(stick / PUBLIC_KEY))
    except (OSError, UnicodeDecodeError, NotReadable):
        on_stick = None
    try:
        listed = _text(stick / SUMS)
        signature = read_signature(_text(stick / SIGNATURE))
        sums = read_sums(listed)
    except (OSError, UnicodeDecodeError, NotReadable, NotSums):
        return Verdict((Finding(Kind.UNFINISHED),), 0, on_stick)
    findings: list[Finding] = []
    if on_stick is None or not is_signed_by(listed.encode(), signature, on_stick):
        findings.append(Finding(Kind.NOT_SIGNED))
    elif trusted is not None and trusted.key != on_stick.key:
        findings.append(Finding(Kind.OTHER_KEY))
    try:
        present = set(files_in(stick)) - SYSTEM_FILES
    except OSError as error:
        raise stick_error(error) from error
    findings += [Finding(Kind.ADDED, path) for path in sorted(present - {*sums, SUMS, SIGNATURE})]
    findings += differences(stick, sums, present, progress)
    return Verdict(tuple(findings), len(sums), on_stick)


def differences(stick: Path, sums: Mapping[str, str], present: set[str], progress: Progress) -> Iterator[Finding]:
    """Where the files below `stick` are not those of `sums`. Raises StickGone."""
    counter = Counter(sum(_size(stick / path) for path in sums), progress)
    for path, sha256 in sums.items():
        if path not in present:
            yield Finding(Kind.MISSING, path)
        else:
            kind = _kind(stick / path, sha256, counter.step)
            if kind is not None:
                yield Finding(kind, path)
    if not stick.is_dir():
        raise StickGone


def _kind(file: Path, sha256: str, step: Step) -> Kind | None:
    try:
        if not is_plain_file(file):
            return Kind.CHANGED
        return None if hash_of(file, step) == sha256 else Kind.CHANGED
    except OSError:
        return Kind.UNREADABLE


def _size(file: Path) -> int:
    try:
        return file.lstat().st_size
    except OSError:
        return 0


def _text(file: Path) -> str:
    if not is_plain_file(file) or file.stat().st_size > MOST_BYTES:
        raise NotSums
    return file.read_bytes().decode("utf-8")
