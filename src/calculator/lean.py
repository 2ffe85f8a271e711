"""A faster start of PySide6: what it loads only to explain a wrong call is compiled when it explains one.

PySide6 6.9 brings modules as source text inside its library, and compiles them at every start. Seven of them make the
texts of its TypeErrors, signatures for developers and stub files. Here each becomes an empty module that turns into the
real one when something of it is asked for. Where the files are called otherwise, in another PySide6, nothing changes.
Besides, two modules of Python's own are loaded without libraries that they can do without, and that nothing here needs.
docs/decisions says what it saves.
"""

import builtins
import sys
from collections.abc import Callable
from importlib import import_module
from types import CodeType
from typing import Any, Final

_PLACE: Final = "shibokensupport/signature/"
# Its function is looked up where an empty module is not asked: among its names.
_MAPPING: Final = f"{_PLACE}mapping.py"
_EXPLAINING: Final = frozenset(
    f"{_PLACE}{name}.py"
    for name in ("errorhandler", "layout", "mapping", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool")
)
# Without OpenSSL hashlib has the same functions of its own; zipfile and shutil do without two ways of packing.
_LEFT_OUT: Final = {"hashlib": ("_hashlib",), "zipfile": ("bz2", "lzma")}
_EMPTY: Final = "from calculator.lean import later\n__getattr__ = later(b'', {!r}, globals())"
_UPDATED: Final = "\ndef update_mapping():\n    __getattr__('update_mapping')()"


def load_lean() -> None:
    """Make the first import of PySide6 skip them. Call it before that import; the import ends it."""
    for wanted, left_out in _LEFT_OUT.items():
        _load_without(wanted, left_out)
    real = builtins.compile
    waiting = set(_EXPLAINING)

    def compiled(source: bytes, filename: str, *rest: Any, **more: Any) -> CodeType:
        if filename not in waiting:
            done: CodeType = real(source, filename, *rest, **more)
            return done
        waiting.remove(filename)
        if not waiting:
            vars(builtins)["compile"] = real
        made: CodeType = real(_EMPTY.format(filename) + _UPDATED * (filename == _MAPPING), filename, "exec")
        # The source goes in as it is: as a literal it would be read letter by letter.
        return made.replace(co_consts=tuple(source if one == b"" else one for one in made.co_consts))

    vars(builtins)["compile"] = compiled


def _load_without(wanted: str, left_out: tuple[str, ...]) -> None:
    """Load a module as where some others are not to be had; these can be loaded afterwards as ever."""
    loaded: dict[str, Any] = vars(sys)["modules"]
    if wanted in loaded:
        return
    barred = [name for name in left_out if name not in loaded]
    loaded.update(dict.fromkeys(barred))
    import_module(wanted)
    for name in barred:
        del loaded[name]


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
