"""A disk that refuses: said by name, nothing by half, and a later save works."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from calculator.errors import NotOpened, StoreInUse
from tests.faults.installations import ROOT, Made, child, child_words, contents, copied, said, strace, without_privilege

NAMES = {
    "ENOSPC": ("NoSpace", "StoreUnwritable"),
    "EIO": ("StoreUnwritable",),
    "EROFS": ("StoreUnwritable", "StoreReadOnly"),
}
# The call that failed may have been one of the second save, or of closing.
SECOND_TIME = [
    ("saved 2222", "shows 2222"),
    *[(name, f"shows {text}") for name in ("NoSpace", "StoreUnwritable", "StoreReadOnly") for text in ("1111", "2222")],
]


def in_own_mounts(script: str) -> list[str]:
    """A shell script in a mount space of its own, as this user; skips where the system has none."""
    if shutil.which("unshare") is None:
        pytest.skip("unshare is not installed")
    tried = subprocess.run(["unshare", "-rm", sys.executable, "-c", ""], capture_output=True, check=False)
    if tried.returncode != 0:
        pytest.skip("no mounts of one's own here")
    done = subprocess.run(["unshare", "-rm", "sh", "-ec", script], capture_output=True, text=True, check=False)
    if "mount:" in done.stderr:
        pytest.skip("no mounts of one's own here")
    return [*done.stdout.splitlines(), *done.stderr.splitlines()]


def child_command(action: str, folder: str) -> str:
    """The shell command of a child."""
    paths = os.pathsep.join([str(ROOT / "src"), *sys.path[1:]])
    return shlex.join(["env", f"PYTHONPATH={paths}", *child_words(action, Path(folder))])


@pytest.mark.parametrize("error", list(NAMES))
@pytest.mark.parametrize("call", ["pwrite64", "fsync"])
def test_a_write_that_fails_is_never_called_saved(template: Made, tmp_path: Path, call: str, error: str) -> None:
    """Each write of a save fails once: the error has a name, the next save works, and both are as they were said."""
    log = tmp_path / "log"
    reached = 0
    for when in range(1, 40, 1 if error == "ENOSPC" else 4):
        made = copied(template, tmp_path / f"{when}")
        inject = strace(log, "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}")
        lines = said("twice", made.places.folder, inject)
        assert lines[-1] == "closed", f"{when}: {lines}"
        if "INJECTED" not in log.read_text():
            break
        reached += 1
        if lines[0] == "saved 1111":
            assert lines[1:] in (["shows 1111", answer, shows, "closed"] for answer, shows in SECOND_TIME), (
                f"{when}: {lines}"
            )
        else:
            assert lines[0] in NAMES[error], f"{when}: {lines}"
            assert lines[1] in ("shows 0000", "shows 1111"), f"{when}: {lines}"
            assert lines[2:] == ["saved 2222", "shows 2222", "closed"], f"{when}: {lines}"
        store = made.open()
        store.verify()
        (name,) = {str(row[0])[:4] for row in store.rows("SELECT real_name FROM person")}
        store.close()
        assert f"shows {name}" == lines[-2]
    # A save flushes twice.
    assert reached >= (4 if error == "ENOSPC" else 1)


def test_read_only_files_open_and_refuse_changes(made: Made) -> None:
    """Files and folder without write permission, as an ordinary user meets them."""
    before = contents(made.places)
    for path in made.places.files():
        path.chmod(0o400)
    made.places.folder.chmod(0o500)
    try:
        lines = said("twice", made.places.folder, without_privilege())
        assert said("own", made.places.folder, without_privilege()) == ["written"]
        assert said("prepare", made.places.folder, without_privilege()) == ["prepared"]
    finally:
        made.places.folder.chmod(0o700)
    assert lines == ["StoreReadOnly", "shows 0000", "StoreReadOnly", "shows 0000", "closed"]
    assert contents(made.places) == before


def test_a_folder_that_cannot_be_written_stays_as_it_is(tmp_path: Path) -> None:
    """No files, and none can be made: the calculator's part goes on."""
    tmp_path.chmod(0o500)
    try:
        assert said("prepare", tmp_path / "files", without_privilege()) == ["prepared"]
        assert list(tmp_path.iterdir()) == []
    finally:
        tmp_path.chmod(0o700)


def test_a_full_disk_takes_a_save_into_the_room_set_aside(made: Made) -> None:
    """The files have their whole size from the first start, so a full disk stops no ordinary save."""
    folder = made.places.folder
    lines = in_own_mounts(
        f"cp -r {folder} {folder}.kept; mount -t tmpfs -o size=9m none {folder}; cp {folder}.kept/* {folder}/;"
        f"dd if=/dev/zero of={folder}/rest bs=4096 2>/dev/null || true; {child_command('twice', str(folder))}"
    )
    assert lines == ["saved 1111", "shows 1111", "saved 2222", "shows 2222", "closed"]


def test_a_disk_too_small_for_the_first_start_is_tried_again(tmp_path: Path) -> None:
    """What fits is written; the rest comes when there is room."""
    folder = tmp_path / "files"
    folder.mkdir()
    prepare = child_command("prepare", str(folder))
    sizes = f"stat -c %s {folder}/state {folder}/memory-1b"
    lines = in_own_mounts(
        f"mount -t tmpfs -o size=3m none {folder}; {prepare}; {sizes};"
        f"mount -o remount,size=20m {folder}; {prepare}; {sizes}"
    )
    assert lines[0] == lines[3] == "prepared"
    assert int(lines[2]) < 2097152
    assert lines[4:] == ["16384", "2097152"]


def test_a_mount_that_is_read_only_opens_to_be_read(made: Made) -> None:
    """A stick with its write protection on."""
    folder = made.places.folder
    lines = in_own_mounts(
        f"mount --bind {folder} {folder}; mount -o remount,bind,ro {folder}; {child_command('twice', str(folder))}"
    )
    assert lines == ["StoreReadOnly", "shows 0000", "StoreReadOnly", "shows 0000", "closed"]


def test_no_memory_for_the_derivation_gives_only_the_sum(made: Made) -> None:
    """The real cost, where the system gives less."""
    assert said("memory", made.places.folder) == ["NoMemory"]


def test_a_second_session_is_refused_while_the_first_is_open(made: Made) -> None:
    """And leaves the first alone; the claim ends with the process, however it ends."""
    before = contents(made.places)
    process = child("hold", made.places.folder)
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "held\n"
        with pytest.raises(StoreInUse):
            made.open()
        with pytest.raises(NotOpened):
            made.open("73*58+4410")
        assert contents(made.places) == before
    finally:
        process.kill()
        process.communicate()
    made.open().close()


def test_a_file_that_is_being_made_anew_is_not_completed_by_the_front(made: Made) -> None:
    """A second calculator starts while an open notebook rebuilds one of its files."""
    store = made.open()
    os.truncate(made.copies()[0], 8192)
    assert said("prepare", made.places.folder) == ["prepared"]
    assert made.copies()[0].stat().st_size == 8192
    store.close()
    assert said("prepare", made.places.folder) == ["prepared"]
    assert made.copies()[0].stat().st_size == 2097152
