"""How the built form of a system is made from this checkout: anew where it is stale, and told with its sizes."""

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from sheets.files import ContentFaulty
from tools.bundle.archive import START
from tools.bundle.programs import CALCULATOR
from tools.bundle.sizes import sizes
from tools.bundle.stale import MARK, fingerprint
from tools.pack_content import pack
from tools.windows.shell import CannotMake

PROJECT: Final = Path(__file__).parents[2]
SOURCE: Final = PROJECT / "src"
RESOURCES: Final = PROJECT / "build" / "resources"


def make_if_stale(target: Path, make: Callable[[], None], made_from: Iterable[Path], *also: str) -> None:
    """Pack the words and `make` the folder `target`, unless it already is what would be made. Raises CannotMake.

    Every form is made from the modules, the resources, the words of installers, and what `made_from` and `also` add.
    """
    try:
        pack(PROJECT)
    except ContentFaulty as error:
        raise CannotMake(f"the words cannot be packed: {error}") from error
    words = (PROJECT / "content").glob("*/installer.yaml")
    now = fingerprint([SOURCE, RESOURCES, START.parent, *words, *made_from], *also)
    mark = target / MARK
    if mark.is_file() and mark.read_text() == now:
        return
    make()
    mark.write_text(now)


def tell(system: str, target: Path, make: Callable[[], None]) -> int:
    """`make` the form of a system in `target` and print its sizes, or why there is none; the exit code."""
    begun = time.monotonic()
    try:
        make()
    except CannotMake as reason:
        print(f"NO {system.upper()} FORM: {reason}.", file=sys.stderr)
        return 1
    print(f"{target / CALCULATOR}, {time.monotonic() - begun:.0f} s\n{sizes(target / CALCULATOR)}")
    return 0
