"""A folder with Debian 13 and its Wine 10 in it, made once and kept outside the checkout."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tools.windows.shell import CannotMake, need, run

DEFAULT_ROOT: Final = "/var/cache/tally-wine"
# Raise it when the recipe below changes: an older folder is then made anew.
RECIPE: Final = "debian 13, wine 10, 64-bit, 1"
PREFIX: Final = "/prefix"

_SUITE: Final = "trixie"
# Without recommended packages: the X libraries that Wine loads when they are there, and fonts.
_PACKAGES: Final = (
    "wine",
    "wine64",
    "libxcomposite1",
    "libxcursor1",
    "libxfixes3",
    "libxi6",
    "libxinerama1",
    "libxrandr2",
    "libxrender1",
    "fonts-dejavu-core",
    "fonts-liberation",
    "fonts-wine",
)
ENVIRONMENT: Final = (
    "HOME=/root",
    "LANG=C.UTF-8",
    "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
    f"WINEPREFIX={PREFIX}",
    "WINEARCH=win64",
    "WINEDEBUG=-all",
    # No offers to download, no window of a debugger.
    "WINEDLLOVERRIDES=mscoree,mshtml=;winedbg.exe=d",
)


def folder() -> Path:
    """Where the Wine folder is, or will be."""
    return Path(os.environ.get("TALLY_WINE_ROOT", DEFAULT_ROOT)).absolute()


def is_complete(place: Path) -> bool:
    """Whether the folder was made to its end by this recipe."""
    mark = place / "complete"
    return mark.is_file() and mark.read_text() == RECIPE


def obstacle() -> str:
    """Why programs for Windows cannot be run here, in one sentence; "" when they can."""
    if os.geteuid() != 0:
        return "Wine runs in a Debian root of its own, and entering that needs root; this is an ordinary user"
    if shutil.which("unshare") is not None and not _may_mount():
        return "Wine runs in a Debian root of its own, and this root user may not mount anything (no CAP_SYS_ADMIN)"
    if not is_complete(folder()) and shutil.which("apt-get") is None:
        return f"there is no finished Wine folder at {folder()} and no apt to make one with"
    return ""


def make_root() -> Path:
    """The finished Wine folder; made first where it is not there yet (about two minutes, 1.5 GB)."""
    place = folder()
    reason = obstacle()
    if reason:
        raise CannotMake(reason)
    need({"unshare": "util-linux", "nsenter": "util-linux", "mount": "mount"})
    if is_complete(place):
        return place
    need({"debootstrap": "debootstrap"})
    _remove(place)
    place.mkdir(parents=True)
    system = place / "system"
    _alone(["debootstrap", "--variant=minbase", _SUITE, str(system), mirror()], seconds=600)
    inside = ["chroot", str(system), "env", "DEBIAN_FRONTEND=noninteractive"]
    _alone([*inside, "apt-get", "update"], seconds=180)
    _alone([*inside, "apt-get", "install", "--yes", "--no-install-recommends", *_PACKAGES], seconds=600)
    _alone([*inside, "apt-get", "clean"], seconds=60)
    make_prefix = (
        f"mount -t proc proc {system}/proc && mount --rbind /dev {system}/dev && "
        f"chroot {system} env -i {' '.join(map(_quoted, ENVIRONMENT))} sh -c "
        "'wineboot -i && wine reg add HKCU\\\\Software\\\\Wine /v Version /d win10 /f; wineserver -w'"
    )
    _alone(["sh", "-c", make_prefix], seconds=180)
    (place / "complete").write_text(RECIPE)
    return place


def _may_mount() -> bool:
    try:
        _alone(["true"], seconds=10)
    except CannotMake:
        return False
    return True


def _alone(command: Sequence[str], *, seconds: float) -> None:
    """Run with mounts and processes of its own: none of them is left behind, whatever happens."""
    run(["unshare", "--mount", "--pid", "--fork", "--kill-child", *command], seconds=seconds)


def _quoted(word: str) -> str:
    return f"'{word}'"


def mirror() -> str:
    """Where apt of this machine gets Debian from."""
    answer = run(["apt-get", "indextargets", "--format", "$(ORIGIN) $(REPO_URI)", "Created-By: Packages"], seconds=30)
    for line in answer.splitlines():
        origin, _, uri = line.partition(" ")
        if origin == "Debian" and not uri.rstrip("/").endswith("-security"):
            return uri
    return "http://deb.debian.org/debian"


def _remove(place: Path) -> None:
    """Remove an unfinished or outdated folder, never one with something mounted in it."""
    if not place.exists():
        return
    mounts = Path("/proc/self/mountinfo").read_text().splitlines()
    if any(line.split()[4].startswith(f"{place}/") for line in mounts):
        raise CannotMake(f"something is mounted in {place}: unmount it first")
    if not (place / "system").is_dir() and any(place.iterdir()):
        raise CannotMake(f"{place} holds something else: name another folder in TALLY_WINE_ROOT")
    shutil.rmtree(place)
