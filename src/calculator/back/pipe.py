"""The notebook's end of the pipe."""

import os
from threading import Thread
from typing import Final

from PySide6.QtCore import QObject, Signal

from calculator.link.framing import Decoder, LinkBroken, encode
from calculator.link.messages import Message

_READ_BYTES: Final = 4096


class Pipe(QObject):
    """The calculator at the other end: what it says comes as signals, on this thread."""

    received = Signal(object)
    # It closed its end or is gone.
    ended = Signal()

    def __init__(self, read_end: int, write_end: int, decoder: Decoder) -> None:
        super().__init__()
        self._read_end = read_end
        self._write_end = write_end
        self._decoder = decoder

    def listen(self) -> None:
        """Begin, once both signals are connected: what came before would be lost, an end for ever."""
        # It waits in a read that only the other side ends, so it must not keep this process alive.
        Thread(target=self._listen, daemon=True).start()

    def send(self, message: Message) -> None:
        """Say something. Where nobody listens any more, `ended` says so."""
        try:
            os.write(self._write_end, encode(message))
        except OSError:
            self.ended.emit()

    def _listen(self) -> None:
        try:
            while data := os.read(self._read_end, _READ_BYTES):
                for message in self._decoder.feed(data):
                    self.received.emit(message)
        except (OSError, LinkBroken):
            pass
        self.ended.emit()
