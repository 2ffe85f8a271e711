"""Commands of the system, and Debian packages where one is missing."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence


class CannotMake(Exception):
    """Something that this machine lacks, in one sentence that says what to do."""


class Lacking(CannotMake):
    """A Debian package is missing, and installing it is not ours to do."""


def run(command: Sequence[str], *, seconds: float, env: Mapping[str, str] | None = None) -> str:
    """The output of `command`. Raises CannotMake with the end of its output where it fails or takes too long."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=seconds,
            env=None if env is None else {**os.environ, **env},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CannotMake(f"{command[0]} was not done after {seconds:.0f} s") from error
    if done.returncode:
        raise CannotMake(f"{' '.join(command[:3])} failed:\n{done.stdout[-2000:]}")
    return done.stdout


def need(tools: Mapping[str, str]) -> None:
    """Make sure of each command of {command: package}: as root by apt, otherwise Lacking gives the apt line."""
    missing = sorted({package for tool, package in tools.items() if shutil.which(tool) is None})
    if not missing:
        return
    line = f"apt-get install --yes --no-install-recommends {' '.join(missing)}"
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise Lacking(f"{', '.join(missing)} is missing here: as root, {line}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        run(line.split(), seconds=300, env=quiet)
    except CannotMake:
        run(["apt-get", "update"], seconds=180, env=quiet)
        run(line.split(), seconds=300, env=quiet)
