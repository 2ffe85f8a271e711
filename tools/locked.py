"""Whether pyproject.toml, the locked requirements and what is installed name the same versions."""

import importlib.metadata
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PIN: Final = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([A-Za-z0-9.+!]+)(?:\s*;\s*(.+?))?\s*\\?$")
_HASH: Final = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


@dataclass(frozen=True, slots=True)
class Locked:
    """One requirement: its version, how many files of it are known by hash, and where it is not for every system."""

    version: str
    hashes: int
    condition: str


def read_locked(file: Path) -> Mapping[str, Locked]:
    """The requirements in `file` by plain name."""
    found: dict[str, Locked] = {}
    for block in re.split(r"\n(?=\S)", file.read_text(encoding="utf-8")):
        if block.startswith("#"):
            continue
        first, *_ = block.strip().splitlines() or [""]
        pin = _PIN.match(first.strip())
        if pin:
            name, version, condition = pin.groups()
            found[_plain(name)] = Locked(version, len(_HASH.findall(block)), condition or "")
        elif first:
            found[_plain(first)] = Locked("", 0, "")
    return found


def faults(root: Path) -> list[str]:
    """What does not agree, a line each; nothing when all is well."""
    run, dev = (read_locked(root / "requirements" / f"{name}.txt") for name in ("run", "dev"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = [
        f"requirements: {name} is not locked to one version with hashes"
        for name, locked in {**run, **dev}.items()
        if not locked.version or not locked.hashes
    ]
    found += [
        f"requirements: {name} is {locked.version} in run.txt, not so in dev.txt"
        for name, locked in run.items()
        if dev.get(name) != locked
    ]
    for file, wanted in ((run, project["dependencies"]), (dev, project["optional-dependencies"]["dev"])):
        for requirement in wanted:
            pin = _PIN.match(requirement)
            if pin is None:
                found.append(f"pyproject.toml: {requirement} is not an exact version")
                continue
            locked = file.get(_plain(pin[1]))
            if locked is None or locked.version != pin[2]:
                found.append(f"requirements: {requirement} of pyproject.toml is not there")
    return found + _installed_faults(dev)


def _installed_faults(dev: Mapping[str, Locked]) -> list[str]:
    found = []
    for name, locked in dev.items():
        try:
            installed = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            if not locked.condition:
                found.append(f".venv: {name} is not installed")
            continue
        if installed != locked.version:
            found.append(f".venv: {name} is {installed}, locked is {locked.version}")
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
