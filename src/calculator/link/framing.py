"""Messages as bytes: four bytes of length, then JSON with the record's name and fields."""

import json
import struct
from dataclasses import asdict
from typing import Any, Final

from calculator.link.messages import Beat, Candidate, Frame, GoHome, Home, Message, Shown

# Written into the pipe before the child runs: a process that finds it on its standard input is the back.
HELLO: Final = bytes.fromhex("9d41c07e52b833f6")

LIMIT_BYTES: Final = 16 * 1024
_LENGTH: Final = struct.Struct(">I")


class LinkBroken(Exception):
    """The other side sent something that is not a message."""


def encode(message: Message) -> bytes:
    """One message as it goes over the pipe. Raises ValueError for one that the other side would refuse."""
    body = json.dumps([type(message).__name__, asdict(message)]).encode()
    if len(body) > LIMIT_BYTES:
        raise ValueError
    return _LENGTH.pack(len(body)) + body


class Decoder:
    """Collects bytes as they come and gives whole messages."""

    def __init__(self) -> None:
        self._pending = b""

    def feed(self, data: bytes) -> list[Message]:
        """The messages that `data` completes, in order.

        Raises LinkBroken for anything that is not a message; the decoder is of no use afterwards.
        """
        self._pending += data
        messages: list[Message] = []
        while len(self._pending) >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._pending)
            if length > LIMIT_BYTES:
                raise LinkBroken
            end = _LENGTH.size + length
            if len(self._pending) < end:
                break
            messages.append(_message(self._pending[_LENGTH.size : end]))
            self._pending = self._pending[end:]
        return messages


def _message(body: bytes) -> Message:
    try:
        name, fields = json.loads(body)
    except (ValueError, TypeError, RecursionError) as error:
        raise LinkBroken from error
    if not isinstance(fields, dict):
        raise LinkBroken
    match name, fields:
        case "Candidate", {"entry": str(entry), "frame": frame, "language": str(language), "dark": bool(dark)}:
            return Candidate(entry, _frame(frame), language, dark)
        case "GoHome", {}:
            return GoHome()
        case "Shown", {"calculation": str(calculation)}:
            return Shown(calculation)
        case "Beat", {}:
            return Beat()
        case "Home", {}:
            return Home()
        case _:
            raise LinkBroken


def _frame(fields: Any) -> Frame:
    match fields:
        case {"x": int(x), "y": int(y), "width": int(width), "height": int(height)}:
            # True and false are ints too.
            if not any(isinstance(number, bool) for number in (x, y, width, height)):
                return Frame(x, y, width, height)
    raise LinkBroken
