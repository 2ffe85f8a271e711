"""Both sticks as folders, made by the kit's own means from built programs, with a key that is thrown away."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import SystemRandom
from typing import Final

from nacl.signing import SigningKey

from calculator.words import LANGUAGES, Words
from kit.choices import Choices
from kit.command import words_of
from kit.drawing import drawn_surroundings
from kit.making import Order, make_home_stick, make_worker_stick
from kit.places import identities, own_resources
from kit.programs import System
from kit.signing.key import OpenKey

_KEY_ID: Final = b"thrown a"


@dataclass(frozen=True, slots=True)
class Sticks:
    """Two folders; `carried` is where the calculator lies in `home`, and `key` checks `worker`."""

    worker: Path
    home: Path
    carried: Path
    key: OpenKey


def make_both(programs: Path, folder: Path, system: System, identity: str = "calculator") -> Sticks:
    """Make them below `folder`, the take-home stick for one system; no file of them can be executed, as on FAT."""
    worker, home = folder / "worker", folder / "home"
    words: Words = words_of(own_resources(), LANGUAGES[0])
    key = OpenKey(_KEY_ID, SigningKey.generate())
    order = Order(programs, identities(own_resources())[identity], Choices(identity))
    for stick in (worker, home):
        stick.mkdir(parents=True)
    make_worker_stick(worker, order, key, words, _nothing)
    surroundings = drawn_surroundings(words, datetime.now(UTC).astimezone(), SystemRandom())
    make_home_stick(home, worker, [system], surroundings, _nothing)
    return Sticks(worker, home, home / surroundings.folder, key)


def _nothing(_done: int, _total: int) -> None:
    """No bar."""
