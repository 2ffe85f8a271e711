"""The sealed pack: what was packed comes out, anything else is refused, and no word can be read in it."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.back.content.pack import PackDamaged, read_pack
from calculator.paths import resources
from sheets.sealing import sealed

FILES = ("suggestions", "checklists", "packing", "right_now", "help", "services", "labels", "pools", "sources")
SCREENS = {"en": {"people.add": "Add someone"}, "fr": {"people.add": "Ajouter quelqu’un"}}
NO_RECORDS: dict[str, dict[str, dict[str, object]]] = {language: {file: {} for file in FILES} for language in SCREENS}
PLAIN = json.dumps({"screens": SCREENS, "content": NO_RECORDS}).encode()
OPENING_MS = 15


def test_the_words_of_each_language_come_out() -> None:
    pack = read_pack(sealed(PLAIN))
    assert pack.screens("en")("people.add") == "Add someone"
    assert pack.screens("fr")("people.add") == "Ajouter quelqu’un"


def test_an_unknown_language_is_english() -> None:
    assert read_pack(sealed(PLAIN)).screens("xx")("people.add") == "Add someone"


def test_the_same_words_give_the_same_bytes() -> None:
    assert sealed(PLAIN) == sealed(PLAIN)


def test_other_words_give_another_nonce() -> None:
    assert sealed(PLAIN)[:24] != sealed(PLAIN + b" ")[:24]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_no_word_can_be_read_in_the_bytes(encoding: str) -> None:
    data = sealed(PLAIN)
    assert b"people" in PLAIN
    for word in ("people", "Add", "someone", "Ajouter"):
        assert word.encode(encoding) not in data


@given(st.integers(0, len(sealed(PLAIN)) - 1), st.integers(1, 255))
def test_any_changed_byte_is_refused(place: int, change: int) -> None:
    data = bytearray(sealed(PLAIN))
    data[place] ^= change
    with pytest.raises(PackDamaged):
        read_pack(bytes(data))


@given(st.integers(0, len(sealed(PLAIN)) - 1))
def test_a_shortened_pack_is_refused(length: int) -> None:
    with pytest.raises(PackDamaged):
        read_pack(sealed(PLAIN)[:length])


@given(st.binary(max_size=200))
def test_a_foreign_file_is_refused(data: bytes) -> None:
    with pytest.raises(PackDamaged):
        read_pack(data)


def changed(**parts: object) -> bytes:
    """The plain pack with other parts."""
    return json.dumps({"screens": SCREENS, "content": NO_RECORDS, **parts}).encode()


@pytest.mark.parametrize(
    "plain",
    [
        b"not json",
        b"[]",
        b"null",
        b'{"en": {"people.add": "Add someone"}}',
        changed(screens=[]),
        changed(screens={"fr": {}}),
        changed(content={"en": {}}),
        changed(content={"fr": NO_RECORDS["fr"]}),
        changed(content={"en": {**NO_RECORDS["en"], "suggestions": {"one": {"phase": "someday"}}}}),
        changed(content={"en": {**NO_RECORDS["en"], "labels": {"one": {"kind": "page", "plain": "x"}}}}),
        changed(content={"en": {**NO_RECORDS["en"], "pools": ["x"]}}),
    ],
)
def test_a_sealed_pack_of_another_shape_is_refused(plain: bytes) -> None:
    with pytest.raises(PackDamaged):
        read_pack(sealed(plain))


def test_the_whole_pack_is_read_within_the_time_an_opening_has() -> None:
    data = (resources() / "words.dat").read_bytes()
    best_ms = min(_milliseconds(data) for _ in range(20))
    assert best_ms < OPENING_MS


def _milliseconds(data: bytes) -> float:
    start = time.perf_counter()
    read_pack(data)
    return (time.perf_counter() - start) * 1000
