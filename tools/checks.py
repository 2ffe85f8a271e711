"""All checks that are not tests, each printed with its result."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.locked import faults
from tools.proof.__main__ import PARTS
from tools.proof.__main__ import main as proved
from tools.proof.ending import end_cleanly_when_told

ROOT: Final = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check said."""

    passed: bool
    output: str


def command(*arguments: str) -> Callable[[], Outcome]:
    """A check that runs a Python module."""

    def checked() -> Outcome:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return Outcome(done.returncode == 0, done.stdout)

    return checked


def locked() -> Outcome:
    """The check of the locked dependencies."""
    found = faults(ROOT)
    return Outcome(not found, "\n".join(found))


LINT_IMPORTS: Final = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"
CHECKS: Final[tuple[tuple[str, Callable[[], Outcome]], ...]] = (
    ("lint (ruff check)", command("-m", "ruff", "check", ".")),
    ("format (ruff format --check)", command("-m", "ruff", "format", "--check", ".")),
    ("types (mypy --strict)", command("-m", "mypy")),
    ("types for Windows (mypy --platform win32)", command("-m", "mypy", "--platform", "win32", "src/calculator")),
    ("doors (import-linter)", command("-c", LINT_IMPORTS, "--no-cache")),
    ("locked dependencies", locked),
    ("dependencies fit together (pip check)", command("-m", "pip", "--disable-pip-version-check", "check")),
)


def main(arguments: list[str]) -> int:
    """Run all checks, also after one failed, and behind `--long` the proofs of the store; 0 when every one passed.

    A proof that is named behind `--long` is run alone.
    """
    is_long, names = arguments[:1] == ["--long"], arguments[1:]
    if (arguments and not is_long) or (names and names[0] not in PARTS):
        print(f"usage: dev.py check [bundle | --long [{'|'.join(PARTS)}]]")
        return 2
    failed = 0 if names else _checked()
    return int(bool(failed)) or (proved(names) if is_long else 0)


def _checked() -> int:
    failed = 0
    for name, check in CHECKS:
        start = time.monotonic()
        outcome = check()
        print(f"{'passed' if outcome.passed else 'FAILED'}  {name}  {time.monotonic() - start:.1f} s", flush=True)
        if not outcome.passed:
            failed += 1
            print(outcome.output, flush=True)
    print(f"{failed} of {len(CHECKS)} checks failed." if failed else f"All {len(CHECKS)} checks passed.")
    return failed


if __name__ == "__main__":
    end_cleanly_when_told()
    sys.exit(main(sys.argv[1:]))
