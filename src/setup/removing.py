"""Takes the files of an installation away."""

import contextlib
from pathlib import Path

from calculator.back.storage.failures import kind_of
from calculator.errors import StoreInUse
from calculator.paths import Places
from calculator.system.disk import fill, size_of
from calculator.system.file_lock import claim


def remove_files(places: Places) -> None:
    """Write random bytes over every file, and remove it and the folder. Files that are not ours stay.

    Nothing that was copied before is reached, and parts may stay on a disk of flash memory. Raises AppError.
    """
    try:
        lock = claim(places.state) if size_of(places.state) is not None else None
        if lock is None and size_of(places.state) is not None:
            raise StoreInUse
        try:
            # The keys first: without them nothing of the rest can be read.
            for path in places.files():
                _overwrite(path)
        finally:
            if lock is not None:
                lock.release()
        for path in places.files():
            path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            places.folder.rmdir()
    except OSError as error:
        raise kind_of(error) from error


def _overwrite(path: Path) -> None:
    size = size_of(path)
    if size is not None:
        fill(path, 0, size)
