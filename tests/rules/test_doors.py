"""Libraries that only some rooms may use. It holds for rooms to come; the doors between rooms are in pyproject.toml."""

import pytest

from tests.rules.sources import Import, Source, sources, within

QT_ROOMS = (
    "calculator.application",  # the name and the icon of both processes
    "calculator.sticks",  # what is plugged in, for the notebook and for the kit
    "calculator.front.app",
    "calculator.front.child",  # the pipe to the child is a QProcess
    "calculator.front.opening",  # and the watch over it has timers
    "calculator.front.ui",
    "calculator.back.app",
    "calculator.back.pipe",  # what the calculator says comes as signals
    "calculator.back.ui",
    "setup.app",
    "setup.ui",
    "kit.ui",
    "steps",
)
ONLY_IN = {
    "PySide6": QT_ROOMS,
    "sqlcipher3": ("calculator.back.storage",),
    "argon2": ("calculator.back.storage",),
    "nacl": ("calculator.back.storage", "calculator.back.content", "sheets.sealing", "kit"),
    "yaml": ("sheets",),
    "platformdirs": ("calculator.paths",),
    "ctypes": ("calculator.system",),
    "tempfile": (),
    "logging": (),
    "subprocess": ("calculator.system",),
    "multiprocessing": (),
    "shelve": (),
    "sqlite3": (),
    "pickle": (),
}
NETWORK = (
    "socket",
    "socketserver",
    "ssl",
    "http",
    "urllib",
    "ftplib",
    "smtplib",
    "imaplib",
    "poplib",
    "xmlrpc",
    "asyncio",
    "PySide6.QtNetwork",
    "PySide6.QtNetworkAuth",
    "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore",
)
# Rooms with no clock, no file and no chance.
PURE_ROOMS = ("calculator.front.engine", "calculator.back.notebook")
IMPURE = ("time", "os", "pathlib", "io", "secrets", "sqlite3", "threading")
# The child starts Qt while the key is derived, each process loads only its own half, the calculator shows its keys
# before it loads what may be asked for later, and the kit's commands need no Qt.
LATE_IMPORTS = (
    "calculator.__main__",
    "calculator.back.start",
    "calculator.front.engine.computing",
    "calculator.front.ui.announcing",
    "calculator.front.ui.late",
    "calculator.system.linux",
    "kit.__main__",
)

EVERY_IMPORT = [(source, found) for source in sources() for found in source.imports()]


def told(found: list[tuple[Source, Import]]) -> list[str]:
    """Where to look."""
    return [f"{source.file}:{imported.line}: {imported.name}" for source, imported in found]


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_is_used_only_in_its_rooms(library: str) -> None:
    wrong = [
        (source, imported)
        for source, imported in EVERY_IMPORT
        if within(imported.name, library) and not any(within(source.module, room) for room in ONLY_IN[library])
    ]
    assert told(wrong) == []


@pytest.mark.parametrize("library", NETWORK)
def test_nothing_can_reach_a_network(library: str) -> None:
    assert told([pair for pair in EVERY_IMPORT if within(pair[1].name, library)]) == []


@pytest.mark.parametrize("room", PURE_ROOMS)
def test_pure_rooms_have_no_clock_no_file_and_no_chance(room: str) -> None:
    wrong = [
        (source, imported)
        for source, imported in EVERY_IMPORT
        if within(source.module, room) and any(within(imported.name, library) for library in IMPURE)
    ]
    assert told(wrong) == []


def test_sections_do_not_know_each_other() -> None:
    sections = "calculator.back.ui.sections"
    wrong = []
    for source, imported in EVERY_IMPORT:
        if not within(source.module, sections) or not within(imported.name, sections):
            continue
        own, other = (name.removeprefix(sections).split(".")[1:2] for name in (source.module, imported.name))
        is_section = bool(other) and (source.file.parents[0] / ".." / other[0]).resolve().is_dir()
        if own != other and is_section:
            wrong.append((source, imported))
    assert told(wrong) == []


def test_imports_are_absolute() -> None:
    assert told([pair for pair in EVERY_IMPORT if pair[1].relative]) == []


def test_imports_are_at_the_top() -> None:
    wrong = [pair for pair in EVERY_IMPORT if pair[1].inside_function and pair[0].module not in LATE_IMPORTS]
    assert told(wrong) == []
