"""The programs of a worker's stick: beside the calculator's folder, using what it holds, and never going with it."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from tools.bundle.archive import Part, archive, sources
from tools.bundle.packages import foreign

# The calculator's folder, as seen from the programs beside it.
CALCULATOR: Final = "Calculator"
# The bill of materials, beside it.
BILL: Final = "bill/bill.json"
# Words and themes of the other programs never lie with the calculator; icons for installers are not read by it.
NOT_THE_CALCULATORS: Final = ("setup*", "kit", "*.ico", "*.svg")


@dataclass(frozen=True, slots=True)
class Program:
    """`name` is the file's; `packages` are ours, the first of which it starts; `wheels` are other people's, whole."""

    name: str
    packages: tuple[str, ...]
    wheels: tuple[str, ...] = ()


SET_UP: Final = Program("Set-up", ("setup", "steps"))
KIT: Final = Program("Kit", ("kit", "sheets", "steps"), ("nacl", "yaml"))


def present(source: Path) -> tuple[Program, ...]:
    """The programs for a worker that can be started from the sources."""
    return tuple(program for program in (SET_UP, KIT) if (source / program.packages[0] / "__main__.py").is_file())


def write_calculator(source: Path, resources: Path, wheels: Path, target: Path, also: Iterable[Part] = ()) -> None:
    """Write into `target` the modules and the resources of the calculator, which are the same on every system."""
    parts = [*foreign(wheels), *sources(source, "calculator"), *also]
    (target / "program.dat").write_bytes(archive(parts, "calculator"))
    shutil.copytree(resources, target / "resources", ignore=shutil.ignore_patterns(*NOT_THE_CALCULATORS))


def write_beside(source: Path, resources: Path, wheels: Path, target: Path) -> None:
    """Write into `target`, which holds the calculator's folder, modules and resources of the other programs."""
    for program in present(source):
        parts = [part for package in program.packages for part in sources(source, package)]
        parts += [part for package in program.wheels for part in _whole(wheels, package)]
        (target / f"{program.name}.dat").write_bytes(archive(parts, program.packages[0]))
    shutil.rmtree(target / "resources", ignore_errors=True)
    shutil.copytree(resources, target / "resources")


def _whole(wheels: Path, package: str) -> Iterable[Part]:
    for path in sorted((wheels / package).rglob("*.py")):
        yield Part(PurePosixPath(path.relative_to(wheels).as_posix()), path.read_bytes())
