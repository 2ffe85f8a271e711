"""Tries `sh install.sh` in a bare Debian: `python3 -m tools.linux.try_bare [bookworm|trixie]`, as root, takes minutes.

A root made by debootstrap has no desktop, no fonts and none of Qt's libraries. What stands in for the desktop is the
display of this machine and its fonts, both lent; everything else has to come from the stick's folder. The calculator is
installed there by an ordinary user and opens a notebook that was made here; a picture is left in build/bare.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import NewCodes, make_store
from calculator.paths import places
from tools.bundle.building import PROJECT
from tools.desktop.display import Desktop, missing
from tools.desktop.processes import TookTooLong, wait_until
from tools.linux.build import build_if_stale
from tools.windows.shell import CannotMake, need, run
from tools.windows.wine_root import mirror

_CODE: Final = "73*58+4419"
_CODES: Final = NewCodes(main=_CODE, recovery="604918273355+918840275161")
_USER: Final = "someone"
_HOME: Final = f"/home/{_USER}"
_LENT: Final = ("/tmp/.X11-unix", "/usr/share/fonts")  # noqa: S108 (where X puts its sockets)


def try_in(suite: str, work: Path) -> Path:
    """Install and open in a fresh root of that Debian under `work`; the picture. Raises CannotMake, TookTooLong."""
    need({"debootstrap": "debootstrap", "unshare": "util-linux", "chroot": "coreutils"})
    if missing():
        raise CannotMake(f"install {', '.join(missing())}")
    built = PROJECT / "dist" / "linux"
    build_if_stale(built)
    root = work / "root"
    run(["debootstrap", "--variant=minbase", suite, str(root), mirror()], seconds=900)
    run(["chroot", str(root), "useradd", "--create-home", _USER], seconds=30)
    stick, data = root / "media" / "stick", root / _HOME.lstrip("/") / ".local" / "share" / "Calculator"
    shutil.copytree(built, stick)
    for path in stick.rglob("*"):
        if path.is_file():
            path.chmod(0o644)
    make_store(places(str(data)), _CODES, Settings()).close()
    run(["chroot", str(root), "chown", "-R", _USER, _HOME], seconds=30)
    picture = PROJECT / "build" / "bare" / f"{suite}.png"
    picture.parent.mkdir(parents=True, exist_ok=True)
    with Desktop() as desktop:
        _open(desktop, root, picture)
    return picture


def _open(desktop: Desktop, root: Path, picture: Path) -> None:
    lent = [f"mkdir -p '{root}{place}' && mount --bind '{place}' '{root}{place}'" for place in _LENT]
    settings = f"HOME={_HOME} DISPLAY={desktop.name} LANG=C.UTF-8 PATH=/usr/bin:/bin"
    as_user = f"exec chroot --userspec={_USER} '{root}' env -i {settings}"
    steps = [*lent, f"mount -t proc proc '{root}/proc'", f"mount --bind /dev '{root}/dev'"]
    steps.append(f"chroot --userspec={_USER} '{root}' env -i {settings} sh /media/stick/install.sh")
    steps.append(f"{as_user} {_HOME}/.local/lib/Calculator/Calculator")
    command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", " && ".join(steps)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL) as running:
        try:
            window = desktop.windows.wait(lambda found: found.title == "Calculator", "the calculator", seconds=30)
            wait_until(lambda: not desktop.screen.read(window.region).is_flat, "it is painted", seconds=20)
            wait_until(lambda: desktop.windows.active() == window.id, "it is in front")
            desktop.keyboard.type(f"{_CODE}=")
            wait_until(lambda: len(desktop.windows.all()) == 2, "the notebook is open", seconds=30)
            notebook = next(found for found in desktop.windows.all() if found.id != window.id)
            wait_until(lambda: not desktop.screen.read(notebook.region).is_flat, "its page is painted", seconds=20)
            desktop.screen.save(picture)
        finally:
            running.kill()


def main(arguments: Sequence[str]) -> int:
    """Try it, and say what came of it."""
    suite = arguments[0] if arguments else "bookworm"
    with tempfile.TemporaryDirectory(prefix="bare-") as folder:
        try:
            picture = try_in(suite, Path(folder))
        except (CannotMake, TookTooLong) as reason:
            print(f"NOT OPENED IN A BARE DEBIAN ({suite}): {reason}", file=sys.stderr)
            return 1
    print(f"Installed by sh install.sh in a bare Debian ({suite}), and the notebook opened: {picture}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
