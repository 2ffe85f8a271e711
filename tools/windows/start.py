"""The first module that Calculator.exe runs: says that this is the built program, and starts it."""

import runpy
import sys

# Where the program looks for its resources follows from it: beside the program (calculator.paths).
setattr(sys, "frozen", True)  # noqa: B010 (typeshed has no such name)
runpy.run_module("calculator", run_name="__main__", alter_sys=True)
