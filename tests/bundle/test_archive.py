"""Modules packed into an archive are found in it, and say nothing of the machine that packed them."""

import importlib
import marshal
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path, PurePosixPath
from types import CodeType

import pytest

from tools.bundle.archive import Part, archive, compiled, sources
from tools.bundle.start import MAIN, Archive, complete

_SOURCES = {
    "rooms/__init__.py": b'"""Rooms."""\n',
    "rooms/kitchen/__init__.py": b"from rooms.kitchen.stove import WARM\n",
    "rooms/kitchen/stove.py": b'"""A stove."""\nWARM = True\n\n\ndef heat():\n    """Warm."""\n    return __doc__\n',
    "rooms/kitchen/lists/1.sql": b"CREATE TABLE t (a);\n",
}


@pytest.fixture
def packed() -> bytes:
    return archive([Part(PurePosixPath(name), content) for name, content in _SOURCES.items()], "rooms")


@pytest.fixture
def found(packed: bytes, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """The archive, in use."""
    opened = Archive(packed, "nowhere")
    monkeypatch.setattr(sys, "meta_path", [opened, *sys.meta_path])
    yield opened
    for name in [name for name in sys.modules if name.startswith("rooms")]:
        del sys.modules[name]


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def test_a_module_a_package_and_a_file_between_them_are_found(found: Archive) -> None:
    kitchen = importlib.import_module("rooms.kitchen")

    assert kitchen.WARM
    assert (files("rooms.kitchen") / "lists" / "1.sql").read_text() == "CREATE TABLE t (a);\n"
    assert found.read(MAIN) == b"rooms"


def test_what_is_not_in_it_is_left_to_others(found: Archive) -> None:
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("rooms.cellar")
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("rooms/kitchen/lists/1.sql")


def test_no_name_and_no_word_of_a_module_can_be_read_in_it(packed: bytes) -> None:
    assert not [word for word in (b"kitchen", b"stove", b"CREATE") if word in packed]


def test_it_is_the_same_again(packed: bytes) -> None:
    parts = [Part(PurePosixPath(name), content) for name, content in reversed(_SOURCES.items())]

    assert archive(parts, "rooms") == packed


def test_code_keeps_no_docstring_and_no_folder() -> None:
    code = marshal.loads(compiled(_SOURCES["rooms/kitchen/stove.py"], "rooms/kitchen/stove.py"))

    assert {each.co_filename for each in _codes(code)} == {"rooms/kitchen/stove.py"}
    assert not [each for each in _codes(code) if "A stove." in each.co_consts or "Warm." in each.co_consts]


def test_a_class_keeps_a_docstring_that_says_nothing() -> None:
    space: dict[str, type] = {}
    exec(marshal.loads(compiled(b'class Stove:\n    """Hot."""\n', "stove.py")), space)

    assert space["Stove"].__doc__ == " "


def test_the_projects_own_modules_and_migrations_are_taken() -> None:
    names = {part.path.as_posix() for part in sources(Path(__file__).parents[2] / "src", "calculator")}

    assert {"calculator/__main__.py", "calculator/back/storage/migrations/0001.sql"} <= names


def test_a_library_of_the_system_is_preferred_to_a_spare_one(tmp_path: Path) -> None:
    complete(["libm.so.6", "libm.so.6 libother.so.1"], str(tmp_path))

    with pytest.raises(OSError, match=r"libother"):
        complete(["libnone.so.1", "libnone.so.1 libother.so.1", "libother.so.1"], str(tmp_path))
