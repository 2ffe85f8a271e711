"""Makes dist/linux/Calculator, the program for Linux: Python's library, wheels, our modules, a launcher."""

import shutil
import sys
import sysconfig
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Final

from calculator.identity import read_identity
from tools.bundle.archive import LONG_AGO, START, Part, pyc
from tools.bundle.bill import Origin, bill, module_origins, packages_of, sha256, write_bill
from tools.bundle.building import PROJECT, RESOURCES, SOURCE, make_if_stale, tell
from tools.bundle.licences import of_packages, write_licences
from tools.bundle.packages import library_modules
from tools.bundle.programs import BILL, CALCULATOR, present, write_beside, write_calculator
from tools.bundle.start import SPARE
from tools.linux.icu import make_data
from tools.linux.parts import ICU_DATA, WHEELS, needed, python_library, system_libraries, wheel_files
from tools.linux.scripts import write_scripts
from tools.windows.shell import CannotMake, Lacking, need, run

_HERE: Final = Path(__file__).parent
_LIBRARY: Final = f"python{sys.version_info.major}{sys.version_info.minor}.zip"
# Command and Debian package.
_TOOLS: Final = {"gcc": "gcc", "strip": "binutils", "icupkg": "icu-devtools", "patchelf": "patchelf"}
# Debian's own Python has its header files in a package apart, and this command with them.
_HEADERS: Final = {"python3-config": "python3-dev"}


def build(source: Path, resources: Path, target: Path, work: Path) -> None:
    """Make `target` anew: the calculator's folder, and beside it the programs of a worker's stick."""
    need(_TOOLS)
    if not _has_headers():
        need(_HEADERS)
    if not _has_headers():
        raise Lacking("the header files of this Python are missing here: install python3-dev")
    unfinished = target.with_name(f"{target.name}.part")
    for folder in (unfinished, target, work):
        shutil.rmtree(folder, ignore_errors=True)
    work.mkdir(parents=True)
    origins = _write_calculator(source, resources, unfinished / CALCULATOR, work)
    write_beside(source, resources, WHEELS, unfinished)
    make_launcher(unfinished / CALCULATOR / read_identity(resources / "identity").program, "")
    for program in present(source):
        make_launcher(unfinished / program.name, f"/{CALCULATOR}")
    write_scripts(PROJECT / "content", unfinished)
    texts = write_licences(_licences(origins), unfinished, unfinished / CALCULATOR)
    write_bill(bill(unfinished / CALCULATOR, {**origins, **texts}), unfinished / BILL)
    unfinished.rename(target)


def _has_headers() -> bool:
    return Path(sysconfig.get_path("include"), "Python.h").is_file()


def _write_calculator(source: Path, resources: Path, target: Path, work: Path) -> Mapping[str, Origin]:
    """Write the program's folder but for the launcher; where each thing in it is from."""
    modules = library_modules(source, WHEELS)
    binaries = {**wheel_files(), **_library_binaries(modules)}
    spare = system_libraries(binaries)
    for place, path in binaries.items():
        _place(path, target / place)
    for name, path in spare.items():
        _place(path, target / "lib" / "spare" / name)
    make_data(WHEELS / "PySide6" / "Qt" / "lib" / Path(ICU_DATA).name, target / ICU_DATA, work)
    for package in ("PySide6", "shiboken6"):
        for path in sorted((WHEELS / package).glob("*.py")):
            (target / "lib" / package / f"{path.stem}.pyc").write_bytes(pyc(path.read_bytes(), path.name))
    _write_library(target / _LIBRARY, modules)
    write_calculator(source, resources, WHEELS, target, [_spare_list(binaries, spare)])
    return _origins(modules, {**binaries, **{f"lib/spare/{name}": path for name, path in spare.items()}})


def build_if_stale(target: Path) -> None:
    """Make `target` from this checkout, unless it already is what would be made. Raises CannotMake."""
    make_if_stale(
        target,
        lambda: build(SOURCE, RESOURCES, target, PROJECT / "build" / "linux"),
        [_HERE, PROJECT / "requirements" / "dev.txt"],
        sys.version,
    )


def make_launcher(target: Path, runtime: str) -> None:
    """The small program itself. `runtime` is where the folder lib is, as seen from it: "" or such as "/Calculator"."""
    library = python_library()
    defines = [f'-DRUNTIME="{runtime}"', f'-DLIBRARY="{_LIBRARY}"', f"-I{sysconfig.get_path('include')}"]
    warnings = ["-Wall", "-Wextra", "-Werror", "-Wno-format-truncation"]
    linked = [str(library), f"-Wl,-rpath,$ORIGIN{runtime}/lib", "-Wl,--build-id=none", "-s", "-O2"]
    run(["gcc", *warnings, *defines, "-o", str(target), str(_HERE / "launcher.c"), *linked], seconds=60)


def _library_binaries(modules: Mapping[str, Path | None]) -> Mapping[str, Path]:
    """Python's shared library, and its extension modules that are needed, by their place."""
    library = python_library()
    found = {f"lib/{library.name}": library}
    return found | {
        f"lib/{path.name}": path for path in modules.values() if path is not None and ".so" in path.suffixes
    }


def _place(source: Path, target: Path) -> None:
    """Copy a binary without its symbols and without a path of this machine in it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    run(["strip", "--strip-unneeded", str(target)], seconds=60)
    path = run(["patchelf", "--print-rpath", str(target)], seconds=60).strip()
    if path.startswith("/"):
        run(["patchelf", "--remove-rpath", str(target)], seconds=60)


def _write_library(target: Path, modules: Mapping[str, Path | None]) -> None:
    """Python's own modules, and the one that starts ours, not compressed: every start reads them."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as made:
        for name, path in {**modules, "start": START}.items():
            if path is not None and path.suffix == ".py":
                inside = _member(name, path)
                content = pyc(path.read_bytes(), inside)
                made.writestr(zipfile.ZipInfo(inside, LONG_AGO), content, zipfile.ZIP_STORED)


def _member(name: str, path: Path) -> str:
    """How a module is called in Python's zip."""
    return name.replace(".", "/") + ("/__init__.pyc" if path.name == "__init__.py" else ".pyc")


def _spare_list(binaries: Mapping[str, Path], spare: Mapping[str, Path]) -> Part:
    """What tools.bundle.start reads: what our own libraries need of the spare ones, and these of each other."""
    direct = {name for path in binaries.values() for name in needed(path) if name in spare}
    lines = [" ".join(sorted(direct))]
    lines += [" ".join([name, *(other for other in needed(path) if other in spare)]) for name, path in spare.items()]
    return Part(PurePosixPath(SPARE), "\n".join(lines).encode())


def _origins(modules: Mapping[str, Path | None], binaries: Mapping[str, Path]) -> Mapping[str, Origin]:
    packages = packages_of(WHEELS)
    data = WHEELS / "PySide6" / "Qt" / "lib" / Path(ICU_DATA).name
    files = {ICU_DATA: data, **binaries}
    for package in ("PySide6", "shiboken6"):
        files |= {f"lib/{package}/{path.stem}.pyc": path for path in (WHEELS / package).glob("*.py")}
    for name, path in modules.items():
        if path is not None and path.suffix == ".py":
            files[f"{_LIBRARY}:{_member(name, path)}"] = path
    named = {
        place: Origin(packages.get(path) or _system_package(path), sha256(path.read_bytes()))
        for place, path in files.items()
    }
    library = Origin(named[f"lib/{python_library().name}"].package, "")
    return {**named, **module_origins(WHEELS), _LIBRARY: library}


def _licences(origins: Mapping[str, Origin]) -> Mapping[str, tuple[Path, ...]]:
    """The files with the licence of every package: of wheels, of Python, of the system's libraries."""
    packages = {origin.package for origin in origins.values()}
    wheels = {package for package in packages if package in set(packages_of(WHEELS).values())}
    found = dict(of_packages(wheels))
    for package in sorted(packages - wheels):
        if package.startswith("CPython"):
            found[package] = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",)
        else:
            found[package] = tuple(Path("/usr/share/doc").joinpath(name, "copyright") for name in _binaries_of(package))
    return found


def _binaries_of(package: str) -> tuple[str, ...]:
    """The installed Debian packages that are made of a source package, "name version (Debian)"."""
    wanted = package.removesuffix(" (Debian)")
    lines = run(["dpkg-query", "-W", "-f", "${Package}\\t${source:Package} ${source:Version}\\n"], seconds=30)
    names = [line.partition("\t")[0] for line in lines.splitlines() if line.partition("\t")[2] == wanted]
    return tuple(name for name in names if Path("/usr/share/doc", name, "copyright").is_file())[:1]


@cache
def _system_package(path: Path) -> str:
    """The Debian package of a file, or the Python that runs this."""
    if path.is_relative_to(sys.base_prefix) and not path.is_relative_to("/usr/lib/x86_64-linux-gnu"):
        return f"CPython {sys.version.split()[0]}"
    # Debian knows some files by the name that they had before /lib became a link into /usr.
    for known in (str(path), str(path).removeprefix("/usr")):
        with suppress(CannotMake):
            name = run(["dpkg", "-S", known], seconds=20).splitlines()[-1].rpartition(": ")[0]
            return run(["dpkg-query", "-W", "-f", "${source:Package} ${source:Version} (Debian)", name], seconds=20)
    return f"this system ({path.name})"


def build_by_pyinstaller(target: Path, work: Path) -> None:
    """Make `target` anew by build.spec, to compare with."""
    options = ["--noconfirm", "--log-level=ERROR", f"--distpath={target}", f"--workpath={work}"]
    run([sys.executable, "-m", "PyInstaller", *options, str(PROJECT / "build.spec")], seconds=600)


def main(arguments: Sequence[str]) -> int:
    """`python3 -m tools.linux.build [--pyinstaller]`."""
    if "--pyinstaller" in arguments:
        compared = PROJECT / "dist" / "pyinstaller"
        return tell("Linux", compared, lambda: build_by_pyinstaller(compared, PROJECT / "build" / "pyinstaller"))
    target = PROJECT / "dist" / "linux"
    return tell("Linux", target, lambda: build_if_stale(target))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
