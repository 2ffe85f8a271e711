"""Makes dist/windows/Calculator, the program for Windows, on plain Linux: CPython, wheels, our modules, a launcher."""

import hashlib
import importlib.util
import marshal
import shutil
import sys
import time
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from sheets.files import ContentFaulty
from tools.pack_content import pack
from tools.windows.parts import Part, Parts, collect, download
from tools.windows.shell import CannotMake, need, run

PROJECT: Final = Path(__file__).parents[2]
NAME: Final = "Calculator"
_HERE: Final = Path(__file__).parent
_COMPILER: Final = "x86_64-w64-mingw32"
# Packages that bring extension modules: those lie in lib/, their Python modules in the zip, and this joins the two.
_JOINED: Final = ("nacl", "sqlcipher3", "_argon2_cffi_bindings")
_JOIN: Final = b"import sys as _sys; __path__.append(_sys.path[-1])\n"
_SEARCH: Final = "python311.zip\r\nprogram.zip\r\nlib\r\n"
# The same archive from the same sources, whenever it is made.
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)


def build(source: Path, resources: Path, target: Path, downloads: Path) -> None:
    """Make the program folder `target` anew from `source` (the folder that holds calculator/) and `resources`."""
    if sys.version_info[:2] != (3, 11):
        raise CannotMake("the Windows form holds CPython 3.11, so it has to be built with Python 3.11")
    need({f"{_COMPILER}-gcc": "gcc-mingw-w64-x86-64", f"{_COMPILER}-windres": "binutils-mingw-w64-x86-64"})
    downloads.mkdir(parents=True, exist_ok=True)
    parts = collect(download(PROJECT / "requirements" / "windows.txt", downloads))
    unfinished = target.with_name(f"{target.name}.part")
    for folder in (unfinished, target):
        if folder.exists():
            shutil.rmtree(folder)
    unfinished.mkdir(parents=True)
    _place(parts, unfinished)
    _write_program(unfinished / "program.zip", [*parts.modules, *_ours(source)])
    # The set-up program has words and a theme of its own, and never lies beside the calculator.
    shutil.copytree(resources, unfinished / "resources", ignore=shutil.ignore_patterns("setup*"))
    _make_launcher(unfinished / f"{NAME}.exe", resources / "identity", downloads)
    unfinished.rename(target)


def fingerprint(source: Path, resources: Path) -> str:
    """Changes when anything changes that the program folder is made from."""
    seen = hashlib.sha256()
    kinds = {".py", ".sql", ".c", ".rc", ".manifest"}
    sources = [path for folder in (source / "calculator", _HERE) for path in folder.rglob("*") if path.suffix in kinds]
    made_from = [*sources, *resources.rglob("*"), PROJECT / "requirements" / "windows.txt"]
    for path in sorted(path for path in made_from if path.is_file()):
        seen.update(str(path).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return seen.hexdigest()


def build_if_stale(target: Path) -> None:
    """Make `target` from this checkout, unless it already is what would be made."""
    try:
        pack(PROJECT)
    except ContentFaulty as error:
        raise CannotMake(f"the words cannot be packed: {error}") from error
    source, resources = PROJECT / "src", PROJECT / "build" / "resources"
    mark = target.with_name("made-from")
    now = fingerprint(source, resources)
    if target.is_dir() and mark.is_file() and mark.read_text() == now:
        return
    build(source, resources, target, PROJECT / "build" / "windows")
    mark.write_text(now)


def _place(parts: Parts, target: Path) -> None:
    for part in parts.files:
        path, content = target / part.path, part.content
        if path.suffix == ".py":
            path, content = path.with_suffix(".pyc"), _compiled(part)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise CannotMake(f"two archives bring a file {part.path}")
        path.write_bytes(content)
    (target / "python311.zip").write_bytes(parts.library)
    (target / "python311._pth").write_bytes(_SEARCH.encode())


def _ours(source: Path) -> Iterable[Part]:
    """Our modules and their data."""
    yield Part(PurePosixPath("start.py"), (_HERE / "start.py").read_bytes())
    for path in sorted((source / "calculator").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield Part(PurePosixPath(path.relative_to(source).as_posix()), path.read_bytes())


def _write_program(target: Path, modules: Sequence[Part]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as program:
        for part in sorted(modules, key=lambda part: part.path):
            path, content = part.path, part.content
            if path.name == "__init__.py" and str(path.parent) in _JOINED:
                content = _JOIN + content
            if path.suffix == ".py":
                path, content = path.with_suffix(".pyc"), _compiled(Part(path, content))
            program.writestr(zipfile.ZipInfo(str(path), _LONG_AGO), content, zipfile.ZIP_DEFLATED)


def _compiled(part: Part) -> bytes:
    """Bytecode that names no folder of this machine and is never compared with a source; ours without docstrings."""
    ours = part.path.parts[0] == "calculator"
    code = compile(part.content, str(part.path), "exec", dont_inherit=True, optimize=2 if ours else 0)
    never_checked = (1).to_bytes(4, "little")
    return importlib.util.MAGIC_NUMBER + never_checked + importlib.util.source_hash(part.content) + marshal.dumps(code)


def _make_launcher(target: Path, icons: Path, work: Path) -> None:
    resource = work / "launcher.res.o"
    folders = [f"--include-dir={folder}" for folder in (_HERE, icons)]
    run([f"{_COMPILER}-windres", *folders, str(_HERE / "launcher.rc"), str(resource)], seconds=60)
    options = ["-O2", "-s", "-Wall", "-Wextra", "-Werror", "-municode", "-mwindows", "-Wl,--no-insert-timestamp"]
    sources = [str(_HERE / "launcher.c"), str(resource)]
    run([f"{_COMPILER}-gcc", *options, "-o", str(target), *sources], seconds=60)


def main() -> int:
    """`python3 -m tools.windows.build`."""
    target = PROJECT / "dist" / "windows" / NAME
    begun = time.monotonic()
    try:
        build_if_stale(target)
    except CannotMake as reason:
        print(f"NO WINDOWS FORM: {reason}.", file=sys.stderr)
        return 1
    files = [path for path in target.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"{target}: {size:.0f} MB in {len(files)} files, {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
