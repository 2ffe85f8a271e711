"""One line of a menu or a list of choices."""

from typing import NamedTuple


class Entry(NamedTuple):
    """The id that is told, what people read, and the keys for it. No text: a line between groups.

    `is_checked` None: nothing that is on or off.
    """

    id: str = ""
    text: str = ""
    shortcut: str = ""
    is_checked: bool | None = None
