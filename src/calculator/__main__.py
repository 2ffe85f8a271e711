"""Starts the program: the calculator, or, where a calculator started it, the notebook behind it."""

import gc
import os
import sys

from calculator.lean import load_lean
from calculator.link.framing import HELLO
from calculator.paths import places
from calculator.system.native import arrived, pipe_ends

# The parent writes as soon as it has started this process, so in truth it is there before the interpreter is.
_HELLO_S = 2.0


def data_folder(arguments: list[str]) -> str | None:
    """What follows --data. By hand, since argparse takes 8 ms to load and the key derivation waits for it."""
    if "--data" not in arguments[:-1]:
        return None
    return arguments[arguments.index("--data") + 1]


def main() -> int:
    """Become the process that the standard input asks for. Both have the same command line."""
    load_lean()
    where = places(data_folder(sys.argv[1:]))
    ends = pipe_ends()
    if ends is not None and arrived(ends[0], len(HELLO), _HELLO_S) and os.read(ends[0], len(HELLO)) == HELLO:
        from calculator.back.start import main as back

        return back(*ends, where)
    # Nothing that is loaded now can be thrown away: looking for it would take a tenth of the start.
    gc.disable()
    from calculator.front.app import main as front

    return front(where)


if __name__ == "__main__":
    sys.exit(main())
