"""The first module that a built program runs: finds every other one in an archive of compiled modules.

An archive is no file that a file manager opens or a search looks into: 8 bytes that say how long its compressed
list is, that list, and the compressed modules. It is made by tools.bundle.archive.
"""

import marshal
import sys
import zlib
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType

# Kind of an entry, and the name of the entry that says which package an archive starts with.
PACKAGE, MODULE, FILE = 0, 1, 2
MAIN = ""
# The libraries of a desktop that lie in lib/spare, and which of them each one needs; on Linux only.
SPARE = "spare"
LENGTH_BYTES = 8


class Archive:
    """Finder and loader of the modules in one archive. `lib` is the folder of the extension modules."""

    def __init__(self, data: bytes, lib: str) -> None:
        self._lib = lib
        self._data = data
        self._start = LENGTH_BYTES + int.from_bytes(data[:LENGTH_BYTES], "little")
        self.entries: dict[str, tuple[int, int, int]] = marshal.loads(  # noqa: S302 (of our own making)
            zlib.decompress(data[LENGTH_BYTES : self._start])
        )

    def read(self, name: str) -> bytes:
        """What an entry holds."""
        _, offset, size = self.entries[name]
        return zlib.decompress(self._data[self._start + offset : self._start + offset + size])

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """A module or package of this archive; None for any other."""
        kind = self.entries.get(name, (FILE, 0, 0))[0]
        if kind == FILE:
            return None
        spec = ModuleSpec(name, None, origin=name, is_package=kind == PACKAGE)
        # Set afterwards: typeshed asks for a method that Python has given up.
        setattr(spec, "loader", self)  # noqa: B010
        if spec.submodule_search_locations is not None:
            # Extension modules lie side by side, whatever their package is called.
            spec.submodule_search_locations.append(self._lib)
        return spec

    def create_module(self, _: ModuleSpec) -> ModuleType | None:
        """The usual one."""
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Run a module's code in it."""
        exec(self.code(module.__name__), module.__dict__)  # noqa: S102 (this is what a loader is for)

    def code(self, name: str) -> CodeType:
        """A module's code."""
        code: CodeType = marshal.loads(self.read(name))  # noqa: S302 (of our own making)
        return code

    def get_resource_reader(self, name: str) -> "Files":
        """The files of a package, for importlib.resources."""
        return Files(self, name.replace(".", "/"))


class Files:
    """A folder or a file of an archive, as far as importlib.resources is asked for one."""

    def __init__(self, archive: Archive, path: str) -> None:
        self._archive = archive
        self._path = path

    def files(self) -> "Files":
        """The folder itself."""
        return self

    def __truediv__(self, name: str) -> "Files":
        """What is called so in this folder."""
        return Files(self._archive, f"{self._path}/{name}")

    def read_text(self, encoding: str = "utf-8") -> str:
        """The text of this file."""
        return self._archive.read(self._path).decode(encoding)


def complete(lines: list[str], folder: str) -> None:
    """Load what a desktop has, and from `folder` what this one lacks.

    The first line names what the program needs itself; each other one a library, and what that needs of the others.
    A library that is loaded once is found by its name ever after, whoever asks.
    """
    from ctypes import CDLL

    first, *rest = (line.split() for line in lines)
    needs = {name: others for name, *others in rest}

    def load(name: str) -> None:
        try:
            CDLL(name)
        except OSError:
            for other in needs[name]:
                load(other)
            CDLL(f"{folder}/{name}")

    for name in first:
        load(name)


def main() -> None:
    """Find the archives, the program's own before the one that it shares, and start what the first of them starts."""
    # Where the program looks for its resources follows from it: beside the program (calculator.paths).
    setattr(sys, "frozen", True)  # noqa: B010 (typeshed has no such name)
    sys.argv[0] = sys.executable
    own, shared = Path(sys.executable).with_suffix(".dat"), Path(sys.prefix, "program.dat")
    archives = [Archive(path.read_bytes(), sys.path[-1]) for path in (own, shared) if path.is_file()]
    # Behind what is built into Python, before any folder.
    sys.meta_path[2:2] = archives
    first, last = archives[0], archives[-1]
    if SPARE in last.entries:
        complete(last.read(SPARE).decode().splitlines(), f"{sys.path[-1]}/spare")
    exec(first.code(f"{first.read(MAIN).decode()}.__main__"), {"__name__": "__main__"})  # noqa: S102


if __name__ == "__main__":
    main()
