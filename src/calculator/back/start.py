"""The first steps of the notebook's process: load everything while the candidate is typed and its keys are derived."""

import gc
import sys

from calculator.back.attempt import Attempt
from calculator.paths import Places
from calculator.system.native import harden_process


def main(read_end: int, write_end: int, where: Places) -> int:
    """Be the notebook for the candidate that comes over the pipe; end without a sign when it opens nothing."""
    sys.excepthook = _be_silent
    # What is loaded from here on stays to the end: looking through it for garbage would only delay the window.
    gc.disable()
    harden_process()
    attempt = Attempt(read_end, where)
    # Ciphers, database and Qt are loaded meanwhile.
    from calculator.back.app import run

    return run(attempt, where, read_end, write_end)


def _be_silent(*_: object) -> None:
    """Nothing is ever written about what went wrong."""
