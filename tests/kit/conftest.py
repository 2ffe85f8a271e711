"""Small programs for sticks, a key whose phrase opens at once, and the kit's words."""

import os
from pathlib import Path
from random import Random

import pytest
from nacl.signing import SigningKey

from calculator.identity import Identity
from calculator.words import LANGUAGES, Words
from kit.choices import Choices
from kit.making import Order, make_worker_stick
from kit.places import identities, own_resources
from kit.programs import INSTALLER, OTHER_NAMES
from kit.signing.key import OpenKey
from sheets.files import read_sheet
from tests.rules.sources import ROOT

SMALL_FILES = {"lib/one.so": 5000, "lib/two.so": 700, "lib/deep/three.dat": 0}


def nothing(_done: int, _total: int) -> None:
    """No bar."""


@pytest.fixture(scope="session")
def ready() -> dict[str, Identity]:
    """The ready identities."""
    return identities(own_resources())


@pytest.fixture(scope="session")
def kit_words() -> dict[str, Words]:
    """The kit's words in every language."""
    return {language: Words(read_sheet(ROOT / "content" / language / "kit.yaml").texts()) for language in LANGUAGES}


@pytest.fixture
def key() -> OpenKey:
    """A key of a house."""
    return OpenKey(os.urandom(8), SigningKey.generate())


def make_programs(folder: Path, identity: Identity) -> Path:
    """A build with a calculator for each system: little files in the places where the large ones are."""
    random = Random(5)
    for system, program in (("windows", "Calculator.exe"), ("linux", "Calculator")):
        top = folder / system / "Calculator"
        for path, size in SMALL_FILES.items():
            (top / path).parent.mkdir(parents=True, exist_ok=True)
            (top / path).write_bytes(random.randbytes(size))
        face = top / "resources" / "identity"
        face.mkdir(parents=True)
        for name in ("identity.ini", "icon-16.png"):
            (face / name).write_bytes((identity.folder / name).read_bytes())
        (top / program).write_bytes(b"MZ" + random.randbytes(100))
        (top / "Calculator.dat").write_bytes(random.randbytes(100))
        (folder / system / "Setup.exe").write_bytes(b"MZ" + random.randbytes(300))
    (folder / "windows" / INSTALLER).write_bytes(b"MZ installs Calculator")
    other = folder / "windows" / OTHER_NAMES / "UnitConverter"
    other.mkdir(parents=True)
    (other / INSTALLER).write_bytes(b"MZ installs UnitConverter")
    (other / "UnitConverter.exe").write_bytes(b"MZ another icon")
    for language in LANGUAGES:
        (folder / "guide" / language).mkdir(parents=True)
        (folder / "guide" / language / "guide.html").write_text(f"<p>How to make a stick, {language}.</p>")
    return folder


@pytest.fixture
def programs(tmp_path: Path, ready: dict[str, Identity]) -> Path:
    """A build."""
    return make_programs(tmp_path / "dist", ready["calculator"])


@pytest.fixture
def order(programs: Path, ready: dict[str, Identity]) -> Order:
    """The plainest worker's stick."""
    return Order(programs, ready["calculator"], Choices("calculator"))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def worker(stick: Path, order: Order, key: OpenKey, kit_words: dict[str, Words]) -> Path:
    """A worker's stick."""
    make_worker_stick(stick, order, key, kit_words["en"], nothing)
    return stick
