"""The bill of materials of a built program: for each file what it is from, its hash, and its hash there."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

from tools.bundle.packages import DOORS, USED
from tools.bundle.start import Archive

OURS: Final = "this project"


@dataclass(frozen=True, slots=True)
class Origin:
    """A package with its version, and the hash of the file as that brings it."""

    package: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Line:
    """One file as it ships, and where it is from: it may have been stripped or compiled on the way.

    What lies in an archive has a place such as "program.dat:nacl.exceptions".
    """

    place: str
    sha256: str
    package: str
    original: str


def sha256(content: bytes) -> str:
    """In hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Everything in a program's folder: each file, and after an archive each thing in it, unpacked."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        place, content = path.relative_to(folder).as_posix(), path.read_bytes()
        yield place, content
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as members:
                yield from ((f"{place}:{name}", members.read(name)) for name in sorted(members.namelist()))
        elif path.name == "program.dat":
            modules = Archive(content, "")
            yield from ((f"{place}:{name}", modules.read(name)) for name in sorted(modules.entries))


def bill(folder: Path, origins: Mapping[str, Origin]) -> tuple[Line, ...]:
    """A line for everything in the folder. What has no origin in `origins`, by its place, is ours."""
    lines = []
    for place, content in contents(folder):
        digest = sha256(content)
        origin = origins.get(place, Origin(OURS, digest))
        lines.append(Line(place, digest, origin.package, origin.sha256))
    return tuple(lines)


def write_bill(lines: Iterable[Line], target: Path) -> None:
    """Write a bill."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps([asdict(line) for line in lines], indent=1) + "\n")


def read_bill(source: Path) -> tuple[Line, ...]:
    """Read what write_bill wrote."""
    return tuple(Line(**row) for row in json.loads(source.read_text()))


def packages_of(wheels: Path) -> Mapping[Path, str]:
    """The package, with its version, of each file that is installed in `wheels`."""
    found: dict[Path, str] = {}
    for distribution in distributions(path=[str(wheels)]):
        name = f"{distribution.name} {distribution.version}"
        found |= {Path(str(distribution.locate_file(file))): name for file in distribution.files or ()}
    return found


def module_origins(wheels: Path) -> Mapping[str, Origin]:
    """Of the modules of other people in the program's archive."""
    packages = packages_of(wheels)
    return {
        f"program.dat:{'.'.join(Path(name).with_suffix('').parts).removesuffix('.__init__')}": Origin(
            packages[wheels / name], sha256((wheels / name).read_bytes())
        )
        for name in USED
        if name not in DOORS
    }
