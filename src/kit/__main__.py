"""Starts the kit: its window without arguments, its commands with some: `python -m kit --help`."""

import sys

from kit.command import main

sys.exit(main(sys.argv))
