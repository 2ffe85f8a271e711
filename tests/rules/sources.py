"""The project's own files, read once, for the rules."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
SRC: Final = ROOT / "src"


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module or name, whole: `a.b` for `import a.b` and for `from a import b`."""

    name: str
    line: int
    inside_function: bool
    relative: bool


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file under src/."""

    file: Path
    text: str
    tree: ast.Module

    @property
    def module(self) -> str:
        """Its dotted name; a package's own file has the package's name."""
        return ".".join(self.file.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__")

    def imports(self) -> Iterator[Import]:
        """Every import in it."""
        inside = {
            id(node)
            for function in ast.walk(self.tree)
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            for node in ast.walk(function)
        }
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                names, relative = [alias.name for alias in node.names], False
            elif isinstance(node, ast.ImportFrom):
                names, relative = [f"{node.module}.{alias.name}" for alias in node.names], node.level > 0
            else:
                continue
            for name in names:
                yield Import(name, node.lineno, id(node) in inside, relative)


@cache
def sources() -> tuple[Source, ...]:
    """Every Python file under src/."""
    files = sorted(SRC.rglob("*.py"))
    return tuple(Source(file, text, ast.parse(text)) for file in files for text in [file.read_text(encoding="utf-8")])


def within(name: str, package: str) -> bool:
    """Whether the dotted `name` is `package` or lies in it."""
    return name == package or name.startswith(f"{package}.")
