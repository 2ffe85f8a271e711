"""What a check of a stick found."""

from dataclasses import dataclass
from enum import StrEnum

from kit.signing.signature import PublicKey


class Kind(StrEnum):
    """What is wrong with a file."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"
    UNREADABLE = "unreadable"
    # There is no list of hashes, or no signature, that can be read: the stick was not finished, or is none of ours.
    UNFINISHED = "unfinished"
    # The list was changed after it was signed.
    NOT_SIGNED = "not_signed"
    # Whole, but signed by another key than the one asked for.
    OTHER_KEY = "other_key"
    # On a take-home stick: no calculator; a program that is not ours; a file that belongs on the worker's stick.
    NO_PROGRAM = "no_program"
    STRANGE_PROGRAM = "strange_program"
    TELLS = "tells"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `path` is "" for the stick itself."""

    kind: Kind
    path: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer: whole, or what is wrong. `key` is whose signature was read, where one was."""

    findings: tuple[Finding, ...]
    files: int
    key: PublicKey | None = None

    @property
    def is_whole(self) -> bool:
        """Yes or no."""
        return not self.findings
