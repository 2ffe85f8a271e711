"""The last step, and what it says when the world is not as it should be."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from calculator.back.content.kinds import LabelKind
from calculator.back.content.pack import read_pack
from calculator.back.notebook.settings import Settings
from calculator.back.storage.keys import Cost
from calculator.back.storage.opening import open_store
from calculator.back.storage.settings import read_settings
from calculator.back.storage.words import read_words
from calculator.errors import AppError, MemoryShort, StoreInUse
from calculator.front.files import prepare
from calculator.paths import Places
from calculator.system.file_lock import claim
from calculator.words import Words
from setup.app import WordsDamaged, maker, system_language
from setup.draft import Draft, drawn_draft
from tests.setup.conftest import CHEAP, WORDS

CODE = "73*58+4419"


@pytest.fixture
def draft() -> Draft:
    """A whole draft."""
    return drawn_draft("en", Random(3))


def test_no_memory_for_the_keys_has_a_sentence_of_its_own(
    places: Places, catalogues: dict[str, Words], draft: Draft
) -> None:
    impossible = Cost(memory_kib=64, passes=0, lanes=1)
    with pytest.raises(MemoryShort):
        maker(places, catalogues, WORDS, impossible)(draft)
    assert not places.folder.exists()


def test_files_in_use_by_a_notebook_stay_as_they_are(
    places: Places, catalogues: dict[str, Words], draft: Draft
) -> None:
    places.folder.mkdir()
    prepare(places)
    before = [path.read_bytes() for path in places.files()]
    held = claim(places.state)
    assert held is not None
    with pytest.raises(StoreInUse):
        maker(places, catalogues, WORDS, CHEAP)(draft)
    held.release()
    assert [path.read_bytes() for path in places.files()] == before


@pytest.mark.parametrize("harm", ["gone", "bit"])
def test_without_whole_words_nothing_is_made(
    places: Places, catalogues: dict[str, Words], draft: Draft, tmp_path: Path, harm: str
) -> None:
    words = tmp_path / "words.dat"
    if harm == "bit":
        data = bytearray(WORDS.read_bytes())
        data[len(data) // 2] ^= 1
        words.write_bytes(data)
    with pytest.raises(WordsDamaged):
        maker(places, catalogues, words, CHEAP)(draft)
    assert not places.folder.exists()


def made_settings(places: Places, catalogues: dict[str, Words], language: str) -> Settings:
    """What a whole set-up in `language` chose; its notebook has the packed words with it."""
    draft = replace(drawn_draft(language, Random(3)), code=CODE)
    maker(places, catalogues, WORDS, CHEAP)(draft)
    store = open_store(places, CODE, CHEAP)
    settings, words = read_settings(store), read_words(store)
    store.close()
    assert words == WORDS.read_bytes()
    assert settings.people_label == catalogues[language](draft.label_id)
    return settings


def test_two_notebooks_of_one_draft_have_other_labels(
    places: Places, catalogues: dict[str, Words], language: str
) -> None:
    pages = {
        label.id.removeprefix("page_"): label.quiet
        for label in read_pack(WORDS.read_bytes()).content(language).labels
        if label.kind is LabelKind.PAGE
    }
    drawn = [made_settings(places, catalogues, language) for _ in range(6)]
    for settings in drawn:
        assert all(settings.label_of(page_id) in quiet for page_id, quiet in pages.items())
    # Over a dozen pages have two labels each: six equal draws do not happen by chance.
    assert len({settings.page_labels for settings in drawn}) > 1


@pytest.mark.parametrize(
    "kind", [AppError, *(kind for kind in AppError.__subclasses__() if not kind.__module__.startswith("kit."))]
)
def test_every_failure_of_the_last_step_has_a_sentence(
    catalogues: dict[str, Words], kind: type[AppError], language: str
) -> None:
    cannot_happen = {"none", "too_long", "growth", "name_taken"}
    # Of an update only, which has its own sentences.
    cannot_happen |= {"no_program", "half_updated"}
    # Of a spare copy and of an attachment, which only an open notebook makes.
    cannot_happen |= {"no_folder", "too_large"}
    sentence = kind.sentence_id.rpartition(".")[2]
    assert sentence in cannot_happen or f"making.failed.{sentence}" in catalogues[language]


def test_the_first_language_is_one_there_is(catalogues: dict[str, Words]) -> None:
    assert system_language() in catalogues
