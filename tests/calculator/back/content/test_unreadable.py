"""No word of the content files can be read in the sealed pack: not in its bytes, not in what inflates from it."""

import re
import zlib
from functools import cache

import pytest

from calculator.paths import resources
from calculator.words import LANGUAGES
from sheets.files import RECORD_FILES, read_sheet
from tests.rules.sources import ROOT
from tools.pack_content import plain_pack

SHORTEST = 5
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1252")
# What one place of the file may inflate to before it counts as nothing.
INFLATED_BYTES = 4096
# Text as a search through files finds it: letters in a row, of one byte or of two.
RUN = re.compile(rb"[A-Za-z]{5,}")
WIDE_RUN = re.compile(rb"(?:[A-Za-z]\x00){5,}|(?:\x00[A-Za-z]){5,}")


@cache
def listed() -> frozenset[str]:
    """Every word of at least five letters in the files, texts and ids, as written and in small letters."""
    words: set[str] = set()
    for language in LANGUAGES:
        for name in (*RECORD_FILES, "screens"):
            text = (ROOT / "content" / language / f"{name}.yaml").read_text(encoding="utf-8")
            sheet = read_sheet(ROOT / "content" / language / f"{name}.yaml")
            texts = " ".join([text, *(entry.text for entry in sheet.entries.values())])
            words |= set(re.findall(rf"[^\W\d_]{{{SHORTEST},}}", texts))
    return frozenset(words | {word.lower() for word in words})


def words_in(data: bytes) -> list[str]:
    """The listed words that stand in `data` as they are."""
    return [word for word in listed() for code in ENCODINGS if _encoded(word, code) in data]


def _encoded(word: str, code: str) -> bytes:
    # Œ and the like are in cp1252, all else there is in UTF-8.
    return word.encode(code, errors="replace")


def words_in_runs(data: bytes) -> set[str]:
    """The listed words among the runs of plain letters in `data`: quick, for much of it."""
    runs = [run.decode().lower() for run in RUN.findall(data)]
    runs += [run.replace(b"\0", b"").decode().lower() for run in WIDE_RUN.findall(data)]
    return {
        run[start:end]
        for run in runs
        for start in range(len(run))
        for end in range(start + SHORTEST, len(run) + 1)
        if run[start:end] in listed()
    }


def inflated(data: bytes) -> bytes:
    """Whatever any place in `data` inflates to, as zlib, gzip or bare deflate; the few bytes of noise are left out."""
    found = []
    for window in (zlib.MAX_WBITS, zlib.MAX_WBITS | 16, -zlib.MAX_WBITS):
        for start in range(len(data)):
            try:
                text = zlib.decompressobj(window).decompress(data[start : start + INFLATED_BYTES], INFLATED_BYTES)
            except zlib.error:
                continue
            # A few bytes come out of noise now and then.
            if len(text) >= 64:
                found.append(text)
    return b"\n".join(found)


@pytest.fixture(scope="module")
def sealed_bytes() -> bytes:
    """The file that ships."""
    return (resources() / "words.dat").read_bytes()


def test_there_are_words_to_look_for() -> None:
    assert len(listed()) > 2500
    assert {"judgement", "surveille", "police"} <= listed()


def test_no_word_stands_in_the_file(sealed_bytes: bytes) -> None:
    assert words_in(sealed_bytes) == []
    assert words_in_runs(sealed_bytes) == set()


def test_no_word_inflates_out_of_the_file(sealed_bytes: bytes) -> None:
    assert words_in_runs(inflated(sealed_bytes)) == set()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_search_finds_words_in_what_is_not_sealed(encoding: str) -> None:
    file = ROOT / "content" / "fr" / "suggestions.yaml"
    plain = file.read_text(encoding="utf-8")[:20_000].encode(encoding)
    assert {"police", "surveille"} <= set(words_in(plain))
    assert {"police", "surveille"} <= words_in_runs(plain)


@pytest.mark.parametrize("window", [zlib.MAX_WBITS, zlib.MAX_WBITS | 16, -zlib.MAX_WBITS])
def test_the_search_finds_words_in_what_is_only_compressed(window: int) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    data = packer.compress(plain_pack(ROOT / "content", "screens")) + packer.flush()
    assert len(words_in_runs(inflated(b"noise" + data[:2000]))) > 20
