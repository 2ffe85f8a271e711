"""Stores that were changed by accident or by hand: the right text, an older one, or an honest refusal."""

import argparse
import multiprocessing
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from calculator.back.storage.block import Role
from calculator.back.storage.derived import derived
from calculator.back.storage.opening import open_store, slots_in
from calculator.paths import MEMORY_BYTES, PAGE_BYTES, STATE_BYTES, places
from tools.proof.deeds import NEW_CODE, shown
from tools.proof.ending import end_cleanly_when_told
from tools.proof.faults import PROCESSES
from tools.proof.installations import CHEAP, CODES, change_to, copied, made, pair_of, scratch
from tools.proof.report import Claim, Outcome, Row, table, told

STORES: Final = 20_000
# At least so many must get past the key slots, or nothing is learnt about what lies behind them.
PASSING: Final = 0.3
_SLOT_START: Final = 32
_SLOT_BYTES: Final = 480
_SLOTS: Final = 8
Files = dict[str, bytearray]


@dataclass(frozen=True, slots=True)
class Material:
    """What stores are changed with: the one that should open, itself before its last change, and a stranger's.

    `recoded` is the first one after its code was changed, `names` are the two files of its notebook, `pages` are how
    many pages of them are in use.
    """

    now: dict[str, bytes]
    older: dict[str, bytes]
    stranger: dict[str, bytes]
    recoded: dict[str, bytes]
    names: tuple[str, str]
    pages: int


# The stranger's notebook has the same codes, and this text: it must never be shown.
_STRANGE: Final = "9999"
_NOW: Final = "1111"
_OLDER: Final = "0000"


def material(folder: Path) -> Material:
    """Two made installations, of which one lies there in three states."""
    where = made(folder / "files", _OLDER)
    before = copied(where, folder / "older")
    store = open_store(where, CODES.main, CHEAP)
    store.change(change_to(_NOW))
    pair = pair_of(store)
    ((pages,),) = store.rows("PRAGMA page_count")
    store.close()
    later = copied(where, folder / "recoded")
    store = open_store(later, CODES.main, CHEAP)
    store.rekey({Role.MAIN: store.key_of(NEW_CODE)})
    store.close()
    stranger = made(folder / "stranger", _STRANGE)
    all_files = ({path.name: path.read_bytes() for path in one.files()} for one in (where, before, stranger, later))
    now, older, strange, recoded = all_files
    first, second = (where.memory(pair, copy).name for copy in (0, 1))
    return Material(now, older, strange, recoded, (first, second), int(pages))


class Change:
    """Changes of one kind, drawn from a seed."""

    def __init__(self, files: Files, stuff: Material, random: Random) -> None:
        self._files = files
        self._stuff = stuff
        self._random = random

    def bits(self) -> None:
        """One to eight bits."""
        for _ in range(self._random.randint(1, 8)):
            name, offset = self._place()
            self._files[name][offset] ^= 1 << self._random.randrange(8)

    def block(self) -> None:
        """Random bytes over a piece of one file."""
        self._overwrite(lambda length: self._random.randbytes(length))

    def zero(self) -> None:
        """Zeros over a piece of one file, often exactly a sector or a page."""
        self._overwrite(bytes)

    def truncate(self) -> None:
        """One file is cut, anywhere or at a page."""
        name, offset = self._place()
        if self._random.random() < 0.5:
            offset -= offset % PAGE_BYTES
        del self._files[name][offset:]

    def extend(self) -> None:
        """One file goes on behind its end."""
        name, _ = self._place()
        self._files[name] += self._random.randbytes(self._random.choice((1, 511, PAGE_BYTES, 5 * PAGE_BYTES)))

    def swap_pages(self) -> None:
        """Two pages change places, within a file or between the two copies, or one comes from the older store."""
        (one, first), (two, second) = self._page(), self._page()
        source = self._random.choice((self._files, self._files, self._stuff.older))
        part = bytes(source[two][second : second + PAGE_BYTES])
        other = bytes(self._files[one][first : first + PAGE_BYTES])
        self._files[one][first : first + PAGE_BYTES] = part
        if source is self._files:
            self._files[two][second : second + PAGE_BYTES] = other

    def older_pages(self) -> None:
        """Pages of the older store at their own places: each verifies by itself."""
        for _ in range(self._random.randint(1, self._stuff.pages)):
            name, start = self._page()
            self._files[name][start : start + PAGE_BYTES] = self._stuff.older[name][start : start + PAGE_BYTES]

    def swap_files(self) -> None:
        """Files change places, or come from the older store or the stranger's."""
        one, two = self._random.sample([name for name in self._files if name != "state"], 2)
        match self._random.randrange(4):
            case 0:
                self._files[one], self._files[two] = self._files[two], self._files[one]
            case 1:
                self._files[one] = bytearray(self._stuff.older[one])
            case 2:
                self._files[one] = bytearray(self._stuff.stranger[two])
            case _:
                # Never all of it with its slots: that would be the stranger's store, and open as such.
                names = [name for name in self._files if name != "state"]
                for name in self._random.sample(names, self._random.randint(1, 4)):
                    self._files[name] = bytearray(self._stuff.stranger[name])

    def swap_slots(self) -> None:
        """Key slots change places in one block or both."""
        one, two = self._random.sample(range(_SLOTS), 2)
        for block in self._random.choice(((0,), (1,), (0, 1))):
            first, second = self._slot(block, one), self._slot(block, two)
            state = self._files["state"]
            state[first], state[second] = state[second], state[first]

    def strange_slots(self) -> None:
        """The stranger's salt, slots or blocks in this store, or its memory files under this store's slots."""
        state, strange = self._files["state"], self._stuff.stranger["state"]
        match self._random.randrange(4):
            case 0:
                state[: 2 * PAGE_BYTES] = strange[: 2 * PAGE_BYTES]
            case 1:
                for block in (0, 1):
                    for number in range(_SLOTS):
                        part = self._slot(block, number)
                        state[part] = strange[part]
            case 2:
                for block in (0, 1):
                    state[block * PAGE_BYTES : block * PAGE_BYTES + _SLOT_START] = strange[:_SLOT_START]
            case _:
                for name in self._stuff.names:
                    self._files[name] = bytearray(self._stuff.stranger[name])

    def older_slots(self) -> None:
        """The key block from before a change of code, or one copy of it, with the files from after it."""
        for name, data in self._stuff.recoded.items():
            self._files[name] = bytearray(data)
        block = self._random.choice((0, 1))
        start, stop = self._random.choice(((0, 2 * PAGE_BYTES), (block * PAGE_BYTES, (block + 1) * PAGE_BYTES)))
        self._files["state"][start:stop] = self._stuff.now["state"][start:stop]

    def _place(self) -> tuple[str, int]:
        """A file, mostly one of the notebook's, and an offset, mostly in what is used of it."""
        if self._random.random() < 0.25:
            return "state", self._random.randrange(min(2 * PAGE_BYTES, len(self._files["state"])))
        name = self._random.choice(self._stuff.names)
        used = self._stuff.pages * PAGE_BYTES if self._random.random() < 0.9 else MEMORY_BYTES
        return name, self._random.randrange(used)

    def _page(self) -> tuple[str, int]:
        return self._random.choice(self._stuff.names), self._random.randrange(self._stuff.pages) * PAGE_BYTES

    def _overwrite(self, filling: Callable[[int], bytes]) -> None:
        name, offset = self._place()
        length = self._random.choice((512, PAGE_BYTES, PAGE_BYTES, 2 * PAGE_BYTES, self._random.randint(1, 20_000)))
        if length % PAGE_BYTES == 0:
            offset -= offset % PAGE_BYTES
        file = self._files[name]
        length = min(length, len(file) - offset)
        file[offset : offset + length] = filling(length)

    @staticmethod
    def _slot(block: int, number: int) -> slice:
        start = block * PAGE_BYTES + _SLOT_START + number * _SLOT_BYTES
        return slice(start, start + _SLOT_BYTES)


_OLDER_SLOTS: Final = "slots from before a changed code"
KINDS: Final[dict[str, Callable[[Change], None]]] = {
    "bits": Change.bits,
    "block": Change.block,
    "zeros": Change.zero,
    "truncate": Change.truncate,
    "extend": Change.extend,
    "pages swapped": Change.swap_pages,
    "pages of an older state": Change.older_pages,
    "files swapped": Change.swap_files,
    "slots swapped": Change.swap_slots,
    "another store's slots": Change.strange_slots,
    _OLDER_SLOTS: Change.older_slots,
}


def changed(stuff: Material, seed: int) -> tuple[str, Files]:
    """The store of a seed: one or two changes of one kind."""
    random = Random(seed)
    kind = tuple(KINDS)[seed % len(KINDS)]
    files = {name: bytearray(data) for name, data in stuff.now.items()}
    change = Change(files, stuff, random)
    KINDS[kind](change)
    if random.random() < 0.3 and len(files["state"]) == STATE_BYTES:
        # What the first change has cut away, a second one cannot change.
        with suppress(IndexError, ValueError):
            KINDS[kind](change)
    return kind, files


@dataclass(frozen=True, slots=True)
class Seen:
    """How one changed store went."""

    kind: str
    outcome: Outcome
    what: str
    has_passed_slots: bool


def _one(stuff: Material, folder: Path, seed: int) -> Seen:
    kind, files = changed(stuff, seed)
    place = folder / multiprocessing.current_process().name
    place.mkdir(exist_ok=True)
    where = places(str(place))
    for name, data in files.items():
        (place / name).write_bytes(data)
    random = Random(seed)
    code = CODES.recovery if random.random() < 0.1 else CODES.main
    if kind == _OLDER_SLOTS and random.random() < 0.5:
        code = NEW_CODE
    passed = bool(slots_in(derived(where, code, CHEAP)))
    try:
        found = shown(where, code)
    except Exception as error:  # noqa: BLE001 - any exception but the defined ones is what this counts
        return Seen(kind, Outcome.UNEXPECTED, repr(error), passed)
    if kind == _OLDER_SLOTS and code == CODES.main and found == _NOW:
        return Seen(kind, Outcome.WRONG, "opened by the old code", passed)
    outcomes = {_NOW: Outcome.KEPT, _OLDER: Outcome.LOST, "NotOpened": Outcome.LOST, "StoreDamaged": Outcome.LOST}
    return Seen(kind, outcomes.get(found, Outcome.WRONG), found, passed)


def proved(stores: int, first_seed: int) -> tuple[list[Row], float]:
    """A row by kind of change, and the share that passed the key slots."""
    rows = {kind: Row(kind, may_lose=True) for kind in KINDS}
    answers: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    passed = 0
    with scratch() as folder:
        stuff = material(folder)
        with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
            seeds = range(first_seed, first_seed + stores)
            for seed, seen in zip(seeds, pool.imap(partial(_one, stuff, folder), seeds, chunksize=8), strict=True):
                rows[seen.kind].add(seen.outcome, f"seed {seed}: {seen.what}")
                passed += seen.has_passed_slots
                if seen.outcome in (Outcome.KEPT, Outcome.LOST):
                    answers[seen.kind][_NAMES[seen.what]] += 1
    for kind, row in rows.items():
        row.note = ", ".join(f"{count} {answer}" for answer, count in answers[kind].most_common())
    return list(rows.values()), passed / stores


_NAMES: Final = {_NOW: "right text", _OLDER: "older text", "NotOpened": "not found", "StoreDamaged": "told as damaged"}


def main(arguments: Sequence[str]) -> int:
    """Change, open, tell, and count."""
    parser = argparse.ArgumentParser(prog="mutations", description=__doc__)
    parser.add_argument("--stores", type=int, default=STORES, help=f"how many stores to change ({STORES})")
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    asked = parser.parse_args(arguments)
    rows, share = proved(asked.stores, asked.seed)
    claim = Claim(f"{share:.0%} passed the key slots: at least {PASSING:.0%}", share >= PASSING)
    print(f"{table('change', rows)}\n\n{told([claim])}", flush=True)
    return int(any(row.has_failed for row in rows) or not claim.is_met)


if __name__ == "__main__":
    end_cleanly_when_told()
    sys.exit(main(sys.argv[1:]))
