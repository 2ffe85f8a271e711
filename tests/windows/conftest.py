"""A desktop and a session of Wine on it; where Wine is missing, a skip whose reason is said last of all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.bundle.building import PROJECT
from tools.bundle.programs import CALCULATOR
from tools.desktop.display import Desktop, missing
from tools.windows.build import build_if_stale
from tools.windows.shell import Lacking
from tools.windows.wine import Wine
from tools.windows.wine_root import PREFIX, folder, is_complete, obstacle

_MISSED = "THE WINDOWS FORM WAS NOT TRIED"


def _lacking() -> str:
    """What this machine lacks to run a program for Windows, "" when nothing."""
    if missing():
        return f"install {', '.join(missing())}"
    if obstacle():
        return obstacle()
    if not is_complete(folder()):
        return f"no Wine in {folder()}; make it once (2 GB, a few minutes) with: python3 -m tools.windows.wine"
    return ""


@pytest.fixture(scope="session")
def program() -> Path:
    """The program folder for Windows, made from this checkout."""
    target = PROJECT / "dist" / "windows"
    try:
        build_if_stale(target)
    except Lacking as reason:
        pytest.skip(f"{_MISSED}: {reason}")
    return target / CALCULATOR


@pytest.fixture
def desktop(program: Path) -> Iterator[Desktop]:
    """An empty desktop, where Wine can show something on it."""
    if _lacking():
        pytest.skip(f"{_MISSED}: {_lacking()}")
    with Desktop() as opened:
        yield opened


@pytest.fixture
def home(wine: Wine) -> Path:
    """The account's folder in Wine, as this machine sees it."""
    return folder() / "system" / PREFIX.lstrip("/") / "drive_c" / "users" / "root"


@pytest.fixture
def wine(program: Path, desktop: Desktop, tmp_path: Path) -> Iterator[Wine]:
    """A session of Wine that sees the program and the test's own folder."""
    with Wine(desktop.name, [program, tmp_path]) as session:
        yield session
