"""The first steps of the notebook's process: hear the candidate, begin the key derivation, and load Qt meanwhile."""

import gc
import os
import sys
from threading import Thread

from calculator.back.storage.derived import Derived, derived
from calculator.link.framing import Decoder, LinkBroken
from calculator.link.messages import Candidate, Message
from calculator.paths import Places
from calculator.system.native import harden_process

_READ_BYTES = 4096


class Derivation:
    """The keys of one entry, derived on a thread of its own from the moment this is made."""

    def __init__(self, where: Places, entry: str) -> None:
        self._where = where
        self._entry = entry
        self._found: Derived | None = None
        self._error: Exception | None = None
        self._thread = Thread(target=self._run)
        self._thread.start()

    def result(self) -> Derived:
        """The keys, as soon as they are there. Raises what deriving raised."""
        self._thread.join()
        if self._found is None:
            raise self._error or AssertionError
        return self._found

    def _run(self) -> None:
        try:
            self._found = derived(self._where, self._entry)
        except Exception as error:  # noqa: BLE001 - nothing is swallowed: result() raises it again
            self._error = error


def main(read_end: int, write_end: int, where: Places) -> int:
    """Be the notebook for the candidate that comes over the pipe; end without a sign when it opens nothing."""
    sys.excepthook = _be_silent
    # What is loaded from here on stays to the end: looking through it for garbage would only delay the window.
    gc.disable()
    harden_process()
    decoder = Decoder()
    candidate, rest = _hear(read_end, decoder)
    if candidate is None:
        return 0
    derivation = Derivation(where, candidate.entry)
    # Ciphers, database and Qt are loaded while the key is derived; before it, 40 ms would pass unused.
    from calculator.back.app import run

    return run(candidate, where, derivation.result, read_end, write_end, decoder, rest)


def _hear(read_end: int, decoder: Decoder) -> tuple[Candidate | None, list[Message]]:
    while data := os.read(read_end, _READ_BYTES):
        try:
            messages = decoder.feed(data)
        except LinkBroken:
            break
        if messages:
            first, *rest = messages
            return (first, rest) if isinstance(first, Candidate) else (None, [])
    return None, []


def _be_silent(*_: object) -> None:
    """Nothing is ever written about what went wrong."""
