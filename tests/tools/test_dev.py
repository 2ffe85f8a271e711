"""The one script, as a person types it. What it installs is proven on a bare machine, not here."""

import argparse
import importlib.util
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    """dev.py as a module."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def typed(*arguments: str, display: str = "") -> subprocess.CompletedProcess[str]:
    """What happens when a person types dev.py with these arguments."""
    environment = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    environment |= {"DISPLAY": display} if display else {}
    return subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_without_arguments_it_explains_itself() -> None:
    done = typed()
    assert done.returncode == 0
    for command in ("try", "test", "run", "setup", "check", "tour", "bench", "build"):
        assert f"\n    {command} " in done.stdout


@pytest.mark.parametrize("command", ["try", "run", "setup"])
def test_without_a_display_it_says_so_in_one_sentence(command: str) -> None:
    done = typed(command)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == "There is no display here (DISPLAY is not set): run this in a desktop session.\n"


@pytest.mark.parametrize("arguments", [("run", "--else"), ("try", "more"), ("build", "amiga"), ("dance",)])
def test_what_it_does_not_know_it_refuses(arguments: tuple[str, ...]) -> None:
    done = typed(*arguments)
    assert done.returncode == 2
    assert "usage: dev.py" in done.stderr


@pytest.mark.parametrize(
    "rest",
    [["-x", "tests/rules"], ["-k", "a or b", "tests"], ["tests/rules", "-q", "-p", "no:cacheprovider"], ["--lf"]],
)
def test_what_follows_test_goes_to_pytest_in_order(dev: ModuleType, rest: list[str]) -> None:
    arguments, passed_on = dev.parser().parse_known_args(["test", *rest])
    assert arguments.action is dev.test
    assert passed_on == rest


def test_check_bundle_looks_at_what_was_built(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[tuple[str, ...]] = []

    def run_python(*arguments: str) -> int:
        ran.append(arguments)
        return 0

    monkeypatch.setattr(dev, "prepare", lambda _: None)
    monkeypatch.setattr(dev, "run_python", run_python)
    assert dev.check(argparse.Namespace(rest=["bundle"])) == 0
    assert ran == [("-m", "tools.check_bundle")]


def test_this_machine_lacks_nothing_now(dev: ModuleType) -> None:
    assert dev.missing_packages(dev.TEST_COMMANDS) == []


def test_a_missing_command_is_a_missing_package(dev: ModuleType) -> None:
    assert dev.missing_packages({"no-such-command": "some-package"}) == ["some-package"]


def test_a_missing_library_cannot_be_loaded(dev: ModuleType) -> None:
    assert not dev.can_load("libno-such-library.so.9")


def test_the_line_to_type_is_exact(dev: ModuleType) -> None:
    line = dev.apt_line(["libgl1", "xvfb"])
    assert line == "sudo apt-get install --yes --no-install-recommends libgl1 xvfb"


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=lambda how: how.name)
def test_when_it_is_ended_so_is_what_it_started(tmp_path: Path, how: signal.Signals) -> None:
    script = """
import signal, subprocess, sys, tempfile, time
sys.path.insert(0, sys.argv[1])
import dev
signal.signal(signal.SIGINT, signal.default_int_handler)  # a background shell has it ignored
dev.end_cleanly_when_told()
with tempfile.TemporaryDirectory(dir=sys.argv[2]) as folder:
    sys.exit(dev.run([sys.executable, "-c", "import os, time; print(os.getpid(), flush=True); time.sleep(60)"]))
"""
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(ROOT), str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    child = int(process.stdout.readline())
    assert len(list(tmp_path.iterdir())) == 1
    if how is signal.SIGINT:
        os.kill(child, how)  # a terminal interrupts both
    process.send_signal(how)
    process.communicate(timeout=20)
    assert process.returncode != 0
    assert not Path(f"/proc/{child}").exists()
    assert list(tmp_path.iterdir()) == []


def test_an_old_python_gets_one_sentence() -> None:
    script = f"import sys; sys.version_info = (3, 9, 2); exec(open({str(ROOT / 'dev.py')!r}).read())"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr == "dev.py needs Python 3.11, 3.12 or 3.13; this is 3.9.\n"
