"""Disks rebuilt from a record: what was flushed is there, the rest is there in parts."""

import struct
from random import Random

from hypothesis import given
from hypothesis import strategies as some

from tools.proof.disk import Kind
from tools.proof.record import Event, after_cut, events_in

BASE = {"file": bytes(8192)}


def write(offset: int, data: bytes) -> Event:
    return Event(Kind.WRITE, "file", offset, data)


FLUSH = Event(Kind.SYNC, "file", 0, b"")


def test_a_record_is_read_as_disk_c_writes_it() -> None:
    head = struct.pack("=c64s7xqq", b"w", b"file", 4096, 3) + b"abc"
    note = struct.pack("=c64s7xqq", b"n", b"", 0, 5) + b"saved"
    first, second = events_in(head + note)
    assert first == write(4096, b"abc")
    assert second.word == "saved"


@given(some.integers(), some.integers(0, 4096), some.binary(min_size=1, max_size=4096))
def test_what_was_flushed_is_always_there_where_flushes_count(seed: int, offset: int, data: bytes) -> None:
    files = after_cut(BASE, [write(offset, data), FLUSH], Random(seed), flushes_count=True)
    assert files["file"][offset : offset + len(data)] == data


def test_what_was_not_flushed_is_there_whole_in_part_or_not_at_all() -> None:
    new = b"\1" * 4096
    found = {after_cut(BASE, [write(0, new)], Random(seed), flushes_count=True)["file"][:4096] for seed in range(200)}
    assert {new, bytes(4096)} < found
    assert any(512 in (old.count(1), 4096 - old.count(1)) or old.count(1) % 512 == 0 for old in found - {new})
    assert any(set(old) - {0, 1} for old in found), "no noise"


def test_a_disk_that_ignores_flushes_loses_what_was_flushed() -> None:
    events = [write(0, b"\1" * 4096), FLUSH]
    found = {after_cut(BASE, events, Random(seed), flushes_count=False)["file"][:1] for seed in range(200)}
    assert found > {b"\0", b"\1"}


def test_later_writes_over_the_same_place_come_in_any_order() -> None:
    events = [write(0, b"\1" * 512), write(0, b"\2" * 512)]
    found = {after_cut(BASE, events, Random(seed), flushes_count=True)["file"][:1] for seed in range(200)}
    assert found >= {b"\0", b"\1", b"\2"}
