"""What a field keeps of the text that reaches it, and how much it holds."""

import unicodedata
from typing import Final

# In characters as Python counts them: a field holds a long evening's writing, and the store stays small.
FIELD_LIMIT: Final = 20_000

_LINE_ENDS: Final = ("\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c")


def clean(text: str) -> str:
    """`text` with every line end as \\n and without the characters that no one can see or write.

    Emoji, joiners and the marks of right-to-left text stay as they are. Idempotent; never longer than `text`.
    """
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return "".join(character for character in text.replace("\t", " ") if _is_kept(character))


def clean_line(text: str) -> str:
    """`clean`, on one line: each line end becomes a space, those around the text go."""
    return " ".join(clean(text).strip("\n").split("\n"))


def filled_lines(text: str) -> tuple[str, ...]:
    """The lines of `text` that hold something, without the spaces around them."""
    return tuple(stripped for line in text.split("\n") if (stripped := line.strip()))


def _is_kept(character: str) -> bool:
    if character == "\n":
        return True
    # Half of a pair of UTF-16 can't be stored; non-characters and U+FFFC mean frames and pictures to Qt.
    code = ord(character)
    is_noncharacter = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE or code == 0xFFFC
    return unicodedata.category(character) not in ("Cc", "Cs") and not is_noncharacter
