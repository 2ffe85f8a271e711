"""How hard a text is to read, by published formulas; docs/content.md names them."""

import re
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END: Final = re.compile(r"[.!?…](?=[\s»\"”)]|$)|\n")
_ENGLISH_VOWELS: Final = re.compile(r"[aeiouy]+")
_FRENCH_VOWELS: Final = re.compile(r"[aeiouyàâäéèêëîïôöùûüœ]+")
_LONG: Final = 6
# Anderson 1983: the grade whose texts begin at this LIX.
_LIX_GRADES: Final = ((56, 13), (52, 12), (48, 11), (44, 10), (40, 9), (36, 8), (32, 7), (28, 6), (24, 5), (20, 4))


@dataclass(frozen=True, slots=True)
class Counted:
    """A text in numbers."""

    words: tuple[str, ...]
    sentences: int

    @property
    def words_a_sentence(self) -> float:
        """The mean length of a sentence."""
        return len(self.words) / self.sentences


def counted(text: str) -> Counted:
    """`text`; the end of a line ends its sentence too."""
    parts = [part for part in _SENTENCE_END.split(text) if _WORD.search(part)]
    return Counted(tuple(word.lower() for word in _WORD.findall(text)), max(1, len(parts)))


def english_syllables(word: str) -> int:
    """Vowel groups, less a silent e at the end and in -ed, -es."""
    groups = len(_ENGLISH_VOWELS.findall(word))
    silent = re.search(r"([^aeiouylr]|[aeiouy]r|[aeiouy]l)e$|[^aeiouytd]ed$|[^aeiouyszxgch]es$", word)
    return max(1, groups - bool(silent))


def french_syllables(word: str) -> int:
    """Vowel groups of each part of the word, less a silent e, es or ent at the end."""
    total = 0
    for part in re.split(r"['’-]", word):
        groups = len(_FRENCH_VOWELS.findall(part))
        silent = groups > 1 and re.search(r"[^aeiouyàâéèêëîïôùû](e|es)$", part)
        total += groups - bool(silent)
    return max(1, total)


def flesch_kincaid_grade(text: str) -> float:
    """The school grade of an English text (Kincaid and others, 1975)."""
    one = counted(text)
    syllables = sum(english_syllables(word) for word in one.words)
    return 0.39 * one.words_a_sentence + 11.8 * syllables / len(one.words) - 15.59


def kandel_moles_ease(text: str) -> float:
    """The ease of a French text, 0 to 100 (Kandel and Moles, 1958)."""
    one = counted(text)
    syllables = sum(french_syllables(word) for word in one.words)
    return 207 - 1.015 * one.words_a_sentence - 73.6 * syllables / len(one.words)


def lix(text: str) -> float:
    """Björnsson's readability index, 1968; what an apostrophe cuts off (l', qu') is a word of its own."""
    one = counted(text)
    words = [part for word in one.words for part in re.split(r"['’]", word) if part]
    return len(words) / one.sentences + 100 * sum(len(word) > _LONG for word in words) / len(words)


def lix_grade(text: str) -> int:
    """The school grade of a LIX (Anderson, 1983); 3 stands for all below 4."""
    value = lix(text)
    return next((grade for start, grade in _LIX_GRADES if value >= start), 3)
