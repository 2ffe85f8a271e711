"""The files of an installation: always the same names and number, and nowhere else."""

import sys
from pathlib import Path
from shutil import copytree

import pytest

from calculator.paths import UNINSTALLERS, Places, own_identity, places, resources


def test_the_files_are_the_same_five_everywhere(tmp_path: Path) -> None:
    names = [file.name for file in Places(tmp_path).files()]
    assert names == ["state", "memory-0a", "memory-0b", "memory-1a", "memory-1b"]


def test_every_file_is_in_the_folder(tmp_path: Path) -> None:
    assert {file.parent for file in Places(tmp_path).files()} == {tmp_path}


def test_a_folder_given_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert places("here").folder == tmp_path / "here"


def test_without_a_folder_it_is_the_users_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert places().folder == tmp_path / own_identity().program


def test_naming_the_files_makes_none(tmp_path: Path) -> None:
    places(str(tmp_path / "new")).files()
    assert list(tmp_path.iterdir()) == []


def test_resources_lie_in_the_build_folder_of_the_source_tree() -> None:
    assert resources() == Path(__file__).parents[2] / "build" / "resources"


def test_resources_lie_beside_a_built_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program"))
    assert resources() == tmp_path / "resources"


def test_a_built_program_that_nobody_installed_keeps_its_files_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program"))
    assert places().folder == tmp_path / "data"


@pytest.mark.parametrize("uninstaller", UNINSTALLERS)
def test_an_installed_one_keeps_them_where_the_system_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, uninstaller: str
) -> None:
    copytree(resources(), tmp_path / "resources")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program"))
    (tmp_path / uninstaller).write_bytes(b"")
    assert places().folder == tmp_path / "home" / own_identity().program
