"""The calculator's part in the files: it makes them at the first start and keeps its own page. It never needs them."""

import hashlib
import os
from pathlib import Path
from typing import Final, NamedTuple

from calculator.blank import state_bytes
from calculator.paths import OWN_PAGE, PAGE_BYTES, STATE_BYTES, Places
from calculator.sizes import shorter_memories
from calculator.system.disk import BINARY, fill, read_at, same_time, size_of, write_at
from calculator.system.file_lock import claim

_NONCE_BYTES: Final = 32
_DIGEST_BYTES: Final = 32
_TEXT_BYTES: Final = PAGE_BYTES - _NONCE_BYTES - _DIGEST_BYTES
_LABEL: Final = b"own page 1"
_MAXIMISED: Final = "maximised"


class OwnState(NamedTuple):
    """What the calculator remembers of itself. A width of 0: the window was never placed. No language: the system's.

    No mode: the one of a first start. Place and size are those of the window when it is not maximised.
    """

    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0
    mode: str = ""
    language: str = ""
    is_maximised: bool = False


def prepare(places: Places) -> None:
    """Make all files at random at a first start, complete shorter ones, and give all the same time.

    Files are made only while none of them holds a byte; bytes that are there are never changed. A disk that refuses
    leaves the rest for the next start. Takes some 50 ms at a first start and under 1 ms later.
    """
    try:
        _create(places)
        _complete(places)
    except OSError:
        pass
    touch(places)


def touch(places: Places) -> None:
    """Give all files that exist the same time of change."""
    same_time(places.files())


def read_own(places: Places) -> OwnState:
    """The calculator's own page; the defaults where it cannot be read or was never written."""
    try:
        page = read_at(places.state, OWN_PAGE * PAGE_BYTES, PAGE_BYTES)
    except OSError:
        return OwnState()
    return _parsed(page)


def write_own(places: Places, own: OwnState) -> None:
    """Write the calculator's own page anew, every byte of it. Nothing happens where the file is not as it should be."""
    numbers = (str(number) for number in (own.x, own.y, own.width, own.height))
    text = "\n".join((*numbers, own.mode, own.language, _MAXIMISED if own.is_maximised else "")).encode()
    if len(text) > _TEXT_BYTES or size_of(places.state) != STATE_BYTES:
        return
    nonce = os.urandom(_NONCE_BYTES)
    padded = text.ljust(_TEXT_BYTES, b"\0")
    page = nonce + _mixed(nonce, _digest(nonce, padded) + padded)
    try:
        write_at(places.state, OWN_PAGE * PAGE_BYTES, page)
    except OSError:
        return


def _parsed(page: bytes) -> OwnState:
    if len(page) != PAGE_BYTES:
        return OwnState()
    nonce = page[:_NONCE_BYTES]
    plain = _mixed(nonce, page[_NONCE_BYTES:])
    padded = plain[_DIGEST_BYTES:]
    if plain[:_DIGEST_BYTES] != _digest(nonce, padded):
        return OwnState()
    try:
        x, y, width, height, mode, language, *others = padded.rstrip(b"\0").decode().split("\n")
        return OwnState(int(x), int(y), int(width), int(height), mode, language, others[:1] == [_MAXIMISED])
    except ValueError:
        return OwnState()


def _digest(nonce: bytes, padded: bytes) -> bytes:
    return hashlib.blake2b(_LABEL + nonce + padded, digest_size=_DIGEST_BYTES).digest()


def _mixed(nonce: bytes, data: bytes) -> bytes:
    stream = hashlib.shake_256(_LABEL + nonce).digest(len(data))
    return (int.from_bytes(data) ^ int.from_bytes(stream)).to_bytes(len(data))


def _create(places: Places) -> None:
    if any(size_of(path) for path in places.files()):
        return
    places.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in places.files():
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | BINARY, 0o600))
        except FileExistsError:
            continue


def _complete(places: Places) -> None:
    if not _shorter(places):
        return
    # A notebook that is open may just be rebuilding one of its files: then it is not for us to complete.
    lock = claim(places.state)
    if lock is None:
        return
    try:
        for path, size, whole in _shorter(places):
            if path == places.state:
                write_at(path, size, state_bytes(read_at(path, 0, size))[size:])
            else:
                fill(path, size, whole)
    finally:
        lock.release()


def _shorter(places: Places) -> list[tuple[Path, int, int]]:
    """Files that are there and too short, with the size they have and the one they should have."""
    size = size_of(places.state)
    state = [] if size is None or size >= STATE_BYTES else [(places.state, size, STATE_BYTES)]
    return [*state, *shorter_memories(places)]
