"""The Linux form in real windows: installed from a stick, carried on one, watched, killed and removed."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import NewCodes, make_store
from calculator.paths import places
from tests.e2e.program import CODE, RECOVERY, Calculator, Place
from tools.bundle.programs import CALCULATOR
from tools.desktop.display import Desktop
from tools.desktop.processes import Program, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]

_TEMPORARY = ('"/tmp/', '"/var/tmp/', '"/dev/shm/')


_WATCHED = "trace=network,open,openat,creat,mkdir,mkdirat"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def _set_up(data: Path) -> None:
    """What the set-up program makes as its last step."""
    make_store(places(str(data)), NewCodes(CODE, RECOVERY), Settings()).close()


@contextmanager
def _running(desktop: Desktop, home: Path, data: Path, *command: str) -> Iterator[Calculator]:
    environment = {name: value for name, value in desktop.environment(home).items() if name != "XDG_DATA_HOME"}
    with Program(command, environment, folder=home) as program:
        window = desktop.windows.wait(lambda found: found.title == "Calculator", "the calculator's window")
        wait_until(lambda: not desktop.screen.read(window.region).is_flat, "it is painted")
        wait_until(lambda: desktop.windows.active() == window.id, "it is active")
        yield Calculator(desktop, Place(data, home), program, window)


def _run(home: Path, *command: str) -> str:
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _made_elsewhere(calls: str, own: Path) -> list[str]:
    """Calls that made something in a folder for temporary files; in `own` is what a test gave the program."""
    made = [call for call in calls.splitlines() if "O_CREAT" in call or "mkdir" in call]
    return [call for call in made if str(own) not in call and any(folder in call for folder in _TEMPORARY)]


@pytest.mark.skipif(shutil.which("strace") is None or os.geteuid() != 0, reason="THE RUN WAS NOT WATCHED: root, strace")
def test_installed_from_a_stick_used_and_removed(desktop: Desktop, stick: Path, home: Path, tmp_path: Path) -> None:
    assert "Calculator is ready" in _run(home, "sh", str(stick / "install.sh"))
    program = home / ".local/lib/Calculator"
    entry = (home / ".local/share/applications/calculator.desktop").read_text()
    assert f'Exec="{program / "Calculator"}"\n' in entry
    assert (home / ".local/share/icons/hicolor/48x48/apps/calculator.png").is_file()
    data = home / ".local/share/Calculator"
    _set_up(data)
    before = _files(home)

    calls = tmp_path / "calls"
    watched = ("strace", "-D", "-f", "-qq", "--seccomp-bpf", "-o", str(calls), "-e", _WATCHED)
    with _running(desktop, home, data, *watched, str(program / "Calculator")) as calculator:
        pictures = os.environ.get("CI_PICTURES")
        if pictures:
            desktop.screen.save(Path(pictures) / "linux-installed.png")
        calculator.type("12.5*30\n")
        calculator.expect("375")
        notebook = calculator.open()
        notebook.go_home()
        calculator.open()
        calculator.program.kill()
    asked = calls.read_text(errors="replace")
    assert "AF_UNIX" in asked, "the watch saw nothing"
    assert not re.search(r"AF_INET|AF_NETLINK", asked)
    assert _files(home) == before
    assert "O_CREAT" in asked, "the watch saw no file made"
    assert _made_elsewhere(asked, tmp_path) == []

    assert "Calculator is ready" in _run(home, "sh", str(stick / "install.sh")), "installed again over itself"
    assert _files(home) == before
    said = _run(home, "sh", str(program / "uninstall.sh"))
    assert "has been removed" in said
    assert "What this cannot remove" in said
    assert _files(home) == {f".local/share/Calculator/{path.name}" for path in data.iterdir()}
    _run(home, "sh", str(stick / "install.sh"))
    assert _run(home, "sh", str(program / "uninstall.sh"), "--data", "--quiet") == ""
    assert _files(home) == set()


def test_carried_it_keeps_all_beside_itself(desktop: Desktop, stick: Path, home: Path) -> None:
    carried = stick / CALCULATOR
    _set_up(carried / "data")

    with _running(desktop, home, carried / "data", "sh", str(carried / "start.sh")) as calculator:
        notebook = calculator.open()
        assert calculator.program.children() == (notebook.pid,)
        notebook.go_home()
        desktop.windows.close(calculator.window.id)
        calculator.wait(lambda: calculator.program.has_ended, "the program ended with its window")

    assert _files(home) == set()
    assert {path.name for path in (carried / "data").iterdir()} == {path.name for path in places("x").files()}


def test_on_a_stick_that_cannot_be_written_it_is_a_calculator(desktop: Desktop, stick: Path, home: Path) -> None:
    carried = stick / CALCULATOR
    (carried / "data").write_text("no folder can be made here")

    with _running(desktop, home, carried, "sh", str(carried / "start.sh")) as calculator:
        calculator.type("12.5*30\n")
        calculator.expect("375")
    assert _files(home) == set()


def test_without_room_nothing_half_made_is_left(stick: Path, home: Path) -> None:
    limited = f"ulimit -f 2000; exec sh '{stick / 'install.sh'}'"
    done = subprocess.run(
        ["sh", "-c", limited],
        env={"HOME": str(home), "PATH": os.environ["PATH"]},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 2
    assert "Not everything could be copied" in done.stderr
    assert _files(home) == set()


def test_the_set_up_program_starts_from_the_stick(desktop: Desktop, built: Path, home: Path) -> None:
    with Program((str(built / "Set-up"),), desktop.environment(home), folder=home):
        window = desktop.windows.wait(lambda found: "set-up" in found.title, "the window of set-up")
        wait_until(lambda: not desktop.screen.read(window.region).is_flat, "it is painted")
    assert _files(home) == set()
