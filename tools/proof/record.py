"""The record of what a process wrote, in order, and disks rebuilt from parts of it, as after a power cut."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from tools.proof.disk import Kind

# As in disk.c: kind, name, offset, length.
_HEADER: Final = struct.Struct("=c64s7xqq")
_SECTORS: Final = (512, 4096)


@dataclass(frozen=True, slots=True)
class Event:
    """One call, or one word between the calls: then `data` is the word."""

    kind: Kind
    name: str
    offset: int
    data: bytes

    @property
    def word(self) -> str:
        """The word of a NOTE, "" of any call."""
        return self.data.decode() if self.kind is Kind.NOTE else ""


def events_in(record: bytes) -> Iterator[Event]:
    """What disk.c recorded."""
    position = 0
    while position < len(record):
        kind, name, offset, length = _HEADER.unpack_from(record, position)
        position += _HEADER.size
        data = record[position : position + length]
        position += len(data)
        yield Event(Kind(ord(kind)), name.rstrip(b"\0").decode(), offset, data)


def after_cut(
    base: Mapping[str, bytes], events: Sequence[Event], random: Random, *, flushes_count: bool
) -> dict[str, bytes]:
    """What a disk may hold when the power goes right behind `events`, `base` being what it held before them.

    Where `flushes_count`, everything written to a file before its last flush is there; of what came later any part in
    any order, whole, torn at sectors of 512 or 4096 bytes, or with noise in a sector. Where not, the disk kept the last
    writes in its cache, flushed or not: any number of them.
    """
    waiting = _since_flush(events) if flushes_count else _since(random.randrange(len(events) + 1), events)
    files = {name: bytearray(data) for name, data in base.items()}
    for number, event in enumerate(events):
        if number not in waiting:
            _apply(files, event, event.offset, event.data)
    sector = random.choice(_SECTORS)
    order = sorted(waiting)
    if random.random() < 0.5:
        random.shuffle(order)
    share = random.random()
    for number in order:
        if random.random() < share:
            _apply_part(files, events[number], sector, random)
    return {name: bytes(data) for name, data in files.items()}


def _since_flush(events: Sequence[Event]) -> set[int]:
    flushed: dict[str, int] = {}
    for number, event in enumerate(events):
        if event.kind is Kind.SYNC:
            flushed[event.name] = number
    return {
        number
        for number, event in enumerate(events)
        if event.kind in (Kind.WRITE, Kind.CUT) and number > flushed.get(event.name, -1)
    }


def _since(start: int, events: Sequence[Event]) -> set[int]:
    return {n for n in range(start, len(events)) if events[n].kind in (Kind.WRITE, Kind.CUT)}


def _apply(files: dict[str, bytearray], event: Event, offset: int, data: bytes) -> None:
    if event.kind not in (Kind.WRITE, Kind.CUT):
        return
    file = files.setdefault(event.name, bytearray())
    end = offset + len(data)
    if len(file) < end:
        file.extend(bytes(end - len(file)))
    if event.kind is Kind.CUT:
        del file[offset:]
    else:
        file[offset:end] = data


def _apply_part(files: dict[str, bytearray], event: Event, sector: int, random: Random) -> None:
    if event.kind is Kind.CUT or random.random() < 0.5:
        _apply(files, event, event.offset, event.data)
        return
    for start in range(0, len(event.data), sector):
        part = event.data[start : start + sector]
        match random.randrange(10):
            case 0:
                _apply(files, event, event.offset + start, random.randbytes(len(part)))
            case 1 | 2 | 3 | 4:
                _apply(files, event, event.offset + start, part)
            case _:
                continue
