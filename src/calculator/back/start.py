"""The first steps of the notebook's process: hear the candidate, begin the key derivation, and load Qt meanwhile."""

import os
import sys
from collections.abc import Callable
from threading import Thread

from calculator.back.storage.opening import open_store
from calculator.back.storage.store import Store
from calculator.link.framing import Decoder, LinkBroken
from calculator.link.messages import Candidate, Message
from calculator.paths import Places
from calculator.system.native import harden_process

_READ_BYTES = 4096


class Attempt:
    """One try at opening, on a thread of its own from the moment it is made."""

    def __init__(self, open_it: Callable[[], Store]) -> None:
        self._open_it = open_it
        self._store: Store | None = None
        self._error: Exception | None = None
        self._thread = Thread(target=self._run)
        self._thread.start()

    def result(self) -> Store:
        """The open store, as soon as there is one. Raises what opening raised."""
        self._thread.join()
        if self._store is None:
            raise self._error or AssertionError
        return self._store

    def _run(self) -> None:
        try:
            self._store = self._open_it()
        except Exception as error:  # noqa: BLE001 - nothing is swallowed: result() raises it again
            self._error = error


def main(read_end: int, write_end: int, where: Places) -> int:
    """Be the notebook for the candidate that comes over the pipe; end without a sign when it opens nothing."""
    sys.excepthook = _be_silent
    harden_process()
    decoder = Decoder()
    candidate, rest = _hear(read_end, decoder)
    if candidate is None:
        return 0
    attempt = Attempt(lambda: open_store(where, candidate.entry))
    # Loading Qt takes about as long as the derivation, which leaves one core free for it.
    from calculator.back.app import run

    return run(candidate, attempt.result, read_end, write_end, decoder, rest)


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
