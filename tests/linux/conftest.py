"""The Linux form of this checkout, and a stick that holds it as a FAT stick would: no file can be executed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.bundle.building import PROJECT
from tools.bundle.programs import CALCULATOR
from tools.desktop.display import Desktop, missing
from tools.linux.build import build_if_stale
from tools.windows.shell import Lacking

_MISSED = "THE LINUX FORM WAS NOT TRIED"


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder that a worker's stick gets: the calculator's, and the programs beside it."""
    target = PROJECT / "dist" / "linux"
    try:
        build_if_stale(target)
    except Lacking as reason:
        pytest.skip(f"{_MISSED}: {reason}")
    return target


@pytest.fixture(scope="session")
def program(built: Path) -> Path:
    """The calculator's folder."""
    return built / CALCULATOR


@pytest.fixture
def stick(built: Path, tmp_path: Path) -> Path:
    """All of it on a stick whose files cannot be executed."""
    folder = tmp_path / "the stick"
    shutil.copytree(built, folder)
    for path in folder.rglob("*"):
        if path.is_file():
            path.chmod(0o644)
    return folder


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    if missing():
        pytest.skip(f"{_MISSED}: install {', '.join(missing())}")
    with Desktop() as started:
        yield started
