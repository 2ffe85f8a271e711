"""The list of hashes on a worker's stick, as sha256sum writes and reads it."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

SUMS: Final = "SHA256SUMS"
SIGNATURE: Final = f"{SUMS}.minisig"
# What no file of a release weighs up to: a list longer than this is not ours.
MOST_BYTES: Final = 8 * 1024 * 1024
_LINE: Final = re.compile(r"([0-9a-f]{64})  ([^\n]+)")
_FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')

Sums = Mapping[str, str]


class NotSums(Exception):
    """The text is no list of hashes that this module wrote."""


def sums_text(sums: Sums) -> str:
    """The list of {path: SHA-256 in hex}; paths have slashes."""
    return "".join(f"{sums[path]}  {path}\n" for path in sorted(sums))


def read_sums(text: str) -> dict[str, str]:
    """The hashes in a list written by `sums_text`: any other spelling of the same is refused. Raises NotSums."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is None or not is_plain_path(match[2]):
            raise NotSums
        found[match[2]] = match[1]
    if sums_text(found) != text:
        raise NotSums
    return found


def is_plain_path(path: str) -> bool:
    """Whether a path stays below its folder and can be written on a FAT stick and on Windows."""
    parts = PurePosixPath(path).parts
    return (
        bool(parts)
        and not path.startswith("/")
        and str(PurePosixPath(path)) == path
        and not _FORBIDDEN.search(path)
        and not any(part == ".." or part.endswith((".", " ")) for part in parts)
    )
