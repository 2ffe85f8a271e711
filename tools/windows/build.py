"""Makes dist/windows/Calculator, the program for Windows, on plain Linux: CPython, wheels, our modules, a launcher."""

import shutil
import sys
import sysconfig
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Final

from calculator.identity import read_identity
from kit.places import identities
from tools.bundle.archive import LONG_AGO, START, pyc
from tools.bundle.bill import Origin, bill, module_origins, sha256, write_bill
from tools.bundle.building import PROJECT, RESOURCES, SOURCE, make_if_stale, tell
from tools.bundle.licences import of_packages, write_licences
from tools.bundle.packages import library_modules
from tools.bundle.programs import BILL, CALCULATOR, present, write_beside, write_calculator
from tools.windows.launcher import COMPILER, make_launcher
from tools.windows.named import make_named
from tools.windows.parts import Parts, collect, download
from tools.windows.shell import CannotMake, need

_HERE: Final = Path(__file__).parent
# Command and Debian package: all that is needed later too, since two of one kind may run side by side then.
_TOOLS: Final = {
    f"{COMPILER}-gcc": "gcc-mingw-w64-x86-64",
    f"{COMPILER}-windres": "binutils-mingw-w64-x86-64",
    "makensis": "nsis",
}
_SEARCH: Final = "python311.zip\r\nlib\r\n"
# Pure modules are the same on every system, and are taken from where they are installed here.
_WHEELS: Final = Path(sysconfig.get_path("purelib"))


def build(source: Path, resources: Path, target: Path, downloads: Path) -> None:
    """Make `target` anew from `source` and `resources`: the calculator's folder, and beside it a worker's programs."""
    if sys.version_info[:2] != (3, 11):
        raise CannotMake("the Windows form holds CPython 3.11, so it has to be built with Python 3.11")
    need(_TOOLS)
    downloads.mkdir(parents=True, exist_ok=True)
    parts = collect(download(PROJECT / "requirements" / "windows.txt", downloads))
    unfinished = target.with_name(f"{target.name}.part")
    for folder in (unfinished, target):
        if folder.exists():
            shutil.rmtree(folder)
    calculator = unfinished / CALCULATOR
    calculator.mkdir(parents=True)
    _place(parts, source, calculator)
    write_calculator(source, resources, _WHEELS, calculator)
    write_beside(source, resources, _WHEELS, unfinished)
    identity = read_identity(resources / "identity")
    make_launcher(calculator / f"{identity.program}.exe", identity, "", downloads)
    for program in present(source):
        named = identity._replace(program=program.name, titles={"en": program.name}, descriptions={"en": program.name})
        make_launcher(unfinished / f"{program.name}.exe", named, f"{CALCULATOR}\\", downloads)
    origins = _origins(parts)
    texts = write_licences(_licences(origins, calculator), unfinished, calculator)
    write_bill(bill(calculator, {**origins, **texts}), unfinished / BILL)
    make_named(calculator, identity, tuple(identities(resources / "kit").values()), unfinished, downloads)
    unfinished.rename(target)


def build_if_stale(target: Path) -> None:
    """Make `target` from this checkout, unless it already is what would be made. Raises CannotMake."""
    make_if_stale(
        target,
        lambda: build(SOURCE, RESOURCES, target, PROJECT / "build" / "windows"),
        [_HERE, PROJECT / "requirements" / "windows.txt"],
    )


def _place(parts: Parts, source: Path, target: Path) -> None:
    for part in parts.files:
        path = target / _shipped(part.path)
        content = pyc(part.content, part.path.name) if part.path.suffix == ".py" else part.content
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise CannotMake(f"two archives bring a file {part.path}")
        path.write_bytes(content)
    (target / "python311.zip").write_bytes(_library(parts.library, source))
    (target / "python311._pth").write_bytes(_SEARCH.encode())


def _library(given: bytes, source: Path) -> bytes:
    """Python's zip of modules with those that are needed, and the one that starts ours."""
    needed = {name.replace(".", "/") for name in library_modules(source, _WHEELS)}
    kept = BytesIO()
    with zipfile.ZipFile(BytesIO(given)) as library, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(library.namelist()):
            if name.removesuffix(".pyc").removesuffix("/__init__") in needed:
                made.writestr(zipfile.ZipInfo(name, LONG_AGO), library.read(name), zipfile.ZIP_DEFLATED)
        made.writestr(zipfile.ZipInfo("start.pyc", LONG_AGO), pyc(START.read_bytes(), "start.py"), zipfile.ZIP_DEFLATED)
    return kept.getvalue()


def _origins(parts: Parts) -> Mapping[str, Origin]:
    named = {_shipped(part.path).as_posix(): Origin(parts.packages[part], sha256(part.content)) for part in parts.files}
    python = named["python311.dll"].package
    with zipfile.ZipFile(BytesIO(parts.library)) as library:
        members = {f"python311.zip:{n}": Origin(python, sha256(library.read(n))) for n in library.namelist()}
    return {**named, **members, **module_origins(_WHEELS), "python311.zip": Origin(python, sha256(parts.library))}


def _licences(origins: Mapping[str, Origin], program: Path) -> Mapping[str, tuple[Path, ...]]:
    """The files with the licence of every package; Python brings its own, which holds those of what is in it."""
    packages = {origin.package for origin in origins.values()}
    python = {package for package in packages if package.startswith("python")}
    found = dict(of_packages(packages - python))
    return found | dict.fromkeys(python, (program / "LICENSE.txt",))


def _shipped(path: PurePosixPath) -> PurePosixPath:
    return path.with_suffix(".pyc") if path.suffix == ".py" else path


def main() -> int:
    """`python3 -m tools.windows.build`."""
    target = PROJECT / "dist" / "windows"
    return tell("Windows", target, lambda: build_if_stale(target))


if __name__ == "__main__":
    sys.exit(main())
