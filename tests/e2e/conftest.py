"""One desktop a file, one notebook made with the real key derivation, a copy of it for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import NewCodes, make_store
from calculator.paths import places
from tests.e2e.program import CODE, RECOVERY, Place
from tools.desktop.display import Desktop, missing


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty notebook under CODE."""
    folder = tmp_path_factory.mktemp("made") / "data"
    make_store(places(str(folder)), NewCodes(CODE, RECOVERY), Settings()).close()
    return folder


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    if missing():
        pytest.skip(f"NO DESKTOP HERE: install {', '.join(missing())}")
    with Desktop() as started:
        yield started


@pytest.fixture
def fresh(tmp_path: Path) -> Place:
    """A place where the program never ran."""
    home = tmp_path / "home"
    home.mkdir()
    return Place(tmp_path / "data", home)


@pytest.fixture
def place(fresh: Place, made: Path) -> Place:
    """A place with an empty notebook under CODE."""
    shutil.copytree(made, fresh.data)
    return fresh
