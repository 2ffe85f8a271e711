"""Whether a built program is still what would be built."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

# The file in a built folder that says what it was made from.
MARK: Final = "made-from"
_NOT_READ: Final = {".pyc"}


def fingerprint(made_from: Iterable[Path], *also: str) -> str:
    """Changes when a file changes, or one comes or goes, in any of these files and folders."""
    seen = hashlib.sha256("\0".join(also).encode())
    for start in made_from:
        for path in sorted([start] if start.is_file() else start.rglob("*")):
            if path.is_file() and path.suffix not in _NOT_READ:
                seen.update(str(path).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return seen.hexdigest()
