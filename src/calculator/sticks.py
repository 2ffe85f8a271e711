"""Sticks and disks that are plugged in, found without a dialog of the system: those keep lists of what was chosen."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStorageInfo

_MOUNTED_BELOW: Final = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


def sticks() -> tuple[str, ...]:
    """Their folders, the system's own left out. May wait for a disk: call it apart."""
    return tuple(volume.rootPath() for volume in _volumes())


def writable_sticks() -> tuple[str, ...]:
    """Those of them that can be written."""
    return tuple(volume.rootPath() for volume in _volumes() if not volume.isReadOnly())


def _volumes() -> list[QStorageInfo]:
    home = QStorageInfo(str(Path.home())).rootPath()
    volumes = [volume for volume in QStorageInfo.mountedVolumes() if volume.isValid() and volume.isReady()]
    return [one for one in volumes if not one.isRoot() and one.rootPath() != home and _is_likely(one.rootPath())]


def _is_likely(folder: str) -> bool:
    """On Windows each is a drive of its own; elsewhere most of what is mounted is the system's."""
    return not folder.startswith("/") or folder.startswith(_MOUNTED_BELOW)
