"""Compiles modules and puts them into the archive that tools.bundle.start reads."""

import ast
import importlib.util
import marshal
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from tools.bundle.start import FILE, MAIN, MODULE, PACKAGE

# The module that Python starts with: it lies among Python's own.
START: Final = Path(__file__).with_name("start.py")
# The same archive from the same sources, whenever it is made.
LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
# Later versions also write which values are one object in this process, which differs from run to run.
_MARSHAL: Final = 2
# Data that lies between modules.
_DATA: Final = {".sql"}


@dataclass(frozen=True, slots=True)
class Part:
    """One file of an archive or a source folder: where it comes from there, and its bytes."""

    path: PurePosixPath
    content: bytes


def sources(folder: Path, package: str) -> Iterable[Part]:
    """The modules of a package of ours, and the data between them."""
    for path in sorted((folder / package).rglob("*")):
        if path.suffix == ".py" or path.suffix in _DATA:
            yield Part(PurePosixPath(path.relative_to(folder).as_posix()), path.read_bytes())


def archive(parts: Iterable[Part], main: str) -> bytes:
    """The archive of these modules; `main` is the package that it starts with. The same parts give the same bytes."""
    entries: dict[str, tuple[int, int, int]] = {}
    blobs: list[bytes] = []
    offset = 0
    named = [(MAIN, FILE, main.encode())] + [(*_entry(part.path), _content(part)) for part in parts]
    for name, kind, content in sorted(named, key=lambda entry: entry[0]):
        blob = zlib.compress(content, 9)
        entries[name] = (kind, offset, len(blob))
        blobs.append(blob)
        offset += len(blob)
    listed = zlib.compress(marshal.dumps(entries, _MARSHAL), 9)
    return len(listed).to_bytes(8, "little") + listed + b"".join(blobs)


def compiled(source: bytes, name: str) -> bytes:
    """Bytecode of a module, without docstrings, asserts and folders of this machine."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and ast.get_docstring(node, clean=False) is not None:
            # Not removed: a dataclass without one makes one up, which takes longer than all the rest of its making.
            node.body[0] = ast.copy_location(ast.Expr(ast.copy_location(ast.Constant(" "), node.body[0])), node.body[0])
        elif isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef):
            if ast.get_docstring(node, clean=False) is not None:
                del node.body[0]
            node.body = node.body or [ast.Pass(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)]
    code = compile(tree, name, "exec", dont_inherit=True, optimize=1)
    return marshal.dumps(code, _MARSHAL)


def pyc(source: bytes, name: str) -> bytes:
    """A compiled module as a file of its own, which Python never compares with a source."""
    never_checked = (1).to_bytes(4, "little")
    return importlib.util.MAGIC_NUMBER + never_checked + importlib.util.source_hash(source) + compiled(source, name)


def _entry(path: PurePosixPath) -> tuple[str, int]:
    if path.suffix != ".py":
        return str(path), FILE
    if path.name == "__init__.py":
        return ".".join(path.parent.parts), PACKAGE
    return ".".join(path.with_suffix("").parts), MODULE


def _content(part: Part) -> bytes:
    return part.content if part.path.suffix != ".py" else compiled(part.content, str(part.path))
