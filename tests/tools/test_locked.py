"""Locked dependencies: what disagrees is named."""

from pathlib import Path

import pytest

from tools.locked import faults, read_locked

HASH = "--hash=sha256:" + "0" * 64
PROJECT = """
[project]
dependencies = ["pytest=={version}"]
[project.optional-dependencies]
dev = []
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that pins the pytest that runs."""
    write(tmp_path, run=f"pytest=={pytest.__version__} \\\n    {HASH}\n")
    return tmp_path


def write(root: Path, run: str, dev: str = "", version: str = pytest.__version__) -> None:
    """The files of a project; dev.txt is run.txt where nothing else is said."""
    (root / "requirements").mkdir(exist_ok=True)
    (root / "requirements" / "run.txt").write_text(run)
    (root / "requirements" / "dev.txt").write_text(dev or run)
    (root / "pyproject.toml").write_text(PROJECT.format(version=version))


def test_when_all_agree_there_is_nothing_to_say(project: Path) -> None:
    assert faults(project) == []


def test_hashes_are_counted_and_conditions_kept(tmp_path: Path) -> None:
    file = tmp_path / "run.txt"
    file.write_text(f'a-b==1.0 ; sys_platform == "win32" \\\n    {HASH} \\\n    {HASH}\n# why\nC_d==2 \\\n    {HASH}\n')
    locked = read_locked(file)
    assert (locked["a-b"].version, locked["a-b"].hashes, locked["a-b"].condition) == (
        "1.0",
        2,
        'sys_platform == "win32"',
    )
    assert (locked["c-d"].version, locked["c-d"].hashes, locked["c-d"].condition) == ("2", 1, "")


def test_a_requirement_without_hash_is_named(project: Path) -> None:
    write(project, run=f"pytest=={pytest.__version__}\n")
    assert "pytest is not locked" in faults(project)[0]


def test_a_requirement_without_version_is_named(project: Path) -> None:
    write(project, run="pytest>=1\n")
    assert any("is not locked" in fault for fault in faults(project))


def test_another_version_in_pyproject_is_named(project: Path) -> None:
    write(project, run=f"pytest=={pytest.__version__} \\\n    {HASH}\n", version="1.0")
    assert faults(project) == ["requirements: pytest==1.0 of pyproject.toml is not there"]


def test_another_version_installed_is_named(project: Path) -> None:
    write(project, run=f"pytest==1.0 \\\n    {HASH}\n", version="1.0")
    assert faults(project) == [f".venv: pytest is {pytest.__version__}, locked is 1.0"]


def test_run_and_dev_must_agree(project: Path) -> None:
    good = f"pytest=={pytest.__version__} \\\n    {HASH}\n"
    write(project, run=good, dev=good + f"    {HASH}\n")
    assert "not so in dev.txt" in faults(project)[0]
