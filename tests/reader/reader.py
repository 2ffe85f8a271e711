"""A second reader of the files, written from docs/format.md alone: no line of the program is used.

`python reader.py FOLDER CODE` prints what the notebook says; `read_spare` reads a spare. It reads what has seals, which
is every notebook that this release has opened.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from hashlib import blake2b
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
from nacl.exceptions import CryptoError

import sqlcipher3

PAGE, STEP = 4096, 2097152
# KiB, passes, lanes.
LEVELS = {0: (262144, 3, 2)}
MAIN, RECOVERY = 0, 3
Slot = tuple[int, int, bytes]
Row = tuple[object, ...]


class Unreadable(Exception):
    """No code opens this, or nothing whole is behind it."""


def slot_key(code: str, salt: bytes, cost: tuple[int, int, int] | None = None) -> bytes:
    """K. `cost` is that of tests; without one the salt names the level."""
    kib, passes, lanes = cost or LEVELS[blake2b(salt, digest_size=1).digest()[0] % 8]
    return hash_secret_raw(code.encode("ascii"), salt, passes, kib, lanes, 32, Type.ID, 19)


def slots(block: bytes, key: bytes) -> Iterator[Slot]:
    """Role, pair and notebook key of each slot that opens."""
    salt = block[:32]
    for i in range(8):
        closed = block[32 + 480 * i : 512 + 480 * i]
        try:
            text = decrypt(closed[24:], b"slot 1" + salt + bytes([i]), closed[:24], key)
        except CryptoError:
            continue
        if text[:32] == bytes(32) and text[32] == 1:
            yield text[33], text[34], text[35:67]


def raw_key(notebook_key: bytes, pair: int, copy: int) -> bytes:
    """Of a memory file."""
    return blake2b(bytes([pair, copy]), key=notebook_key, person=b"memory file 1\0\0\0", digest_size=32).digest()


def spare_key(notebook_key: bytes) -> bytes:
    """Of a spare."""
    return blake2b(b"", key=notebook_key, person=b"spare file 1\0\0\0\0", digest_size=32).digest()


def sealed(data: bytes, key: bytes, places: Iterable[int]) -> int:
    """The generation of the seal that fits; -1 where none does. `places` are the offsets where it may lie."""
    seal_key = blake2b(b"", key=key, person=b"memory seal 1\0\0\0", digest_size=32).digest()
    for place in places:
        page = data[place : place + PAGE]
        try:
            text = decrypt(page[24:], b"seal 1", page[:24], seal_key)
        except CryptoError:
            continue
        pages = int.from_bytes(text[40:44])
        macs = b"".join(data[PAGE * i - 64 : PAGE * i] for i in range(1, pages + 1))
        if text[:32] == bytes(32) and text[44:76] == blake2b(macs, digest_size=32).digest():
            return int.from_bytes(text[32:40])
    return -1


def tables(path: Path, key: bytes) -> dict[str, list[Row]]:
    """Every table of a whole database, its rows in order. Raises sqlcipher3.Error."""
    with closing(sqlcipher3.connect(str(path))) as database:
        database.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        database.execute("PRAGMA cipher_compatibility = 4")
        database.execute("PRAGMA query_only = ON")
        if database.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            raise Unreadable
        names = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").fetchall()
        return {name: sorted(database.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for (name,) in names}


def read_notebook(folder: Path, code: str, cost: tuple[int, int, int] | None = None) -> dict[str, list[Row]]:
    """The tables of the notebook that a code opens: of its sealed copies, the one of the higher generation."""
    state = (folder / "state").read_bytes()
    blocks = (state[:PAGE], state[PAGE : 2 * PAGE])
    for role, pair, notebook_key in (
        slot for block in blocks for slot in slots(block, slot_key(code, block[:32], cost))
    ):
        found = []
        for copy in (0, 1):
            path, key = folder / f"memory-{pair}{'ab'[copy]}", raw_key(notebook_key, pair, copy)
            data = path.read_bytes()
            generation = sealed(data, key, range(len(data) // STEP * STEP - PAGE, 0, -STEP))
            found.append((generation, -copy, path, key))
        for generation, _, path, key in sorted(found, reverse=True):
            if generation >= 0 and role in (MAIN, RECOVERY):
                return tables(path, key)
    raise Unreadable


def read_spare(path: Path, code: str, cost: tuple[int, int, int] | None = None) -> dict[str, list[Row]]:
    """The tables of a spare."""
    data = path.read_bytes()
    for role, _, notebook_key in slots(data[-PAGE:], slot_key(code, data[-PAGE:][:32], cost)):
        if role == MAIN and sealed(data, spare_key(notebook_key), [len(data) - 2 * PAGE]) >= 0:
            return tables(path, spare_key(notebook_key))
    raise Unreadable


if __name__ == "__main__":
    for name, rows in read_notebook(Path(sys.argv[1]), sys.argv[2]).items():
        print(name, *rows, sep="\n  ")
