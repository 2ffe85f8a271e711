"""Sessions of Wine leave nothing behind."""

from pathlib import Path

import pytest

from tools.desktop.display import Desktop
from tools.desktop.processes import runs, wait_until
from tools.windows import wine_root
from tools.windows.shell import CannotMake
from tools.windows.wine import Wine, windows_path

pytestmark = [pytest.mark.wine, pytest.mark.timeout(120)]


def test_a_session_is_gone_with_its_mounts_and_processes(desktop: Desktop, tmp_path: Path) -> None:
    seen = Path("/proc/self/mountinfo").read_text()
    with Wine(desktop.name, [tmp_path]) as wine:
        started = wine.start(Path("notepad.exe"), log=tmp_path / "log")
        wait_until(lambda: bool(wine.process_ids("notepad.exe")), "the program runs", seconds=30)
        running = wine.process_ids("notepad.exe")

    wait_until(lambda: not any(map(runs, running)), "the program is gone")
    assert started.wait(10) != 0
    assert Path("/proc/self/mountinfo").read_text() == seen


def test_two_sessions_do_not_share_the_folder(wine: Wine) -> None:
    with pytest.raises(CannotMake, match=r"another session"), Wine("", []):
        pass


def test_a_shared_file_has_a_name_there() -> None:
    assert windows_path(Path("/a/b c.txt")) == "Z:\\a\\b c.txt"


def test_a_folder_with_something_else_in_it_is_not_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TALLY_WINE_ROOT", str(tmp_path))
    (tmp_path / "letters").write_text("dear")

    with pytest.raises(CannotMake):
        wine_root.make_root()
    assert (tmp_path / "letters").read_text() == "dear"
