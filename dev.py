#!/usr/bin/env python3
"""Everything a developer does, in one script: try, test, run, setup, check, tour, bench, build, kit.

The standard library only. On first use it makes .venv from the locked, hashed requirements and packs the words; on
Debian it also installs the system packages that are missing, or says how.
"""

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

if not (3, 11) <= sys.version_info < (3, 14):
    sys.exit("dev.py needs Python 3.11, 3.12 or 3.13; this is %d.%d." % sys.version_info[:2])  # noqa: UP031

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = ROOT / "requirements" / "dev.txt"
PATIENCE_S = 5

# Libraries that Qt loads at run time and its wheel does not bring, and the Debian package of each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Commands that the tests start, and the Debian package of each.
TEST_COMMANDS = {"Xvfb": "xvfb", "openbox": "openbox", "dbus-daemon": "dbus-daemon", "strace": "strace", "cc": "gcc"}


def missing_packages(commands: dict[str, str]) -> list[str]:
    """The Debian packages of what this machine lacks."""
    packages = {package for library, package in LIBRARIES.items() if not can_load(library)}
    packages |= {package for command, package in commands.items() if shutil.which(command) is None}
    if importlib.util.find_spec("ensurepip") is None:
        packages.add("python3-venv")
    if not any(Path("/usr/share/fonts").rglob("*.[to]tf")):
        packages.add("fonts-dejavu-core")
    return sorted(packages)


def can_load(library: str) -> bool:
    """Whether the system finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(commands: dict[str, str]) -> None:
    """Install what is missing; where that is not ours to do, say it in one line and end."""
    packages = missing_packages(commands) if sys.platform == "linux" else []
    if not packages:
        return
    if shutil.which("apt-get") is None:
        sys.exit(f"This machine lacks what these Debian packages hold: {' '.join(packages)}")
    if os.geteuid() != 0:
        sys.exit(f"Some system packages are missing. Run this, then try again:\n{apt_line(packages)}")
    print(f"Installing {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-qq", "--no-install-recommends", *packages]):
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode:
            sys.exit(f"{done.stdout}\n{shlex.join(command)} failed")
    still_missing = missing_packages(commands)
    if "python3-venv" in still_missing:
        # find_spec keeps what it saw of the folders before apt filled them.
        importlib.invalidate_caches()
        still_missing = missing_packages(commands)
    if still_missing:
        sys.exit(f"Installed, and yet not found: {' '.join(still_missing)}")


def apt_line(packages: list[str]) -> str:
    """What to type to get `packages`."""
    return f"sudo apt-get install --yes --no-install-recommends {' '.join(packages)}"


def make_venv() -> None:
    """Bring .venv to what the requirements say; nothing is done when it is already there."""
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes() + sys.version.encode()).hexdigest()
    stamp = VENV / "made-from"
    if stamp.is_file() and stamp.read_text() == wanted and PYTHON.exists():
        return
    print("Making .venv from requirements/dev.txt (about 90 MB to download the first time)", flush=True)
    stamp.unlink(missing_ok=True)
    need([sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet"]
    need([*pip, "install", "--require-hashes", "--only-binary=:all:", "--requirement", str(REQUIREMENTS)])
    stamp.write_text(wanted)


def prepare(commands: dict[str, str]) -> None:
    """All that must be there before anything of the project runs."""
    install_packages(commands)
    make_venv()


def run_python(*arguments: str) -> int:
    """Run .venv's Python in the project's folder."""
    return run([str(PYTHON), *arguments], {**os.environ, "PYTHONPATH": str(ROOT / "src")})


def run(command: list[str], environment: dict[str, str] | None = None) -> int:
    """Run a command in the project's folder, and end it when this script is ended."""
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        return process.wait()
    except KeyboardInterrupt:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE_S)  # it was interrupted too
        return 130
    finally:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.terminate()
            process.wait(PATIENCE_S)
        process.kill()
        process.wait()


def need(command: list[str]) -> None:
    """Run a command that must succeed."""
    if run(command):
        sys.exit(f"{shlex.join(command)} failed")


def pack_words() -> None:
    """Pack content/ and resources/ into build/resources/."""
    if run_python("-m", "tools.pack_content"):
        sys.exit("The words cannot be packed; the lines above say where.")


def prepare_window() -> None:
    """All that must be there before a window of ours opens; without a display, end with a sentence."""
    if not os.environ.get("DISPLAY"):
        sys.exit("There is no display here (DISPLAY is not set): run this in a desktop session.")
    prepare({})
    answers = subprocess.run([PYTHON, "-c", "from Xlib.display import Display; Display()"], stderr=subprocess.DEVNULL)
    if answers.returncode:
        sys.exit(f"The display {os.environ['DISPLAY']} does not answer: run this in a desktop session.")
    pack_words()


def try_out(_: argparse.Namespace) -> int:
    """Open the calculator over a throw-away notebook with fictional people."""
    prepare_window()
    with tempfile.TemporaryDirectory(prefix="try-") as folder:
        return run_python("-m", "tools.example", folder) or run_python("-m", "calculator", "--data", folder)


def open_calculator(arguments: argparse.Namespace) -> int:
    """Open the calculator over your own files, or those in --data."""
    return open_window("calculator", arguments.data)


def open_setup(arguments: argparse.Namespace) -> int:
    """Open the set-up program, which makes a notebook."""
    return open_window("setup", arguments.data)


def open_window(module: str, data: Path | None) -> int:
    """Start a program of ours from the source."""
    prepare_window()
    return run_python("-m", module, *(["--data", str(data.resolve())] if data else []))


def make_sticks(arguments: argparse.Namespace) -> int:
    """Make and check sticks; further arguments go to the kit."""
    prepare({})
    pack_words()
    return run_python("-m", "kit", *arguments.rest)


def make_both(arguments: argparse.Namespace) -> int:
    """Build all programs and make both sticks as folders: `sticks FOLDER`; asks for the phrase of the key there."""
    prepare({})
    pack_words()
    os.environ["PYTHONHASHSEED"] = "0"
    for system in ("linux", "windows"):
        if run_python("-m", f"tools.{system}.build"):
            print(f"THE STICKS ARE WITHOUT THE {system.upper()} PROGRAMS: the lines above say why.", flush=True)
    if run_python("-m", "tools.guide_pages"):
        return 1
    folder = arguments.folder.resolve()
    return run_python("-m", "kit", "both", str(folder), "--programs", "dist", "--key", str(folder / "house.key"))


def test(arguments: argparse.Namespace) -> int:
    """Run the tests; further arguments go to pytest."""
    prepare(TEST_COMMANDS)
    # Widget tests draw off screen (tests/conftest.py); whole-program tests start a desktop of their own.
    return run_python("-m", "pytest", *arguments.rest)


def check(arguments: argparse.Namespace) -> int:
    """Format, lint, types, doors, locked dependencies; --long [PART]: proofs of the store; bundle: what was built."""
    prepare(TEST_COMMANDS if "--long" in arguments.rest else {})
    if arguments.rest == ["bundle"]:
        return run_python("-m", "tools.check_bundle")
    return run_python("-m", "tools.checks", *arguments.rest)


def tour(arguments: argparse.Namespace) -> int:
    """Draw every page of the running program, in every look, into build/tour."""
    prepare(TEST_COMMANDS)
    pack_words()
    return run_python("-m", "tools.tour", *arguments.rest)


def bench(arguments: argparse.Namespace) -> int:
    """Measure from outside: start, opening, going home, saving, memory."""
    prepare(TEST_COMMANDS)
    pack_words()
    return run_python("-m", "tools.bench", *arguments.rest)


def build(arguments: argparse.Namespace) -> int:
    """Build the program: `build linux`, `build windows`."""
    prepare({})
    pack_words()
    # Sets are written into bytecode in the order in which they are gone through: the same in every build.
    os.environ["PYTHONHASHSEED"] = "0"
    return run_python("-m", f"tools.{arguments.system}.build", *arguments.rest)


def parser() -> argparse.ArgumentParser:
    """What can be typed after dev.py."""
    top = argparse.ArgumentParser(prog="dev.py", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = top.add_subparsers(title="commands", metavar="")
    for name, action in (("try", try_out), ("test", test), ("run", open_calculator), ("setup", open_setup)):
        commands.add_parser(name, help=action.__doc__, description=action.__doc__).set_defaults(action=action)
    for name, action in (("check", check), ("tour", tour), ("bench", bench), ("build", build), ("kit", make_sticks)):
        commands.add_parser(name, help=action.__doc__, description=action.__doc__).set_defaults(action=action)
    for name in ("run", "setup"):
        commands.choices[name].add_argument("--data", type=Path, metavar="DIR", help="the folder of its files")
    sticks = commands.add_parser("sticks", help=make_both.__doc__, description=make_both.__doc__)
    sticks.add_argument("folder", type=Path)
    sticks.set_defaults(action=make_both)
    commands.choices["build"].add_argument("system", choices=["linux", "windows"])
    return top


def end_cleanly_when_told() -> None:
    """Ended from outside, still remove the throw-away folder and end what was started."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def main() -> int:
    """Do what was typed, or explain."""
    top = parser()
    arguments, rest = top.parse_known_args()
    if "action" not in arguments:
        top.print_help()
        return 0
    if rest and arguments.action not in (test, check, tour, bench, build, make_sticks):
        top.error(f"unknown arguments: {shlex.join(rest)}")
    arguments.rest = rest
    end_cleanly_when_told()
    return int(arguments.action(arguments))


if __name__ == "__main__":
    sys.exit(main())
