"""Laws of the pipe: any message survives any cutting of its bytes; anything else is LinkBroken, and nothing else."""

import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.link.framing import HELLO, LIMIT_BYTES, Decoder, LinkBroken, encode
from calculator.link.messages import Beat, Candidate, Frame, GoHome, Home, Message, Shown

NUMBERS = st.integers(-(2**31), 2**31 - 1)
FRAMES = st.builds(Frame, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
TEXTS = st.text(max_size=100)
MESSAGES: st.SearchStrategy[Message] = st.one_of(
    st.builds(Candidate, TEXTS, FRAMES, TEXTS, st.booleans()),
    st.builds(Shown, TEXTS),
    st.sampled_from([GoHome(), Beat(), Home()]),
)


def framed(body: bytes) -> bytes:
    """`body` with its length before it."""
    return struct.pack(">I", len(body)) + body


@given(st.lists(MESSAGES, max_size=5), st.data())
def test_messages_survive_any_cutting(messages: list[Message], data: st.DataObject) -> None:
    stream = b"".join(map(encode, messages))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=10)))
    decoder = Decoder()
    received: list[Message] = []
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        received += decoder.feed(stream[start:end])
    assert received == messages


@given(MESSAGES)
def test_byte_by_byte_the_message_comes_with_its_last_byte(message: Message) -> None:
    decoder = Decoder()
    *first, last = encode(message)
    assert [decoder.feed(bytes([byte])) for byte in first] == [[]] * len(first)
    assert decoder.feed(bytes([last])) == [message]


@given(st.binary(max_size=300))
def test_a_foreign_body_is_link_broken(body: bytes) -> None:
    with pytest.raises(LinkBroken):
        Decoder().feed(framed(body))


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)


@given(JSON)
def test_foreign_json_is_link_broken(value: object) -> None:
    with pytest.raises(LinkBroken):
        Decoder().feed(framed(json.dumps(value).encode()))


@pytest.mark.parametrize(
    "value",
    [
        ["Candidate", {"entry": 5, "frame": {"x": 0, "y": 0, "width": 1, "height": 1}, "language": "en", "dark": True}],
        [
            "Candidate",
            {"entry": "5", "frame": {"x": "0", "y": 0, "width": 1, "height": 1}, "language": "", "dark": True},
        ],
        ["Candidate", {"entry": "5", "frame": None, "language": "en", "dark": True}],
        ["Candidate", {"entry": "5", "frame": {"x": 0, "y": 0, "width": 1, "height": 1}, "language": "en", "dark": 1}],
        [
            "Candidate",
            {"entry": "5", "frame": {"x": 0, "y": 0, "width": True, "height": 1}, "language": "", "dark": True},
        ],
        ["Candidate", {}],
        ["Shown", {}],
        ["Shown", {"calculation": None}],
        ["Shown", ["calculation"]],
        ["Beat", None],
        ["Frame", {"x": 0, "y": 0, "width": 1, "height": 1}],
        ["Other", {}],
        ["Beat", {}, {}],
        ["Beat"],
        {"Beat": 1, "Home": 2},
        "Be",
        None,
        7,
    ],
)
def test_almost_messages_are_link_broken(value: object) -> None:
    with pytest.raises(LinkBroken):
        Decoder().feed(framed(json.dumps(value).encode()))


@pytest.mark.parametrize("body", [b"", b"[" * 9000, b"9" * 9000, b"\xff\xfe", b'["Beat", {}'])
def test_hard_bodies_are_link_broken(body: bytes) -> None:
    with pytest.raises(LinkBroken):
        Decoder().feed(framed(body))


def test_a_length_over_the_limit_is_refused_before_its_body_comes() -> None:
    with pytest.raises(LinkBroken):
        Decoder().feed(struct.pack(">I", LIMIT_BYTES + 1))


def test_a_body_at_the_limit_is_taken() -> None:
    empty = len(encode(Shown(""))) - 4
    message = Shown("1" * (LIMIT_BYTES - empty))
    assert Decoder().feed(encode(message)) == [message]


def test_a_message_over_the_limit_is_not_even_written() -> None:
    empty = len(encode(Shown(""))) - 4
    with pytest.raises(ValueError, match=r"^$"):
        encode(Shown("1" * (LIMIT_BYTES - empty + 1)))


def test_messages_before_the_broken_one_are_lost_with_the_link() -> None:
    with pytest.raises(LinkBroken):
        Decoder().feed(encode(Beat()) + framed(b"?"))


def test_the_greeting_is_no_frame() -> None:
    with pytest.raises(LinkBroken):
        Decoder().feed(HELLO)
