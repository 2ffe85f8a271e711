"""How large a built program is, part by part."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

# A part this small is told with the others of its folder.
_SMALL_BYTES: Final = 1_000_000


def sizes(folder: Path) -> str:
    """A line for each part of at least a megabyte, the largest first, then the rest and the whole."""
    paths = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    files = {path.relative_to(folder).as_posix(): path.stat().st_size for path in paths}
    return "\n".join(_lines(files))


def _lines(files: dict[str, int]) -> Iterator[str]:
    large = sorted((size, name) for name, size in files.items() if size >= _SMALL_BYTES)
    for size, name in reversed(large):
        yield f"{size / 1e6:8.1f} MB  {name}"
    rest = [size for size in files.values() if size < _SMALL_BYTES]
    yield f"{sum(rest) / 1e6:8.1f} MB  {len(rest)} smaller files"
    yield f"{sum(files.values()) / 1e6:8.1f} MB  in {len(files)} files"
