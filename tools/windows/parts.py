"""What the Windows form consists of: an allow-list of files, taken from the downloaded archives."""

import hashlib
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Final

from tools.bundle.archive import Part
from tools.windows.shell import CannotMake, run

# Of the embeddable CPython: its zip of modules, and what they need. Left out are the interpreter programs themselves
# and everything about networks, XML, sound, installers, sqlite (the encrypting one brings its own) and OpenSSL.
_PYTHON: Final = (
    "LICENSE.txt",
    "python3.dll",
    "python311.dll",
    "libffi-8.dll",
    "select.pyd",
    "unicodedata.pyd",
    "_ctypes.pyd",
    "_decimal.pyd",
    "_queue.pyd",
    "_socket.pyd",
    "_uuid.pyd",
    "_zoneinfo.pyd",
)
_RUNTIME: Final = ("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll")
_QT: Final = (
    "Qt6Core.dll",
    "Qt6Gui.dll",
    "Qt6Widgets.dll",
    "QtCore.pyd",
    "QtGui.pyd",
    "QtWidgets.pyd",
    "pyside6.abi3.dll",
    "plugins/platforms/qwindows.dll",
)
_SHIBOKEN: Final = ("Shiboken.pyd", "shiboken6.abi3.dll")


@dataclass(frozen=True, slots=True)
class Parts:
    """Files as they are placed in the program's folder, the package of each, and Python's own zip of modules."""

    files: tuple[Part, ...]
    packages: dict[Part, str]
    library: bytes


def download(requirements: Path, folder: Path) -> tuple[Path, ...]:
    """Every archive of the requirements file, in `folder`, with the hash that is written there."""
    wanted = [
        line.rpartition("sha256:")[2].strip() for line in requirements.read_text().splitlines() if "--hash=" in line
    ]
    found = _by_hash(folder, wanted)
    if len(found) < len(wanted):
        # --no-deps: the file names everything, since markers would be read for this system and not for Windows.
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes"]
        command += [
            "--platform=win_amd64",
            "--python-version=3.11",
            f"--dest={folder}",
            f"--requirement={requirements}",
        ]
        run(command, seconds=600)
        found = _by_hash(folder, wanted)
    if len(found) < len(wanted):
        raise CannotMake("pip brought other files than the ones named in the requirements")
    return found


def collect(archives: tuple[Path, ...]) -> Parts:
    """Pick what the program needs out of the archives."""
    packages: dict[Part, str] = {}
    library = b""
    for archive in archives:
        name = " ".join(archive.name.removesuffix(".tar.gz").split("-")[:2])
        for part in _parts(archive):
            if (place := _place(part.path)) is not None:
                packages[Part(place, part.content)] = name
            if part.path.as_posix() == "cp311/python311.zip":
                library = part.content
    return Parts(tuple(packages), packages, library)


def unpack_python(archives: tuple[Path, ...], folder: Path) -> None:
    """Put CPython for Windows, all of it, into `folder`: for trying modules alone."""
    for archive in archives:
        for part in _parts(archive):
            if part.path.parts[0] == "cp311":
                folder.mkdir(exist_ok=True)
                (folder / part.path.name).write_bytes(part.content)


def _place(path: PurePosixPath) -> PurePosixPath | None:
    """Where a file of an archive goes in the program's folder; None where it is not needed as a file."""
    package, _, inside = path.as_posix().partition("/")
    lib = PurePosixPath("lib")
    if package == "cp311":
        wanted = inside in _PYTHON
        return None if not wanted else lib / inside if path.suffix == ".pyd" else PurePosixPath(inside)
    if package in ("PySide6", "shiboken6"):
        if package == "shiboken6" and inside in _RUNTIME:
            return PurePosixPath(inside)
        is_module = path.suffix == ".py" and not inside.startswith("scripts/")
        return lib / path if is_module or inside in _QT + _SHIBOKEN else None
    return lib / path.name if path.suffix == ".pyd" else None


def _by_hash(folder: Path, wanted: list[str]) -> tuple[Path, ...]:
    have = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in folder.glob("*") if path.is_file()}
    return tuple(have[digest] for digest in wanted if digest in have)


def _parts(archive: Path) -> Iterator[Part]:
    if archive.suffix == ".whl":
        yield from _unzipped(archive.read_bytes())
        return
    with tarfile.open(archive) as opened:
        for member in opened.getmembers():
            data = opened.extractfile(member) if member.name.endswith("/data.zip") else None
            if data is not None:
                yield from _unzipped(data.read())


def _unzipped(content: bytes) -> Iterator[Part]:
    with zipfile.ZipFile(BytesIO(content)) as opened:
        for info in opened.infolist():
            if not info.is_dir() and ".dist-info/" not in info.filename:
                yield Part(PurePosixPath(info.filename), opened.read(info))
