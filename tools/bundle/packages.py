"""Which modules of other people's packages go into the archive, and which of Python's own library are needed."""

import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from modulefinder import ModuleFinder
from pathlib import Path, PurePosixPath
from typing import Final

from tools.bundle.archive import Part

# What is used of each package, by the folder that its wheel has.
USED: Final = (
    "_argon2_cffi_bindings/__init__.py",
    "argon2/__init__.py",
    "argon2/exceptions.py",
    "argon2/low_level.py",
    "nacl/__init__.py",
    "nacl/bindings/__init__.py",
    "nacl/bindings/crypto_aead.py",
    "nacl/exceptions.py",
    "platformdirs/__init__.py",
    "platformdirs/_runtime.py",
    "platformdirs/_xdg.py",
    "platformdirs/api.py",
    "platformdirs/unix.py",
    "platformdirs/version.py",
    "platformdirs/windows.py",
    "sqlcipher3/__init__.py",
    "sqlcipher3/dbapi2.py",
)
# The front doors of some packages load far more than is used, modules with names that tell among it.
DOORS: Final[Mapping[str, bytes]] = {
    "argon2/__init__.py": b"",
    "nacl/bindings/__init__.py": b"from nacl.bindings.crypto_aead import *\n",
}
# Loaded by Python as it starts, by a name made up at run time, or by the library inside Shiboken.
_ALSO: Final = (
    *("encodings.aliases", "encodings.ascii", "encodings.cp1252", "encodings.cp437", "encodings.cp850"),
    *("encodings.idna", "encodings.latin_1", "encodings.mbcs", "encodings.utf_16", "encodings.utf_16_le"),
    *("encodings.utf_8", "encodings.utf_8_sig", "encodings.oem", "importlib.resources._adapters"),
    *("importlib.resources._common", "io", "warnings", "codecs", "os", "stat", "types", "weakref", "_weakrefset"),
    *("ast", "base64", "contextlib", "copy", "copyreg", "enum", "functools", "inspect", "keyword", "linecache"),
    *("operator", "pathlib", "struct", "tempfile", "textwrap", "tokenize", "traceback", "typing", "zipfile", "abc"),
    *("ctypes.wintypes", "ntpath", "posixpath", "logging", "zoneinfo", "argparse", "gettext", "stringprep"),
)
# Reached by a line of the library that no program of ours comes to.
_NEVER: Final = (
    *("asyncio", "bz2", "concurrent", "ctypes.macholib", "ctypes.util", "curses", "distutils", "doctest", "email"),
    *("http", "importlib.metadata", "lzma", "multiprocessing", "pdb", "pydoc", "readline"),
    *("selectors", "setuptools", "socket", "sqlite3", "ssl", "subprocess", "tarfile", "test", "tkinter", "unittest"),
    *(
        "urllib.request",
        "urllib.error",
        "urllib.response",
        "webbrowser",
        "xml",
        "_hashlib",
        "_ssl",
        "pickle",
        "_pickle",
        "grp",
        "pwd",
        "uuid",
        "PySide6",
        "cffi",
    ),
)


def library_modules(source: Path, wheels: Path) -> Mapping[str, Path | None]:
    """The modules of Python's library, by name, that our packages in `source` and what they use can come to.

    Each with its file; None for what is built in, or belongs to another system.
    """
    finder = ModuleFinder(path=[str(source), str(wheels), *sys.path[1:]], excludes=list(_NEVER))
    ours = list(source.rglob("*.py"))
    used = [wheels / name for name in USED if name not in DOORS]
    names = [_name(path.relative_to(source)) for path in ours] + [_name(path.relative_to(wheels)) for path in used]
    for name in [*_ALSO, *sorted(names)]:
        # Modules of Windows are named too, and are not found on other systems.
        with suppress(ImportError):
            finder.import_hook(name)
    known = sys.stdlib_module_names
    return {
        name: Path(file) if (file := getattr(module, "__file__", None)) else None
        for name, module in sorted(finder.modules.items())
        if name.partition(".")[0] in known
    }


def foreign(wheels: Path) -> Iterable[Part]:
    """What is used of other people's packages in the folder where they are installed."""
    for name in USED:
        yield Part(PurePosixPath(name), DOORS.get(name, (wheels / name).read_bytes()))


def _name(path: Path) -> str:
    """The dotted name of a module in a folder of modules."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")
