"""What the system says of the work of real processes."""

import os
import signal
import sys

import pytest

from calculator.system.effort import IDLE, effort_of
from tools.desktop.processes import Program, wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux only")


def test_the_effort_of_a_process_at_work_grows_and_of_a_stopped_one_does_not() -> None:
    with Program([sys.executable, "-S", "-c", "while True: pass"], {}) as program:
        wait_until(lambda: effort_of(program.pid).processor_s > 0.05, "it has worked")
        assert effort_of(program.pid).wants_processor

        os.kill(program.pid, signal.SIGSTOP)
        wait_until(lambda: not effort_of(program.pid).wants_processor, "it is stopped")
        before = effort_of(program.pid)
        assert effort_of(program.pid) == before
    assert effort_of(program.pid) == IDLE
