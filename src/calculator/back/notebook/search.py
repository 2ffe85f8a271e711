"""Finding what she wrote, by words: however they are accented or capitalised, and while they are still being typed."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, NamedTuple

# More than anyone reads; whoever sees so many types on.
MOST_HITS: Final = 100
_SHOWN: Final = 90
_BEFORE: Final = 25
_CUT: Final = "\u2026"

# What stands between two texts of one entry, and between two entries.
_BETWEEN: Final = " "
_END: Final = "\0"
# Letters that Unicode does not take apart, and an apostrophe that it takes for a letter.
_ALIKE: Final = {
    "œ": "oe",
    "æ": "ae",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "\u02bc": " ",
}
# Punctuation, spaces and signs stand between words; pictures are words.
_APART: Final = ("P", "Z", "C", "Sm", "Sc", "Sk")
_NFKD: Final = partial(unicodedata.normalize, "NFKD")
_NUMBER: Final = re.compile(r"[-+(). /0-9]*")
_FEWEST_DIGITS: Final = 3


class Entry(NamedTuple):
    """One thing that can be found: on which page, its id there, its texts as the page shows them, the first one first.

    `within_id` is the list that an item is in, or the row that an attachment belongs to. `household_name` is what quiet
    view shows of it.
    """

    page_id: str
    id: str
    texts: tuple[str, ...]
    within_id: str = ""
    household_name: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, with a short text around the word that was found in it, for plain view."""

    page_id: str
    id: str
    text: str
    within_id: str = ""
    household_name: str = ""


@dataclass(frozen=True, slots=True)
class Sought:
    """Entries, and beside each all that it can be found by."""

    entries: tuple[Entry, ...] = ()
    folded: tuple[str, ...] = ()


def fold(text: str) -> str:
    """`text` without what makes no difference: capitals, accents, and what stands between words, which becomes spaces.

    fold(a + b) == fold(a) + fold(b), so whatever is part of a text is part of it folded, too.
    """
    return _folded(text.replace(_END, " "))


def _folded(text: str) -> str:
    """`fold` for many texts in one go, with _END between them: ten times faster than one by one."""
    folded = text.lower() if text.isascii() else _NFKD(_NFKD(text).casefold())
    for character in set(folded):
        if character in _ALIKE:
            folded = folded.replace(character, _ALIKE[character])
        elif unicodedata.combining(character):
            folded = folded.replace(character, "")
        elif character != _END and unicodedata.category(character).startswith(_APART):
            folded = folded.replace(character, " ")
    return folded


def sought(entries: Iterable[Entry]) -> Sought:
    """What is needed to find `entries`."""
    kept = tuple(entries)
    texts = (_BETWEEN.join(("", *entry.texts, entry.household_name)).replace(_END, " ") for entry in kept)
    return Sought(kept, tuple(_folded(_END.join(texts)).split(_END)) if kept else ())


def search(parts: Sequence[Sought], words: str) -> tuple[Hit, ...]:
    """Entries that have every one of `words`, as far as it is typed; none for no words.

    Those in which each begins a word come before those that have one of them further inside, else in the order of
    `parts`. A telephone number is found however its digits are grouped. At most MOST_HITS.
    """
    typed = fold(words).split()
    if not typed:
        return ()
    starts = [f" {word}" for word in typed]
    longest = max(typed, key=len)
    number = _number(words)
    first: list[tuple[Entry, int]] = []
    further: list[tuple[Entry, int]] = []
    for part in parts:
        for entry, text in zip(part.entries, part.folded, strict=True):
            if longest not in text or any(word not in text for word in typed):
                if number is not None and (match := number.search(text)):
                    first.append((entry, match.start() - 1))
            elif all(start in text for start in starts):
                first.append((entry, text.index(starts[0])))
            elif len(further) < MOST_HITS:
                further.append((entry, text.index(typed[0]) - 1))
            if len(first) == MOST_HITS:
                return tuple(_hit(*one) for one in first)
    return tuple(_hit(*one) for one in [*first, *further][:MOST_HITS])


def _number(words: str) -> re.Pattern[str] | None:
    """What finds these digits with anything between them that numbers are written with; None for no number."""
    digits = [character for character in words if character in "0123456789"]
    if len(digits) < _FEWEST_DIGITS or not _NUMBER.fullmatch(words):
        return None
    return re.compile(" *".join(digits))


def _hit(entry: Entry, at: int) -> Hit:
    """The text in which something was found at a place of the folded texts."""
    for text in entry.texts:
        length = len(fold(text))
        if at < length:
            return Hit(entry.page_id, entry.id, _short(text, at, length), entry.within_id, entry.household_name)
        at -= length + len(_BETWEEN)
    # By its household name: then what it begins with.
    text = next(filter(None, entry.texts), "")
    return Hit(entry.page_id, entry.id, _short(text, 0, 0), entry.within_id, entry.household_name)


def _short(text: str, at: int, folded_length: int) -> str:
    """Part of a text around a place of it folded, on one line."""
    if folded_length != len(text):
        at = bisect_left(range(len(text)), at + 1, key=lambda count: len(fold(text[: count + 1])))
    start = max(0, at - _BEFORE)
    if start:
        # From the beginning of a word on, where one begins before the place.
        start = next((place + 1 for place in range(start, at) if text[place].isspace()), start)
    stop = start + _SHOWN
    shown = " ".join(text[start:stop].split())
    return f"{_CUT if start else ''}{shown}{_CUT if stop < len(text) else ''}"
