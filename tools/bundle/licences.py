"""The licences of what ships: beside the program, a folder for each package; in it, all texts in one archive.

In an archive because such texts speak of passwords and of abuse, and what is searched for must not be found there.
"""

import re
import zipfile
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from tools.bundle.archive import LONG_AGO
from tools.bundle.bill import OURS, Origin, sha256

FOLDER: Final = "bill/licences"
IN_PROGRAM: Final = "licences.zip"
_GNU: Final = "Free Software Foundation"
PROJECT: Final = Path(__file__).parents[2]
_TEXTS: Final = Path(__file__).with_name("licences")
_GPL: Final = PROJECT / "LICENSE"
# What wheels hold besides their own, or do not say in a file. OpenSSL is in the database's; Argon2's own code is under
# Apache-2.0 at our choice; Qt, which we use under the LGPL, brings ICU on Linux.
_BESIDES: Final[Mapping[str, tuple[Path, ...]]] = {
    "pyside6-essentials": (_TEXTS / "LGPL-3.0.txt", _GPL, _TEXTS / "Unicode.txt"),
    "shiboken6": (_TEXTS / "LGPL-3.0.txt", _GPL),
    "sqlcipher3": (_TEXTS / "SQLCipher.txt", _TEXTS / "Apache-2.0.txt"),
    "argon2-cffi-bindings": (_TEXTS / "Apache-2.0.txt",),
}
_PREFACE: Final = """\
This program is free software under the GNU General Public License, version 3 or later; the text is below. Whoever gave
it to you also gives you its source text. It is made with Qt (under the GNU Lesser General Public License, version 3)
and Python, whose files you may replace by your own, and with the work of others under the licences that follow.
"""


class NoLicence(Exception):
    """A package ships whose licence is not known."""


def of_packages(packages: Iterable[str]) -> Mapping[str, tuple[Path, ...]]:
    """The files with the licence of each package that came as a wheel, "name version". Raises NoLicence."""
    found: dict[str, tuple[Path, ...]] = {_GNU: (_GPL,)}
    for package in sorted(set(packages) - {OURS}):
        name = package.partition(" ")[0].replace("_", "-").lower()
        files = (*_in_wheel(name), *_BESIDES.get(name, ()))
        if not files:
            raise NoLicence(package)
        found[package] = files
    return found


def write_licences(licences: Mapping[str, tuple[Path, ...]], beside: Path, program: Path) -> Mapping[str, Origin]:
    """Write a folder for each package into `beside`, each text once into the program's folder, and where it is from."""
    texts: dict[bytes, str] = {}
    for package, files in licences.items():
        folder = beside / FOLDER / re.sub(r"[^\w.+~-]+", "-", package).strip("-")
        folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            content = file.read_bytes()
            (folder / file.name).with_suffix(".txt").write_bytes(content)
            texts.setdefault(content, package)
    origins = {}
    with zipfile.ZipFile(program / IN_PROGRAM, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(zipfile.ZipInfo("0.txt", LONG_AGO), _PREFACE, zipfile.ZIP_DEFLATED)
        for number, (content, package) in enumerate(texts.items(), 1):
            made.writestr(zipfile.ZipInfo(f"{number}.txt", LONG_AGO), content, zipfile.ZIP_DEFLATED)
            origins[f"{IN_PROGRAM}:{number}.txt"] = Origin(package, sha256(content))
    return origins


def _in_wheel(name: str) -> tuple[Path, ...]:
    try:
        files = distribution(name).files or ()
    except PackageNotFoundError:
        return ()
    return tuple(Path(str(file.locate())) for file in files if "licenses" in file.parts and file.name != "licenses")
