"""Proofs that are ended from outside still remove their folders and end what they started."""

import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence

_PATIENCE_S = 10


def end_cleanly_when_told() -> None:
    """Let SIGTERM unwind this process as an exception does."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Run a command; when this process is ended meanwhile, ask it to end too, and wait for it."""
    process = subprocess.Popen(list(command), env=environment)
    try:
        return process.wait()
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(_PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
