"""`python -m tools.proof PART`: runs one proof, or all of them."""

import sys
import time
from collections.abc import Sequence
from typing import Final

from tools.proof.disk import start_over
from tools.proof.ending import end_cleanly_when_told, run
from tools.proof.installations import scratch

# Each part is a module of this package with a `main`.
_MODULES: Final = {
    "faults": "faults",
    "power": "power",
    "mutations": "mutations",
    "likeness": "likeness",
    "typing": "typed",
    "cycles": "cycles",
    "scale": "scale",
}
PARTS: Final = tuple(_MODULES)
_ON_A_FAILING_DISK: Final = ("faults", "power")


def _run(name: str, arguments: Sequence[str]) -> int:
    module = f"tools.proof.{_MODULES[name]}"
    if name not in _ON_A_FAILING_DISK:
        return run([sys.executable, "-m", module, *arguments])
    with scratch() as folder:
        return start_over(module, arguments, folder)


def main(arguments: Sequence[str]) -> int:
    """Run the part that is named first with the arguments behind it; every part where none is named."""
    names = [name for name in arguments[:1] if name in PARTS]
    failed = []
    for name in names or PARTS:
        print(f"\n## {name}\n", flush=True)
        start = time.monotonic()
        if _run(name, arguments[len(names) :]):
            failed.append(name)
        print(f"\n{name} took {time.monotonic() - start:.0f} s", flush=True)
    print(f"\nFAILED: {', '.join(failed)}" if failed else "\nAll of it holds.")
    return int(bool(failed))


if __name__ == "__main__":
    end_cleanly_when_told()
    sys.exit(main(sys.argv[1:]))
