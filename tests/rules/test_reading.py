"""The pack is easy to read, claims nothing that no tool can keep, and gives nobody a gender. See docs/content.md."""

import hashlib
import re
from collections.abc import Sequence

import pytest

from calculator.words import LANGUAGES
from tests.rules.pack_prose import PROSE_FILES, every_text, prose
from tests.rules.reading_level import (
    counted,
    english_syllables,
    flesch_kincaid_grade,
    french_syllables,
    kandel_moles_ease,
    lix,
    lix_grade,
)
from tests.rules.sources import ROOT

GRADE_LIMIT = 8
# A formula says little about one entry, so it may be above the limit by some grades.
ENTRY_LIMIT = 10
ENTRY_WORDS = 20
EASE_LIMIT = 70
LONGEST_SENTENCE = 30

CLAIMS = {
    "en": (
        r"undetectable", r"can(?:no|')t be detected", r"untraceable", r"leaves? no traces?", r"without a trace",
        r"securely (?:deleted?|erased?)", r"keeps? you safe", r"(?:makes?|making) you safe", r"military[- ]grade",
        r"100 ?% safe", r"completely safe", r"guarantee[ds]?",
    ),
    "fr": (
        r"indétectable", r"intraçable", r"(?:laisse(?:nt)?|laisser) (?:aucune|pas de) trace",
        r"sans (?:laisser de )?trace",
        r"(?:effacé|supprimé)e?s? (?:de façon|de manière|en toute) sé(?:curité|curitaire|cure)",
        r"(?:te|vous) (?:garde|garder|met|mettre)(?:nt)? en sécurité", r"(?:de )?(?:qualité|niveau|calibre) militaire",
        r"100 ?% sûr", r"totalement sûr", r"garanti[rt]?\b",
    ),
}  # fmt: skip
# Words that give a person a gender. Names of services and who they serve are their own.
GENDERED = {
    "en": r"he|she|his|hers?|him|himself|herself|husband|wife|boyfriend|girlfriend|m[ae]n|wom[ae]n|ladies",
    "fr": r"mari|femmes?|hommes?|conjointe?s?|copain|copine|chum|blonde|monsieur|madame|victimes?",
}
# In French the reader would get a gender by a participle or an adjective after these, or by (e) and ·e.
READER_GENDERED = (
    r"\btu (?:es|étais|seras|serais|te sens|deviens) (?:\w+ment )?"
    r"(?:prête?|seule?|sûre?|suivie?|surveillée?|blessée?|forcée?|isolée?|inquiète?|inquiet|partie?|arrivée?|rendue?)\b"
    r"|\b(?:sois|reste|rester|être) (?:prudente?|prête?|seule?|discrète?|discret|forte?)\b"
    r"|\w\(e\)|\w·e|\w\.e\b|\btout seul\b|\btoute seule\b|\btoi seule?\b"
)


def grade(language: str, text: str) -> float:
    """The school grade of a text, by the formula of its language."""
    return flesch_kincaid_grade(text) if language == "en" else lix_grade(text)


def joined(texts: Sequence[str]) -> str:
    """Texts as one, each with its own sentences."""
    return "\n".join(texts)


@pytest.mark.parametrize("file", PROSE_FILES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_file_is_easy_to_read(language: str, file: str) -> None:
    assert grade(language, joined([one.text for one in prose(language) if one.file == file])) <= GRADE_LIMIT


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_pack_is_easy_to_read(language: str) -> None:
    assert grade(language, joined([one.text for one in prose(language)])) <= GRADE_LIMIT


def test_the_french_is_easy_by_a_second_formula() -> None:
    assert kandel_moles_ease(joined([one.text for one in prose("fr")])) >= EASE_LIMIT


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_entry_is_easy_to_read(language: str) -> None:
    entries: dict[str, list[str]] = {}
    for one in prose(language):
        entries.setdefault(one.record, []).append(one.text)
    texts = {record: joined(parts) for record, parts in entries.items()}
    long_ones = {record: text for record, text in texts.items() if len(counted(text).words) >= ENTRY_WORDS}
    assert len(long_ones) > 100
    assert [record for record, text in long_ones.items() if grade(language, text) > ENTRY_LIMIT] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_long(language: str) -> None:
    sentences = [
        (one.record, one.field, sentence)
        for one in prose(language)
        for sentence in re.split(r"(?<=[.!?…])\s", one.text)
    ]
    assert [one for one in sentences if len(counted(one[2]).words) > LONGEST_SENTENCE] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_claimed_that_no_tool_can_keep(language: str) -> None:
    claim = re.compile("|".join(CLAIMS[language]), re.IGNORECASE)
    assert [text_id for text_id, text in every_text(language) if claim.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_have_no_gender(language: str) -> None:
    word = re.compile(rf"\b(?:{GENDERED[language]})\b", re.IGNORECASE)
    found = [(one.record, one.field) for one in prose(language) if one.field != "who" and word.search(one.text)]
    assert found == []


def test_the_french_reader_has_no_gender() -> None:
    pattern = re.compile(READER_GENDERED, re.IGNORECASE)
    assert [(one.record, one.field) for one in prose("fr") if pattern.search(one.text)] == []


def test_the_french_reader_is_tu() -> None:
    # « vous » is said only to others: in what she may say aloud, and where "you" are several.
    spoken = re.compile(r"«[^»]*»|entre vous|vos deux noms|connu de vous|\w+ez-vous|s'il vous plaît")
    found = [
        one.record
        for one in prose("fr")
        if re.search(r"\b(?:vous|votre|vos)\b", spoken.sub("", one.text), re.IGNORECASE)
    ]
    assert found == []


def test_no_run_of_words_comes_from_the_main_source() -> None:
    """The page is not in the repository: source_runs.txt holds hashes of every five words in a row of it."""
    runs = set((ROOT / "tests" / "rules" / "source_runs.txt").read_text(encoding="ascii").split())
    assert len(runs) > 800
    copied = []
    for one in prose("en"):
        words = re.findall(r"[a-z0-9]+(?:'[a-z]+)?", one.text.lower().replace("’", "'"))
        for start in range(len(words) - 4):
            run = " ".join(words[start : start + 5])
            if hashlib.blake2b(run.encode(), digest_size=5).hexdigest() in runs:
                copied.append((one.record, run))
    assert copied == []


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("the", 1),
        ("phone", 1),
        ("people", 2),
        ("needed", 2),
        ("passed", 1),
        ("before", 2),
        ("emergency", 4),
        ("are", 1),
    ],
)
def test_english_syllables(word: str, syllables: int) -> None:
    assert english_syllables(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("porte", 1), ("papiers", 2), ("aujourd'hui", 3), ("téléphone", 3), ("eau", 1), ("personne", 2), ("le", 1)],
)
def test_french_syllables(word: str, syllables: int) -> None:
    assert french_syllables(word) == syllables


def test_hard_texts_are_found_hard() -> None:
    english = (
        "Notwithstanding the aforementioned considerations, individuals experiencing coercive control should "
        "systematically document interactions and communicate with organizations providing comprehensive assistance."
    )
    french = (
        "Nonobstant les considérations susmentionnées, les personnes subissant un contrôle coercitif devraient "
        "systématiquement documenter leurs interactions et communiquer avec les organisations spécialisées."
    )
    assert flesch_kincaid_grade(english) > 16
    assert lix(french) > 60
    assert lix_grade(french) == 13
    assert kandel_moles_ease(french) < 40


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is undetectable."), ("en", "It leaves no trace."), ("en", "They are securely deleted."),
        ("en", "This keeps you safe."), ("en", "Military-grade."), ("fr", "C'est indétectable."),
        ("fr", "Il ne laisse aucune trace."), ("fr", "Effacé de façon sécuritaire."),
        ("fr", "Ce carnet te garde en sécurité."), ("fr", "De niveau militaire."),
        ("fr", "supprimés en toute sécurité"),
    ],
)  # fmt: skip
def test_the_claims_are_found(language: str, text: str) -> None:
    assert re.search("|".join(CLAIMS[language]), text, re.IGNORECASE)


@pytest.mark.parametrize(
    "text", ["Quand tu es seule.", "Si tu es vraiment prêt", "prêt(e)", "Sois prudente", "arrivé·e"]
)
def test_a_gender_given_to_the_reader_is_found(text: str) -> None:
    assert re.search(READER_GENDERED, text, re.IGNORECASE)
