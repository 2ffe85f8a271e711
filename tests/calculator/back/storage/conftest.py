"""Installations that the tests of this folder share."""

from pathlib import Path

import pytest

from tests.faults.installations import Killer, Made, build_killer, copied, make


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """One installation, made once."""
    return make(tmp_path_factory.mktemp("template") / "files")


@pytest.fixture
def made(template: Made, tmp_path: Path) -> Made:
    """A copy of it for one test."""
    return copied(template, tmp_path / "files")


@pytest.fixture(scope="session")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Killer:
    """Ends processes in mid-write."""
    return build_killer(tmp_path_factory.mktemp("killer"))
