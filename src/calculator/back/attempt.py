"""The candidate of this process, and its keys."""

import os
from threading import Event, Thread

from calculator.back.storage.derived import Derived, derived
from calculator.link.framing import Decoder, LinkBroken
from calculator.link.messages import Candidate, Message
from calculator.paths import Places

_READ_BYTES = 4096


class Attempt:
    """Hears the candidate that comes over the pipe and derives its keys, on a thread, from the moment this is made."""

    def __init__(self, read_end: int, where: Places) -> None:
        self.decoder = Decoder()
        self._read_end = read_end
        self._where = where
        self._candidate: Candidate | None = None
        self._rest: list[Message] = []
        self._is_heard = Event()
        self._found: Derived | None = None
        self._error: Exception | None = None
        # A calculator that is gone ends this process, whatever the thread waits for.
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def heard(self) -> tuple[Candidate | None, list[Message]]:
        """The candidate, as soon as it is there, and what came behind it; None when something else came, or the end."""
        self._is_heard.wait()
        return self._candidate, self._rest

    def keys(self) -> Derived:
        """Its keys, as soon as they are there. Raises what deriving raised."""
        self._thread.join()
        if self._found is None:
            raise self._error or AssertionError
        return self._found

    def _run(self) -> None:
        try:
            self._candidate, self._rest = _hear(self._read_end, self.decoder)
        finally:
            self._is_heard.set()
        if self._candidate is None:
            return
        try:
            self._found = derived(self._where, self._candidate.entry)
        except Exception as error:  # noqa: BLE001 - nothing is swallowed: keys() raises it again
            self._error = error


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
