"""What a large notebook costs: opening, a keystroke's save, a search, by how much it holds; and the slot trial."""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from calculator.back.notebook.lists import Checklist, ChecklistItem, ItemId, ListId
from calculator.back.notebook.packing import PackingId, PackingItem
from calculator.back.notebook.people import Person, PersonId
from calculator.back.notebook.settings import Settings
from calculator.back.notebook.tasks import Task, TaskId
from calculator.back.session.session import Session
from calculator.back.storage.derived import Derived, derived
from calculator.back.storage.lists import put_item, put_list
from calculator.back.storage.making import make_store
from calculator.back.storage.opening import open_derived, slots_in
from calculator.back.storage.packing import put_packing_item
from calculator.back.storage.people import put_person
from calculator.back.storage.statement import Statement
from calculator.back.storage.store import Store
from calculator.back.storage.tasks import put_task
from calculator.paths import MEMORY_BYTES, Places, places
from tools.proof.ending import end_cleanly_when_told
from tools.proof.installations import CHEAP, CODES, scratch
from tools.proof.report import Claim, told

# Rows over all tables; the promises are made for the third of them.
ROWS: Final = (100, 1_000, 10_000, 100_000)
PROMISED_ROWS: Final = 10_000
PIECES: Final = 40
_PIECE_BYTES: Final = 1_000_000
_OPEN_MS: Final = 400.0
_SAVE_MS: Final = 50.0
_SEARCH_MS: Final = 50.0
_TIMES: Final = 40
_TRIALS: Final = 21
_BATCH: Final = 500
_LISTS: Final = 20
_WORDS: Final = "calls come letters bank school doctor bus bag coat number spare left right mornings only"
# What a row of this generator takes in the files, generously.
_ROW_BYTES: Final = 700


def prose(random: Random, words: int) -> str:
    """Invented text of so many words."""
    return " ".join(random.choices(_WORDS.split(), k=words))


def rows(count: int, random: Random) -> list[list[Statement]]:
    """So many rows over all tables, a change for each."""
    found: list[list[Statement]] = [
        put_list(Checklist(ListId(f"list{number}"), prose(random, 3), position=number)) for number in range(_LISTS)
    ]
    for number in range(count - _LISTS):
        match number % 4:
            case 0:
                person = Person(PersonId(f"p{number}"), prose(random, 2), prose(random, 2), ("613 555 0142",))
                found.append(put_person(_with_notes(person, number, random)))
            case 1:
                owner = ListId(f"list{number % _LISTS}")
                item = ChecklistItem(ItemId(f"i{number}"), owner, prose(random, 8), position=number // _LISTS)
                found.append(put_item(item))
            case 2:
                found.append(put_task(Task(TaskId(f"t{number}"), prose(random, 8), position=number // 4)))
            case _:
                thing = PackingItem(
                    PackingId(f"k{number}"), prose(random, 4), note=prose(random, 8), position=number // 4
                )
                found.append(put_packing_item(thing))
    return found


def _with_notes(person: Person, number: int, random: Random) -> Person:
    return Person(
        person.id, person.real_name, person.shown_name, person.numbers, notes=prose(random, 20), position=number // 4
    )


def fill(store: Store, count: int, random: Random) -> None:
    """Put so many rows into an empty notebook that has room for them."""
    needed = count * _ROW_BYTES
    if needed > MEMORY_BYTES // 2:
        store.grow(needed)
    changes = rows(count, random)
    for start in range(0, len(changes), _BATCH):
        store.change([statement for change in changes[start : start + _BATCH] for statement in change])


@dataclass(frozen=True, slots=True)
class Cost:
    """What one size of notebook costs, in milliseconds and bytes."""

    rows: int
    pieces: int
    file_mib: float
    open_ms: float
    save_ms: float
    page_ms: float
    search_ms: float
    first_search_ms: float


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def p95(values: Sequence[float]) -> float:
    """The value that 95 % do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def add_pieces(store: Store, pieces: int) -> None:
    """So many attachments of 1 MB."""
    session = Session(store)
    for number in range(pieces):
        more = session.growth_for(_PIECE_BYTES)
        if more:
            # Room for all that come, in one step.
            session.grow((pieces - number) * more, is_asked=True)
        session.add_attachment("p0", f"photo {number}", os.urandom(_PIECE_BYTES), date(2026, 11, 27))


def cost_of(count: int, pieces: int, folder: Path, random: Random) -> Cost:
    """Make a notebook of so many rows, and so many pieces of 1 MB, and measure it."""
    where = places(str(folder))
    store = make_store(where, CODES, Settings(), CHEAP)
    fill(store, count, random)
    add_pieces(store, pieces)
    store.close()
    keys = derived(where, CODES.main, CHEAP)
    opened = [_opened_ms(where, keys) for _ in range(5)]
    session = Session(open_derived(where, keys, CHEAP))
    saves = [timed(partial(session.save_person, _typed(number))) for number in range(_TIMES)]
    pages = [timed(session.contents) for _ in range(5)]
    first_search = timed(session.prepare_search)
    searches = searched(session, random)
    session.close()
    size = where.memory(0, 0).stat().st_size / (1 << 20)
    return Cost(
        count,
        pieces,
        size,
        statistics.median(opened),
        p95(saves),
        statistics.median(pages),
        p95(searches),
        first_search,
    )


def searched(session: Session, random: Random) -> list[float]:
    """Milliseconds of each search while words are typed, letter by letter; something is saved before each word."""
    times = []
    for number in range(_TIMES // 4):
        session.save_person(_typed(number))
        typed = prose(random, 2)
        times += [timed(partial(session.search, typed[:length])) for length in range(1, len(typed) + 1)]
    return times


def _opened_ms(where: Places, keys: Derived) -> float:
    start = time.perf_counter()
    session = Session(open_derived(where, keys, CHEAP))
    session.contents()
    taken = (time.perf_counter() - start) * 1000
    session.close()
    return taken


def _typed(number: int) -> Person:
    return Person(PersonId("p0"), "Robin", notes="x" * number)


def slot_trial(folder: Path) -> Claim:
    """From "=" to the end of the slot trials, both blocks: with the right code, the one for paper, a wrong one."""
    where = places(str(folder))
    make_store(where, CODES, Settings()).close()
    codes = {"right": CODES.main, "for paper": CODES.recovery, "wrong": "73*58+4410"}
    times: dict[str, list[float]] = {name: [] for name in codes}
    for _ in range(_TRIALS):
        for name, code in codes.items():
            times[name].append(timed(partial(_tried, where, code)))
    medians = {name: statistics.median(values) for name, values in times.items()}
    spread = max(medians.values()) / min(medians.values()) - 1
    text = ", ".join(f"{name} {median:.0f} ms" for name, median in medians.items())
    return Claim(f"key derivation and slot trials, medians: {text}; {spread:.1%} apart, below 5 %", spread < 0.05)


def _tried(where: Places, code: str) -> None:
    slots_in(derived(where, code))


def told_costs(costs: Sequence[Cost]) -> str:
    """The costs as Markdown, and how each grows from one size to the next."""
    lines = [
        "| rows | a file, MiB | opening | a keystroke's save, p95 | first page | a search, p95 | before the first |",
        "|---|---|---|---|---|---|---|",
    ]
    for before, cost in zip((None, *costs), costs, strict=False):
        cells = [f"{cost.rows:,}{f' and {cost.pieces} MB beside them' if cost.pieces else ''}", f"{cost.file_mib:.0f}"]
        for name in ("open_ms", "save_ms", "page_ms", "search_ms", "first_search_ms"):
            value = getattr(cost, name)
            growth = f" (× {value / getattr(before, name):.1f})" if before is not None and not cost.pieces else ""
            cells.append(f"{value:.1f} ms{growth}")
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Make, measure, tell."""
    parser = argparse.ArgumentParser(prog="scale", description=__doc__)
    parser.add_argument("--most", type=int, default=ROWS[-1], help=f"the largest notebook, in rows ({ROWS[-1]})")
    asked = parser.parse_args(arguments)
    with scratch() as folder:
        costs = [cost_of(count, 0, folder / str(count), Random(count)) for count in ROWS if count <= asked.most]
        costs.append(cost_of(min(PROMISED_ROWS, asked.most), PIECES, folder / "pieces", Random(0)))
        claims = [slot_trial(folder / "slots")]
    for cost in costs:
        if cost.rows == PROMISED_ROWS:
            opening = f"opening behind the key derivation: {cost.open_ms:.0f} ms, at most {_OPEN_MS:.0f}"
            saving = f"a keystroke's save, p95: {cost.save_ms:.1f} ms, at most {_SAVE_MS:.0f}"
            claims.append(Claim(f"{cost.rows:,} rows and {cost.pieces} MB, {opening}", cost.open_ms <= _OPEN_MS))
            claims.append(Claim(f"{cost.rows:,} rows and {cost.pieces} MB, {saving}", cost.save_ms <= _SAVE_MS))
            finding = f"a search, p95: {cost.search_ms:.1f} ms, at most {_SEARCH_MS:.0f}"
            claims.append(Claim(f"{cost.rows:,} rows and {cost.pieces} MB, {finding}", cost.search_ms <= _SEARCH_MS))
    print(f"{told_costs(costs)}\n\n{told(claims)}", flush=True)
    return int(not all(claim.is_met for claim in claims))


if __name__ == "__main__":
    end_cleanly_when_told()
    sys.exit(main(sys.argv[1:]))
