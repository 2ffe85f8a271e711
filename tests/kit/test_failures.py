"""A stick that is full, read-only, pulled out, or whose maker is killed: a sentence, and never one that verifies."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from nacl.signing import SigningKey

from calculator.errors import AppError
from calculator.words import Words
from kit.errors import StickFaulty, StickFull, StickGone, StickNotEmpty, StickReadOnly, stick_error
from kit.making import Order, make_worker_stick
from kit.signing.key import OpenKey
from kit.signing.signature import PublicKey
from kit.sticks import writing
from kit.sticks.checking import check_worker_stick
from kit.sticks.disk import files_in
from tests.kit.conftest import nothing
from tests.rules.sources import ROOT

CHILD = Path(__file__).with_name("writing_child.py")
SEED = b"s" * 32
POINTS = 6
LAST_POINTS = 5


def make_in_child(stick: Path, programs: Path, last_step: int = 0, file_bytes: int = 0) -> tuple[int, str]:
    """The exit code and the answer of a process that makes a stick and is killed at one step."""
    command = [sys.executable, str(CHILD), str(stick), str(programs), SEED.hex(), str(last_step), str(file_bytes)]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout.strip() or done.stderr


@pytest.fixture
def public() -> PublicKey:
    """The key of the child."""
    return OpenKey(b"01234567", SigningKey(SEED)).public


def test_killed_at_any_step_it_never_verifies_unless_it_is_whole(
    stick: Path, programs: Path, public: PublicKey, tmp_path: Path
) -> None:
    code, steps = make_in_child(stick, programs)
    assert code == 0, steps
    whole = {path: (stick / path).read_bytes() for path in files_in(stick)}
    count = int(steps)
    points = [*range(1, count, max(1, count // POINTS)), *range(count - LAST_POINTS, count + 1)]
    outcomes = set()
    for number, last_step in enumerate(points):
        target = tmp_path / f"killed-{number}"
        # Every other time over an older stick, which must not pass for the new one either.
        shutil.copytree(stick, target) if number % 2 else target.mkdir()
        killed, _ = make_in_child(target, programs, last_step)
        assert killed in (-9, 0)
        is_whole = check_worker_stick(target, public, nothing).is_whole
        outcomes.add(is_whole)
        if is_whole:
            assert {path: (target / path).read_bytes() for path in files_in(target)}.keys() == whole.keys()
        shutil.rmtree(target)
    assert False in outcomes


def test_after_a_kill_the_next_try_makes_a_whole_one(stick: Path, programs: Path, public: PublicKey) -> None:
    assert make_in_child(stick, programs, 30)[0] == -9
    assert not check_worker_stick(stick, public, nothing).is_whole
    assert make_in_child(stick, programs)[0] == 0
    assert check_worker_stick(stick, public, nothing).is_whole


def test_a_limit_on_the_size_of_files_is_a_full_stick(stick: Path, programs: Path, public: PublicKey) -> None:
    assert make_in_child(stick, programs, 0, 4000) == (1, "StickFull")
    assert list(files_in(stick)) == []
    assert not check_worker_stick(stick, public, nothing).is_whole


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 8 KiB."""
    folder = tmp_path / "small"
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(folder)], capture_output=True)
    if made.returncode:
        pytest.skip("mounting a small file system is not allowed here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_told_and_nothing_is_left(
    small_disk: Path, order: Order, key: OpenKey, kit_words: dict[str, Words]
) -> None:
    with pytest.raises(StickFull):
        make_worker_stick(small_disk, order, key, kit_words["en"], nothing)
    assert list(files_in(small_disk)) == []


def test_a_disk_that_fills_up_meanwhile_is_told_too(
    small_disk: Path, order: Order, key: OpenKey, kit_words: dict[str, Words], monkeypatch: pytest.MonkeyPatch
) -> None:
    # As on Windows, where the room is not asked for first.
    monkeypatch.setattr(writing, "need_room", lambda _stick, _bytes: None)
    with pytest.raises(StickFull):
        make_worker_stick(small_disk, order, key, kit_words["en"], nothing)
    assert list(files_in(small_disk)) == []


def test_a_read_only_disk_is_told(small_disk: Path, order: Order, key: OpenKey, kit_words: dict[str, Words]) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(StickReadOnly):
        make_worker_stick(small_disk, order, key, kit_words["en"], nothing)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_stick_that_vanishes_is_told_and_nothing_is_written_in_its_place(
    stick: Path, order: Order, key: OpenKey, kit_words: dict[str, Words], tmp_path: Path, share: float
) -> None:
    """The folder goes away, and an empty one comes: as when a stick is pulled out, and the place of it stays."""

    def pull_out(done: int, total: int) -> None:
        if done >= share * total and not (tmp_path / "pulled").exists():
            stick.rename(tmp_path / "pulled")
            stick.mkdir()

    with pytest.raises((StickGone, StickFaulty)):
        make_worker_stick(stick, order, key, kit_words["en"], pull_out)
    assert list(files_in(stick)) == []
    assert not check_worker_stick(tmp_path / "pulled", key.public, nothing).is_whole


def test_what_comes_back_other_than_written_is_told(
    stick: Path, order: Order, key: OpenKey, kit_words: dict[str, Words]
) -> None:
    """A stick that loses a byte between writing and reading back."""

    def lose(done: int, total: int) -> None:
        path = stick / "linux/Calculator/lib/one.so"
        if done >= total // 2 and path.exists():
            path.write_bytes(path.read_bytes()[:-1] + b"?")

    with pytest.raises(StickFaulty):
        make_worker_stick(stick, order, key, kit_words["en"], lose)
    assert not check_worker_stick(stick, key.public, nothing).is_whole


def test_a_stick_is_never_made_from_itself(
    worker: Path, order: Order, key: OpenKey, kit_words: dict[str, Words]
) -> None:
    again = Order(worker, order.identity, order.choices)
    with pytest.raises(StickNotEmpty):
        make_worker_stick(worker, again, key, kit_words["en"], nothing)
    assert check_worker_stick(worker, key.public, nothing).is_whole


@pytest.mark.parametrize(
    ("windows_error", "kind"),
    [(112, StickFull), (19, StickReadOnly), (21, StickGone), (1167, StickGone), (5, StickReadOnly), (87, StickFaulty)],
)
def test_what_windows_says_means_the_same(windows_error: int, kind: type[AppError]) -> None:
    error = OSError({5: 13}.get(windows_error, 22), "as Windows says it")
    setattr(error, "winerror", windows_error)  # noqa: B010 - it is there on Windows only
    assert type(stick_error(error)) is kind
