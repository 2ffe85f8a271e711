"""The last step, and what it says when the world is not as it should be."""

from random import Random

import pytest

from calculator.back.storage.keys import Cost
from calculator.errors import AppError, StoreInUse
from calculator.front.files import prepare
from calculator.paths import Places
from calculator.system.file_lock import claim
from calculator.words import Words
from setup.app import MemoryShort, maker, system_language
from setup.draft import Draft, drawn_draft
from tests.setup.conftest import CHEAP


@pytest.fixture
def draft() -> Draft:
    """A whole draft."""
    return drawn_draft("en", Random(3))


def test_no_memory_for_the_keys_has_a_sentence_of_its_own(
    places: Places, catalogues: dict[str, Words], draft: Draft
) -> None:
    impossible = Cost(memory_kib=64, passes=0, lanes=1)
    with pytest.raises(MemoryShort):
        maker(places, catalogues, impossible)(draft)
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
        maker(places, catalogues, CHEAP)(draft)
    held.release()
    assert [path.read_bytes() for path in places.files()] == before


@pytest.mark.parametrize("kind", [*AppError.__subclasses__(), AppError])
def test_every_failure_of_the_last_step_has_a_sentence(
    catalogues: dict[str, Words], kind: type[AppError], language: str
) -> None:
    cannot_happen = {"damaged", "newer", "none", "too_long"}
    sentence = kind.sentence_id.rpartition(".")[2]
    assert sentence in cannot_happen or f"making.failed.{sentence}" in catalogues[language]


def test_the_first_language_is_one_there_is(catalogues: dict[str, Words]) -> None:
    assert system_language() in catalogues
