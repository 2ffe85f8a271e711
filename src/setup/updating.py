"""Puts a newer program in the place of an older one; the files of the notebook are never touched, nor moved."""

import contextlib
import shutil
from pathlib import Path
from typing import Final

from calculator.back.storage.failures import kind_of
from calculator.errors import AppError, StoreInUse
from calculator.identity import Identity, read_identity
from calculator.paths import CARRIED_FOLDER, UNINSTALLERS, Places, installed_places
from calculator.system.disk import size_of
from calculator.system.file_lock import claim

PROGRAM: Final = "Calculator"
_FACE: Final = Path("resources", "identity")
_FRESH: Final = ".fresh"
# Beside it, for Windows: program files with another name and icon inside, in a folder named after each.
_OTHER_NAMES: Final = "other-names"


class NoProgram(AppError):
    """The folder holds no calculator."""

    sentence_id = "error.no_program"


class HalfUpdated(AppError):
    """Some files are the newer ones and some not yet: the same update once more makes it whole."""

    sentence_id = "error.half_updated"


def identity_in(folder: Path) -> Identity:
    """What the program in `folder` is called. Raises NoProgram."""
    try:
        identity = read_identity(folder / _FACE)
    except (OSError, KeyError, UnicodeDecodeError) as error:
        raise NoProgram from error
    if not any((folder / name).is_file() for name in (identity.program, f"{identity.program}.exe")):
        raise NoProgram
    return identity


def files_of(target: Path) -> Places:
    """Where the program in `target` keeps its files: beside it when it is carried about."""
    is_installed = any((target / name).is_file() for name in UNINSTALLERS)
    return installed_places() if is_installed else Places(target.absolute() / CARRIED_FOLDER)


def update(source: Path, target: Path) -> None:
    """Make the program in `target` that of `source`, under the name and icon it has.

    All newer files are written beside the older ones first; only when they are all there do they take their places.
    Raises NoProgram, StoreInUse, NoSpace and the like with nothing changed, HalfUpdated after that.
    """
    fresh, kept = identity_in(source), identity_in(target)
    _need_unused(files_of(target))
    names = _wanted(source, fresh, kept)
    written = [target / f"{name}{_FRESH}" for name in names.values()]
    try:
        for file, name in names.items():
            place = target / f"{name}{_FRESH}"
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, place)
    except OSError as error:
        _remove(written)
        raise kind_of(error) from error
    try:
        for place in written:
            place.replace(place.with_name(place.name.removesuffix(_FRESH)))
    except OSError as error:
        raise HalfUpdated from error
    _remove([path for path in target.rglob("*") if path.is_file() and _is_left_over(path, target, names)])


def _need_unused(places: Places) -> None:
    """Raises StoreInUse where a calculator over these files is running."""
    if size_of(places.state) is None:
        return
    lock = claim(places.state)
    if lock is None:
        raise StoreInUse
    lock.release()


def _wanted(source: Path, fresh: Identity, kept: Identity) -> dict[Path, str]:
    """The newer program's files, and what each is called in the older one's folder; not those of its identity."""
    names: dict[Path, str] = {}
    for file in sorted(source.rglob("*")):
        path = file.relative_to(source)
        if not file.is_file() or path.parent == _FACE:
            continue
        if path.parent == Path() and path.stem == fresh.program:
            name = f"{kept.program}{path.suffix}"
            named = source.parent / _OTHER_NAMES / kept.program / name
            names[named if named.is_file() else file] = name
        else:
            names[file] = path.as_posix()
    return names


def _is_left_over(file: Path, target: Path, names: dict[Path, str]) -> bool:
    """Whether it is of the older program only: not a file of the notebook, nor what an installer put there."""
    path = file.relative_to(target)
    is_kept = path.parts[0] == CARRIED_FOLDER or path.name in UNINSTALLERS or path.parent == _FACE
    return not is_kept and path.as_posix() not in names.values()


def _remove(files: list[Path]) -> None:
    for file in files:
        with contextlib.suppress(OSError):
            file.unlink()
