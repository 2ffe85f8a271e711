"""Names of single files that say nothing: a calculator could have written them."""

import re
from random import Random
from typing import Final

_STEMS: Final = ("units", "rates", "table", "memory", "numbers", "factors")
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,58}[A-Za-z0-9]")
# Windows keeps these for itself, with any ending.
_KEPT: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


def drawn_file_name(random: Random) -> str:
    """One such name: "table-4417.dat"."""
    return f"{random.choice(_STEMS)}-{random.randrange(1000, 10000)}.dat"


def is_file_name(name: str) -> bool:
    """Whether every system and every stick takes `name`: letters, digits, "-", "_" and "." between them."""
    return _NAME.fullmatch(name) is not None and _KEPT.fullmatch(name) is None
