"""Starts the set-up program: `python -m setup [--data DIR]`."""

import sys

from setup.app import main

sys.exit(main(sys.argv))
