"""`python writing_child.py STICK PROGRAMS KEY_HEX K FILE_BYTES`: makes a worker's stick, and dies at the K-th step.

A step is anything that touches the stick: an opened, removed or made file or folder, a piece written or read back.
K 0 never dies; then the number of steps is printed. FILE_BYTES 0 is no limit on the size of a file. What fails prints
the name of the error.
"""

import os
import resource
import signal
import sys
from pathlib import Path

from nacl.signing import SigningKey

from calculator.errors import AppError
from calculator.words import Words
from kit.choices import Choices
from kit.command import words_of
from kit.making import Order, make_worker_stick
from kit.places import identities, own_resources
from kit.signing.key import OpenKey


class Deathwatch:
    """Counts steps, and ends this process at one of them."""

    def __init__(self, stick: Path, last: int) -> None:
        self._stick = str(stick)
        self._last = last
        self.count = 0

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """What Python is about to do."""
        if event in ("open", "os.remove", "os.mkdir", "os.rmdir") and str(arguments[0]).startswith(self._stick):
            self.step()

    def step(self, _done: int = 0, _total: int = 0) -> None:
        """One more."""
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


def main() -> int:
    """Make it."""
    stick, programs = Path(sys.argv[1]), Path(sys.argv[2])
    key = OpenKey(b"01234567", SigningKey(bytes.fromhex(sys.argv[3])))
    watch = Deathwatch(stick, int(sys.argv[4]))
    words: Words = words_of(own_resources(), "en")
    order = Order(programs, identities(own_resources())["calculator"], Choices("calculator"))
    if limit := int(sys.argv[5]):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    sys.addaudithook(watch.hear)
    try:
        make_worker_stick(stick, order, key, words, watch.step)
    except AppError as error:
        print(type(error).__name__)
        return 1
    print(watch.count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
