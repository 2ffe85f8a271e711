"""Goes the whole way in a bare Debian: `python3 -m tools.linux.try_bare [bookworm|trixie]`, as root, takes minutes.

A root made by debootstrap has no desktop, no fonts and none of Qt's libraries. What stands in for the desktop is the
display of this machine and its fonts, both lent; everything else has to come from the sticks. An ordinary user there
installs the calculator from the worker's stick, makes a notebook with the set-up program of that stick, opens it, and
then starts the calculator of the take-home stick. Pictures are left in build/bare.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from kit.programs import System
from kit.sticks.disk import files_in
from tools.bundle.building import PROJECT
from tools.desktop.display import Desktop, missing
from tools.desktop.processes import Program, TookTooLong
from tools.linux.build import build_if_stale
from tools.sticks.both import Sticks, make_both
from tools.sticks.way import Way
from tools.tour.looks import ALL, Theme
from tools.tour.wardrobe import dress, environment
from tools.windows.shell import CannotMake, need, run
from tools.windows.wine_root import mirror

_USER: Final = "someone"
_HOME: Final = f"/home/{_USER}"
_LENT: Final = ("/tmp/.X11-unix", "/usr/share/fonts")  # noqa: S108 (where X puts its sockets)


def try_in(suite: str, work: Path) -> Path:
    """Go the way in a fresh root of that Debian under `work`; the pictures. Raises CannotMake, TookTooLong."""
    need({"debootstrap": "debootstrap", "unshare": "util-linux", "chroot": "coreutils"})
    if missing():
        raise CannotMake(f"install {', '.join(missing())}")
    build_if_stale(PROJECT / "dist" / "linux")
    root = work / "root"
    run(["debootstrap", "--variant=minbase", suite, str(root), mirror()], seconds=900)
    run(["chroot", str(root), "useradd", "--create-home", _USER], seconds=30)
    sticks = make_both(PROJECT / "dist", root / "media", System.LINUX)
    home = root / _HOME.lstrip("/")
    dress(home, Theme.LIGHT)
    for folder in (home, sticks.home):
        run(["chown", "-R", "1000:1000", str(folder)], seconds=30)
    pictures = PROJECT / "build" / "bare" / suite
    pictures.mkdir(parents=True, exist_ok=True)
    with Desktop() as desktop:
        _go(_Bare(root, desktop), sticks, home, Way(desktop, pictures))
    return pictures


class _Bare:
    """The root, in which commands of that user run before a display of this machine."""

    def __init__(self, root: Path, desktop: Desktop) -> None:
        self._root = root
        self._desktop = desktop

    def inside(self, path: Path) -> str:
        """What a place in the root is called there."""
        return f"/{path.relative_to(self._root)}"

    def command(self, *command: str) -> list[str]:
        """The command of this machine; its mounts and processes are its own, and end with it."""
        root = self._root
        steps = [f"mkdir -p '{root}{place}' && mount --bind '{place}' '{root}{place}'" for place in _LENT]
        steps += [f"mount -t proc proc '{root}/proc'", f"mount --bind /dev '{root}/dev'"]
        told = {"HOME": _HOME, "DISPLAY": self._desktop.name, "PATH": "/usr/bin:/bin", **environment(ALL[0])}
        settings = " ".join(f"{name}={value}" for name, value in told.items())
        quoted = " ".join(f"'{word}'" for word in command)
        steps.append(f"exec chroot --userspec={_USER} '{root}' env -i {settings} LANG=C.UTF-8 LC_ALL=C.UTF-8 {quoted}")
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", " && ".join(steps)]

    @contextmanager
    def started(self, *command: str) -> Iterator[None]:
        """A program that runs there."""
        with Program(self.command(*command), {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}):
            yield


def _go(bare: _Bare, sticks: Sticks, home: Path, way: Way) -> None:
    worker = bare.inside(sticks.worker)
    run(bare.command("sh", f"{worker}/linux/install.sh"), seconds=60)
    with bare.started("sh", f"{worker}/linux/set-up.sh"):
        way.set_up(lambda: _process("Set-up"))
    with bare.started(f"{_HOME}/.local/lib/Calculator/Calculator"):
        way.open("Calculator", "notebook")
    before = _files(home)
    with bare.started("sh", f"{bare.inside(sticks.carried)}/start.sh"):
        way.see("Calculator", "carried")
    if _files(home) != before:
        raise CannotMake(f"carried, it changed {sorted(set(_files(home).items()) ^ set(before.items()))}")


def _process(name: str) -> int:
    """The process of a program that was started from a file of that name, or a loader with it. Raises CannotMake."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if any(word.endswith(f"/{name}".encode()) for word in (process / "cmdline").read_bytes().split(b"\0")[:2]):
                return int(process.name)
    raise CannotMake(f"{name} does not run")


def _files(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in files_in(folder)}


def main(arguments: Sequence[str]) -> int:
    """Go, and say what came of it."""
    suite = arguments[0] if arguments else "bookworm"
    with tempfile.TemporaryDirectory(prefix="bare-") as folder:
        try:
            pictures = try_in(suite, Path(folder))
        except (CannotMake, TookTooLong, LookupError) as reason:
            print(f"NOT GONE THROUGH IN A BARE DEBIAN ({suite}): {reason}", file=sys.stderr)
            return 1
    print(f"Installed, set up, opened and carried in a bare Debian ({suite}): {pictures}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
