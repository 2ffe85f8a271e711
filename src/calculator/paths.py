"""Every file the program touches: where it lies and how large it is."""

import sys
from pathlib import Path
from typing import Final, NamedTuple

from platformdirs import user_data_dir

from calculator.identity import Identity, read_identity

# What an installer leaves beside the program, and nothing else has; and where a program keeps its files that has none.
UNINSTALLERS: Final = ("Uninstall.exe", "uninstall.sh")
CARRIED_FOLDER: Final = "data"

PAGE_BYTES: Final = 4096
PAIRS: Final = 2
COPIES: Final = 2

# The state file, in pages: the key block twice, the calculator's own state, noise.
BLOCK_PAGES: Final = (0, 1)
OWN_PAGE: Final = 2
STATE_BYTES: Final = 4 * PAGE_BYTES
MEMORY_BYTES: Final = 2 * 1024 * 1024


class Places(NamedTuple):
    """The files of one installation, used or not: always the same names, number and sizes."""

    folder: Path

    @property
    def state(self) -> Path:
        """Key block, calculator's own state, noise: STATE_BYTES."""
        return self.folder / "state"

    def memory(self, pair: int, copy: int) -> Path:
        """One of the two copies of a pair: MEMORY_BYTES until it grows."""
        return self.folder / f"memory-{pair}{'ab'[copy]}"

    def memories(self) -> tuple[Path, ...]:
        """All copies of all pairs, in the order in which they are made."""
        return tuple(self.memory(pair, copy) for pair in range(PAIRS) for copy in range(COPIES))

    def files(self) -> tuple[Path, ...]:
        """Every file of the installation."""
        return (self.state, *self.memories())


def places(folder: str | None = None) -> Places:
    """The files in `folder`; else beside a program that is carried about, or in the folder the system gives it."""
    if folder is not None:
        return Places(Path(folder).absolute())
    if is_carried():
        return Places(Path(sys.executable).parent / CARRIED_FOLDER)
    return installed_places()


def installed_places() -> Places:
    """The files of this program where it is installed for this person."""
    return Places(Path(user_data_dir(own_identity().program, appauthor=False, roaming=False)))


def is_carried() -> bool:
    """Whether this is a built program that no installer put where it is: on a stick, or copied from one."""
    beside = Path(sys.executable).parent
    return getattr(sys, "frozen", False) and not any((beside / name).is_file() for name in UNINSTALLERS)


def own_identity() -> Identity:
    """The identity under which this program was installed."""
    return read_identity(resources() / "identity")


def resources() -> Path:
    """The folder of identity, themes and packed words: beside the program, or in the source tree."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).parent / "resources"
    return Path(__file__).parents[2] / "build" / "resources"
