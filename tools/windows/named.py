"""The installer, and under every other ready name the program's file and its installer: what the kit chooses from."""

import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from calculator.identity import Identity
from kit.programs import INSTALLER, OTHER_NAMES
from tools.bundle.building import PROJECT
from tools.windows.installer import make_installer
from tools.windows.launcher import make_launcher

_FACE: Final = Path("resources", "identity")
_ICONS_OF_BUILDS: Final = {".ico", ".svg"}


def make_named(calculator: Path, built: Identity, ready: Sequence[Identity], target: Path, work: Path) -> None:
    """Write into `target` the installer of the folder `calculator`, and what each other identity has in its place."""
    todo = [(calculator, built, target / INSTALLER)]
    for other in ready:
        if other.program != built.program:
            folder = target / OTHER_NAMES / other.program
            folder.mkdir(parents=True)
            make_launcher(folder / f"{other.program}.exe", other, "", work)
            program = work / other.program
            _rename(calculator, built, other, folder, program)
            todo.append((program, other, folder / INSTALLER))

    def make(program: Path, identity: Identity, installer: Path) -> None:
        own = work / f"installer-{identity.program}"
        own.mkdir(exist_ok=True)
        make_installer(program, identity, PROJECT / "content", installer, own)

    # Packing takes one core for half a minute each.
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda one: make(*one), todo))
    for program, _, _ in todo[1:]:
        shutil.rmtree(program)


def _rename(calculator: Path, built: Identity, other: Identity, named: Path, target: Path) -> None:
    """The folder `calculator` under another identity, whose program file is in `named`."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(calculator, target, ignore=shutil.ignore_patterns(f"{built.program}.exe"))
    shutil.rmtree(target / _FACE)
    (target / _FACE).mkdir()
    for file in sorted(other.folder.iterdir()):
        if file.suffix not in _ICONS_OF_BUILDS:
            shutil.copyfile(file, target / _FACE / file.name)
    shutil.copyfile(named / f"{other.program}.exe", target / f"{other.program}.exe")
