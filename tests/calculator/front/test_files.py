"""The calculator's own page and the files of a first start."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from calculator.blank import level_of
from calculator.front.files import OwnState, prepare, read_own, touch, write_own
from calculator.paths import MEMORY_BYTES, PAGE_BYTES, STATE_BYTES, Places, places

OWN = OwnState(x=-1200, y=40, width=320, height=480, mode="scientific", language="fr", is_maximised=True)


@pytest.fixture
def installation(tmp_path: Path) -> Places:
    """A first start, just done."""
    made = places(str(tmp_path / "files"))
    prepare(made)
    return made


def test_a_first_start_makes_every_file_at_its_size_and_time(installation: Places) -> None:
    sizes = [path.stat().st_size for path in installation.files()]
    assert sizes == [STATE_BYTES, *[MEMORY_BYTES] * 4]
    assert len({path.stat().st_mtime_ns for path in installation.files()}) == 1
    assert sorted(installation.folder.iterdir()) == sorted(installation.files())


def test_an_unused_state_file_has_the_form_of_a_used_one(installation: Places) -> None:
    state = installation.state.read_bytes()
    assert state[:PAGE_BYTES] == state[PAGE_BYTES : 2 * PAGE_BYTES]
    assert level_of(state[:32]) == 0


def test_later_starts_change_the_time_only(installation: Places) -> None:
    before = [path.read_bytes() for path in installation.files()]
    os.utime(installation.state, (1, 1))
    prepare(installation)
    assert [path.read_bytes() for path in installation.files()] == before
    assert len({path.stat().st_mtime_ns for path in installation.files()}) == 1


def test_empty_names_of_a_first_start_cut_short_are_filled(tmp_path: Path) -> None:
    installation = places(str(tmp_path))
    installation.memory(0, 1).touch()
    prepare(installation)
    assert [path.stat().st_size for path in installation.files()] == [STATE_BYTES, *[MEMORY_BYTES] * 4]


@pytest.mark.parametrize("length", [0, 1, 31, 32, 4095, 4096, 6000, 8192, 12000])
def test_a_shorter_state_file_is_completed_and_keeps_every_byte(installation: Places, length: int) -> None:
    start = installation.state.read_bytes()[:length]
    installation.state.write_bytes(start)
    prepare(installation)
    state = installation.state.read_bytes()
    assert len(state) == STATE_BYTES
    assert state.startswith(start)
    assert state[:PAGE_BYTES] == state[PAGE_BYTES : 2 * PAGE_BYTES]
    if length != 31:
        assert level_of(state[:32]) == 0


def test_the_own_page_is_read_back(installation: Places) -> None:
    assert read_own(installation) == OwnState()
    write_own(installation, OWN)
    assert read_own(installation) == OWN


def test_the_own_page_touches_no_other_byte_and_is_new_each_time(installation: Places) -> None:
    before = installation.state.read_bytes()
    write_own(installation, OWN)
    first = installation.state.read_bytes()
    write_own(installation, OWN)
    second = installation.state.read_bytes()
    for state in (first, second):
        assert state[: 2 * PAGE_BYTES] == before[: 2 * PAGE_BYTES]
        assert state[3 * PAGE_BYTES :] == before[3 * PAGE_BYTES :]
    pages = [state[2 * PAGE_BYTES : 3 * PAGE_BYTES] for state in (before, first, second)]
    assert all(sum(a == b for a, b in zip(one, other, strict=True)) < 60 for one, other in pairwise(pages))
    assert b"scientific" not in first


@pytest.mark.parametrize("offset", [0, 31, 32, 63, 64, 70, 4095])
def test_a_changed_own_page_is_the_default(installation: Places, offset: int) -> None:
    write_own(installation, OWN)
    state = bytearray(installation.state.read_bytes())
    state[2 * PAGE_BYTES + offset] ^= 1
    installation.state.write_bytes(state)
    assert read_own(installation) == OwnState()


def test_without_files_the_default_is_read_and_nothing_is_made(tmp_path: Path) -> None:
    installation = places(str(tmp_path / "none"))
    write_own(installation, OWN)
    touch(installation)
    assert read_own(installation) == OwnState()
    assert not installation.folder.exists()


def test_a_state_file_of_another_size_is_not_written(tmp_path: Path) -> None:
    installation = places(str(tmp_path))
    installation.state.write_text("a letter")
    write_own(installation, OWN)
    assert installation.state.read_text() == "a letter"


def test_what_is_too_long_for_the_page_is_not_written(installation: Places) -> None:
    before = installation.state.read_bytes()
    write_own(installation, OwnState(mode="m" * 5000))
    assert installation.state.read_bytes() == before


def test_a_file_where_the_folder_should_be_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("in the way")
    prepare(places(str(tmp_path / "files")))
    assert (tmp_path / "files").read_text() == "in the way"


def test_the_front_loads_no_cipher_and_no_database() -> None:
    script = "import sys, calculator.front.files; print(*sorted(sys.modules))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & {"nacl", "argon2", "sqlcipher3", "json", "subprocess", "logging"}
