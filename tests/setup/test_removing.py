"""Removal: every file of ours, and no other."""

from pathlib import Path

import pytest

from calculator.errors import StoreInUse, StoreReadOnly, StoreUnwritable
from calculator.front.files import prepare
from calculator.paths import Places
from calculator.system.file_lock import claim
from setup.removing import remove_files


def test_files_and_folder_are_gone(places: Places) -> None:
    places.folder.mkdir()
    prepare(places)
    remove_files(places)
    assert not places.folder.exists()


def test_where_nothing_is_nothing_happens(places: Places) -> None:
    remove_files(places)
    assert not places.folder.exists()


def test_what_is_not_ours_stays(places: Places) -> None:
    places.folder.mkdir()
    prepare(places)
    (places.folder / "letter.txt").write_text("Dear aunt")
    remove_files(places)
    assert [path.name for path in places.folder.iterdir()] == ["letter.txt"]


def test_a_link_to_the_same_bytes_sees_them_written_over(places: Places, tmp_path: Path) -> None:
    """As far as the disk does what it is told: the bytes themselves are replaced before the name goes."""
    places.folder.mkdir()
    prepare(places)
    places.state.write_bytes(b"something that was there" * 100)
    (tmp_path / "link").hardlink_to(places.state)
    remove_files(places)
    assert b"something" not in (tmp_path / "link").read_bytes()


def test_files_in_use_stay(places: Places) -> None:
    places.folder.mkdir()
    prepare(places)
    before = [path.read_bytes() for path in places.files()]
    held = claim(places.state)
    assert held is not None
    with pytest.raises(StoreInUse):
        remove_files(places)
    held.release()
    assert [path.read_bytes() for path in places.files()] == before


def test_a_folder_in_the_place_of_a_file_is_a_sentence(places: Places) -> None:
    places.folder.mkdir()
    prepare(places)
    places.memory(1, 1).unlink()
    places.memory(1, 1).mkdir()
    with pytest.raises((StoreReadOnly, StoreUnwritable)):
        remove_files(places)
