"""The built programs that sticks are made of, under the name and icon that were chosen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final

from calculator.identity import Identity, read_identity
from calculator.words import LANGUAGES
from kit.errors import ProgramsDamaged, ProgramsMissing, stick_error
from kit.sticks.disk import files_in, hash_of, is_plain_file
from kit.sticks.sums import SIGNATURE, SUMS, NotSums, is_plain_path, read_sums
from kit.sticks.writing import Entry

CALCULATOR: Final = "Calculator"
_FACE: Final = PurePosixPath("resources", "identity")
_FACE_FILE: Final = "identity.ini"
# Beside the programs; in it is a folder for each language.
_GUIDE: Final = "guide"
INSTALLER: Final = "Install-Windows.exe"
# Program files and installers for Windows have their name and icon inside. Those of every ready identity are built; in
# a folder named after each program lie the ones that are not in their place.
OTHER_NAMES: Final = "other-names"
# What a build leaves beside its programs for itself.
_MARKS: Final = frozenset({"made-from"})


class System(StrEnum):
    """What a computer runs."""

    WINDOWS = "windows"
    LINUX = "linux"


@dataclass(frozen=True, slots=True)
class Programs:
    """The folder that holds `windows` and `linux`: a build, or a worker's stick. `sums` is {} for a build."""

    folder: Path
    sums: dict[str, str]

    def systems(self) -> tuple[System, ...]:
        """The systems there is a calculator for."""
        return tuple(system for system in System if (self.folder / system / CALCULATOR).is_dir())

    def entries(self, identity: Identity, languages: Sequence[str]) -> Iterator[Entry]:
        """All files for a worker's stick; the guide in `languages`. Raises ProgramsMissing, ProgramsDamaged."""
        left_out = {PurePosixPath(_GUIDE, language) for language in set(LANGUAGES) - set(languages)}
        for name in (*System, _GUIDE):
            paths = [path for path in self._below(name) if not left_out & set(path.parents)]
            program_folders = {_program_folder(path) for path in paths if path.name == _FACE_FILE} - {None}
            moves = self._moves(identity) if name == System.WINDOWS else {}
            for path in paths:
                if str(path) in moves:
                    yield replace(self._entry(path), path=moves[str(path)])
                else:
                    yield _faced(self._entry(path), identity, program_folders, self.folder)

    def calculator(self, system: System) -> Iterator[Entry]:
        """The files of the calculator alone, with paths from its own folder on. Raises ProgramsMissing."""
        for path in self._below(f"{system}/{CALCULATOR}"):
            entry = self._entry(path)
            yield Entry(path.relative_to(f"{system}/{CALCULATOR}").as_posix(), entry.source, entry.sha256)

    def _moves(self, identity: Identity) -> dict[str, str]:
        """Files for Windows that change places with those of the chosen identity. Raises ProgramsMissing."""
        folder = f"{System.WINDOWS}/{CALCULATOR}"
        if not (self.folder / folder).is_dir():
            return {}
        built = _built(self.folder / folder / _FACE).program
        chosen = identity.program
        if built == chosen:
            return {}
        moves = _places_for_windows(built) | {away: top for top, away in _places_for_windows(chosen).items()}
        if not all((self.folder / path).is_file() for path in moves):
            raise ProgramsMissing
        return moves

    def _below(self, name: str) -> list[PurePosixPath]:
        folder = self.folder / name
        if not folder.is_dir():
            return []
        try:
            paths = sorted(PurePosixPath(name, path) for path in files_in(folder) if path not in _MARKS)
        except OSError as error:
            raise ProgramsMissing from error
        if any(not is_plain_path(str(path)) or not is_plain_file(self.folder / path) for path in paths):
            raise ProgramsDamaged
        return paths

    def _entry(self, path: PurePosixPath) -> Entry:
        sha256 = self.sums.get(str(path), "")
        if self.sums and not sha256:
            raise ProgramsDamaged
        return Entry(str(path), self.folder / path, sha256)


def read_programs(folder: Path) -> Programs:
    """The programs in `folder`; where it has a list of hashes, each file must follow it when it is copied.

    Raises ProgramsMissing, ProgramsDamaged.
    """
    listed = folder / SUMS
    try:
        sums = read_sums(listed.read_text(encoding="utf-8")) if listed.is_file() else {}
    except (OSError, UnicodeDecodeError, NotSums) as error:
        raise ProgramsDamaged from error
    if not sums and (folder / SIGNATURE).exists():
        raise ProgramsDamaged
    programs = Programs(folder, sums)
    if not programs.systems():
        raise ProgramsMissing
    return programs


def _places_for_windows(program: str) -> dict[str, str]:
    """Where the files with that name inside are when it is chosen, and where they are when another one is."""
    away = f"{System.WINDOWS}/{OTHER_NAMES}/{program}"
    return {
        f"{System.WINDOWS}/{CALCULATOR}/{program}.exe": f"{away}/{program}.exe",
        f"{System.WINDOWS}/{INSTALLER}": f"{away}/{INSTALLER}",
    }


def _program_folder(path: PurePosixPath) -> PurePosixPath | None:
    """The folder of the program whose identity `path` is; None for an identity that is not a program's own."""
    return path.parents[2] if path.parent.parts[-2:] == _FACE.parts else None


def _faced(entry: Entry, identity: Identity, program_folders: set[PurePosixPath | None], folder: Path) -> Entry:
    """`entry` under the chosen identity: its picture or name in place of the built ones, its program renamed."""
    path = PurePosixPath(entry.path)
    for program_folder in program_folders:
        if program_folder is None:
            continue
        if path.parent == program_folder / _FACE:
            chosen = identity.folder / path.name
            if not chosen.is_file():
                raise ProgramsMissing
            _need(entry, folder)
            return Entry(entry.path, chosen)
        if path.parent == program_folder:
            built = _built(folder / program_folder / _FACE)
            if path.stem == built.program:
                return Entry(str(path.with_name(f"{identity.program}{path.suffix}")), entry.source, entry.sha256)
    return entry


def _need(entry: Entry, folder: Path) -> None:
    """Raises ProgramsDamaged when what is replaced was not what its list says: then nothing of it can be trusted."""
    try:
        if entry.sha256 and hash_of(folder / entry.path, lambda _size: None) != entry.sha256:
            raise ProgramsDamaged
    except OSError as error:
        raise stick_error(error) from error


def _built(face: Path) -> Identity:
    try:
        return read_identity(face)
    except (OSError, KeyError) as error:
        raise ProgramsDamaged from error
