"""A faster start of PySide6: what it loads only to explain a wrong call is compiled when it explains one.

PySide6 6.9 brings modules as source text inside its library, and compiles them at every start. Six of them make the
texts of its TypeErrors, signatures for developers and stub files. Here each becomes an empty module that turns into the
real one when something of it is asked for. (A seventh, "mapping", is asked in a way that an empty one cannot notice.)
Where the files are called otherwise, in another PySide6, nothing is changed. docs/decisions says what it saves.
"""

import builtins
from collections.abc import Callable
from types import CodeType
from typing import Any, Final

_PLACE: Final = "shibokensupport/signature/"
_EXPLAINING: Final = frozenset(
    f"{_PLACE}{name}.py"
    for name in ("errorhandler", "layout", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool")
)


def load_lean() -> None:
    """Make the first import of PySide6 skip them. Call it before that import; the import ends it."""
    real = builtins.compile
    waiting = set(_EXPLAINING)

    def compiled(source: bytes, filename: str, *rest: Any, **more: Any) -> CodeType:
        if filename not in waiting:
            done: CodeType = real(source, filename, *rest, **more)
            return done
        waiting.remove(filename)
        if not waiting:
            vars(builtins)["compile"] = real
        text = f"from calculator.lean import later\n__getattr__ = later({source!r}, {filename!r}, globals())"
        made: CodeType = real(text, filename, "exec")
        return made

    vars(builtins)["compile"] = compiled


def later(source: bytes, filename: str, names: dict[str, Any]) -> Callable[[str], Any]:
    """What a module answers to the first name that is asked of it: it becomes the module that `source` makes."""

    def become(name: str) -> Any:
        # The import system asks for such names of every module.
        if name.startswith("__"):
            raise AttributeError(name)
        names.pop("__getattr__", None)
        exec(compile(source, filename, "exec"), names)  # noqa: S102 - as PySide6 itself does with it
        if name not in names:
            raise AttributeError(name)
        return names[name]

    return become
