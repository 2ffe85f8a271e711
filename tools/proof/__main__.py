"""`python -m tools.proof PART`: runs one proof, or all of them."""

import sys
import time
from collections.abc import Sequence
from typing import Final

from tools.proof.disk import start_over
from tools.proof.installations import scratch

# Each part is a module of this package with a `main`.
PARTS: Final = ("faults", "power")


def main(arguments: Sequence[str]) -> int:
    """Run the part that is named first with the arguments behind it; every part where none is named."""
    names = [name for name in arguments[:1] if name in PARTS]
    failed = []
    for name in names or PARTS:
        print(f"\n## {name}\n", flush=True)
        start = time.monotonic()
        with scratch() as folder:
            if start_over(f"tools.proof.{name}", arguments[len(names) :], folder):
                failed.append(name)
        print(f"\n{name} took {time.monotonic() - start:.0f} s", flush=True)
    print(f"\nFAILED: {', '.join(failed)}" if failed else "\nAll of it holds.")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
