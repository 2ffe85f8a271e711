"""What the Linux form consists of: an allow-list of files of the wheels, of Python and of the system."""

import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tools.windows.shell import CannotMake, run

WHEELS: Final = Path(sysconfig.get_path("platlib"))
_QT: Final = (
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtWidgets.abi3.so",
    "libpyside6.abi3.so.6.9",
    "Qt/lib/libQt6Core.so.6",
    "Qt/lib/libQt6DBus.so.6",
    "Qt/lib/libQt6Gui.so.6",
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6XcbQpa.so.6",
    "Qt/lib/libicui18n.so.73",
    "Qt/lib/libicuuc.so.73",
    "Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "Qt/plugins/platforms/libqxcb.so",
)
# Made anew, smaller: tools.linux.icu.
ICU_DATA: Final = "lib/PySide6/Qt/lib/libicudata.so.73"
# Of the system's C library, and what a Linux without any desktop has already.
_EVERYWHERE: Final = (
    *("ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6", "libpthread.so.0"),
    *("libresolv.so.2", "librt.so.1", "libstdc++.so.6", "libutil.so.1", "libz.so.1", "libzstd.so.1", "liblzma.so.5"),
    *("libsystemd.so.0", "libpcre2-8.so.0"),
)


def wheel_files() -> Mapping[str, Path]:
    """Files by their place in the program's folder: Qt, and the extension modules side by side."""
    files = {f"lib/PySide6/{name}": WHEELS / "PySide6" / name for name in _QT}
    for name in ("Shiboken.abi3.so", "libshiboken6.abi3.so.6.9"):
        files[f"lib/shiboken6/{name}"] = WHEELS / "shiboken6" / name
    for folder in ("_argon2_cffi_bindings", "nacl", "sqlcipher3", "."):
        for path in (WHEELS / folder).glob("_*.so"):
            if folder != "." or path.name.startswith("_cffi_backend"):
                files[f"lib/{path.name}"] = path
    return files


def python_library() -> Path:
    """Python's own shared library. Raises CannotMake where this Python has none."""
    name: str | None = sysconfig.get_config_var("INSTSONAME")
    folders = [sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("LIBPL")]
    multi = sysconfig.get_config_var("MULTIARCH")
    for folder in [*folders, f"/usr/lib/{multi}"]:
        if name and ".so" in name and (path := Path(folder) / name).is_file():
            return path
    raise CannotMake("this Python has no shared library (libpython): install it, or use a Python that has one")


def needed(path: Path) -> tuple[str, ...]:
    """The shared libraries that a file asks for by name."""
    lines = run(["readelf", "-d", str(path)], seconds=20).splitlines()
    return tuple(line.split("[")[1].rstrip("]") for line in lines if "(NEEDED)" in line)


def system_libraries(files: Mapping[str, Path]) -> Mapping[str, Path]:
    """Libraries of this system that `files` ask for, and that a bare system may lack, with all that these ask for."""
    known = _system_names()
    ours = {Path(place).name for place in files} | {Path(ICU_DATA).name}
    found: dict[str, Path] = {}
    waiting = [name for path in files.values() for name in needed(path)]
    while waiting:
        name = waiting.pop()
        if name in found or name in ours or name in _EVERYWHERE:
            continue
        if name not in known:
            raise CannotMake(f"{name} is missing here: run python3 dev.py test once, which says what to install")
        found[name] = known[name]
        waiting += needed(known[name])
    return dict(sorted(found.items()))


def _system_names() -> Mapping[str, Path]:
    """What the dynamic loader finds, by name."""
    lines = run(["/sbin/ldconfig", "-p"], seconds=20).splitlines()
    pairs = [line.strip().split(" (libc6,x86-64) => ") for line in lines if " (libc6,x86-64) => " in line]
    return {name: Path(path).resolve() for name, path in reversed(pairs)}
