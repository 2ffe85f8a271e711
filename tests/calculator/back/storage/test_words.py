"""The notebook's own copy of the packed words, over real encrypted files."""

from pathlib import Path

from calculator.back.notebook.settings import Settings
from calculator.back.storage.making import NewCodes, make_store
from calculator.back.storage.words import has_words, put_words, read_words
from calculator.paths import places
from tests.faults.installations import CHEAP, MAIN, RECOVERY, Made, contents

# Larger than a page, and with every byte: also those that end a text.
PACKED = bytes(range(256)) * 220
OTHER = PACKED[::-1]


def test_a_notebook_made_without_words_has_none(made: Made) -> None:
    store = made.open()
    assert read_words(store) == b""
    assert not has_words(store, b"")
    store.close()


def test_a_notebook_is_made_with_its_words(tmp_path: Path) -> None:
    where = places(str(tmp_path / "files"))
    store = make_store(where, NewCodes(MAIN, RECOVERY), Settings(), CHEAP, PACKED)
    assert read_words(store) == PACKED
    store.close()
    assert not any(PACKED[:64] in data for data in contents(where).values())


def test_other_words_take_their_place_and_are_there_at_the_next_opening(made: Made) -> None:
    store = made.open()
    store.change(put_words(PACKED))
    assert has_words(store, PACKED)
    assert not has_words(store, OTHER)
    store.change(put_words(OTHER))
    store.close()
    store = made.open()
    assert read_words(store) == OTHER
    assert has_words(store, OTHER)
    assert store.rows("SELECT count(*) FROM words") == [(1,)]
    store.close()
