"""The functions of the system this runs on, under one name."""

import sys

if sys.platform == "win32":
    from calculator.system.windows import (
        OWNED,
        allow_foreground,
        arrived,
        bring_to_front,
        harden_process,
        keep_from_capture,
        leave_taskbar,
        name_process,
        pipe_ends,
        processor_use,
    )
else:
    from calculator.system.linux import (
        OWNED,
        allow_foreground,
        arrived,
        bring_to_front,
        harden_process,
        keep_from_capture,
        leave_taskbar,
        name_process,
        pipe_ends,
        processor_use,
    )

__all__ = [
    "OWNED",
    "allow_foreground",
    "arrived",
    "bring_to_front",
    "harden_process",
    "keep_from_capture",
    "leave_taskbar",
    "name_process",
    "pipe_ends",
    "processor_use",
]
