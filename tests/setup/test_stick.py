"""What a house put on its worker's stick reaches the notebook that set-up makes."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from calculator.back.content.local import with_local
from calculator.back.content.pack import read_pack
from calculator.back.storage.local import read_local
from calculator.back.storage.opening import open_store
from calculator.paths import Places
from calculator.words import LANGUAGES, Words
from kit.choices import Choices, Country
from kit.own_pack import OwnPack
from setup.app import WordsDamaged, acts_on, maker
from setup.draft import Draft, drawn_draft
from setup.stick import CANADA, OTHER, Stick, read_stick
from setup.ui.window import SetupWindow
from tests.setup.conftest import CHEAP, WORDS

CODE = "73*58+4419"
RECORDS: dict[str, dict[str, dict[str, Any]]] = {
    "en": {
        "help": {
            "meeting": {
                "group": "own",
                "source": ["own"],
                "checked_on": "2026-10-01",
                "text": "Thursdays at the library.",
                "how": "Ask for the reading group.",
            }
        },
        "sources": {"own": {"name": "Our own house"}},
    }
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The top of a worker's stick, as the kit writes it."""
    top = tmp_path / "worker"
    (top / "own").mkdir(parents=True)
    (top / "choices.json").write_text(Choices("calculator", ("fr",), (Country.CANADA,)).text())
    (top / "own" / "words.dat").write_bytes(OwnPack(RECORDS).packed())
    return top


def made(places: Places, catalogues: dict[str, Words], stick: Stick, country: str = "") -> str:
    """What a notebook keeps that was made with this stick."""
    draft = replace(drawn_draft("en", Random(3)), code=CODE, country=country)
    maker(places, catalogues, WORDS, CHEAP, stick)(draft)
    store = open_store(places, CODE, CHEAP)
    text = read_local(store)
    store.close()
    return text


def test_the_kit_and_set_up_mean_the_same(folder: Path) -> None:
    assert read_stick(folder) == Stick(("fr",), (CANADA,), RECORDS)
    assert {CANADA, OTHER} == set(Country)


def test_the_notebook_has_the_notes_of_the_house_first(
    places: Places, catalogues: dict[str, Words], folder: Path
) -> None:
    text = made(places, catalogues, read_stick(folder))
    standard = read_pack(WORDS.read_bytes()).content("en")
    content = with_local(standard, text, "en")
    assert content.help_notes[0].text == "Thursdays at the library."
    assert content.help_notes[1:] == standard.help_notes
    assert content.services == standard.services
    assert content.sources[0].name == "Our own house"
    # In a language that the pack has not, what it has is better than nothing.
    assert with_local(read_pack(WORDS.read_bytes()).content("fr"), text, "fr").help_notes[0].id == "meeting"


def test_elsewhere_no_standard_number_is_shown(places: Places, catalogues: dict[str, Words], folder: Path) -> None:
    text = made(places, catalogues, read_stick(folder), OTHER)
    assert with_local(read_pack(WORDS.read_bytes()).content("en"), text, "en").services == ()


def test_without_a_pack_the_standard_numbers_are_as_they_were(places: Places, catalogues: dict[str, Words]) -> None:
    text = made(places, catalogues, Stick())
    assert text == ""
    standard = read_pack(WORDS.read_bytes()).content("en")
    assert with_local(standard, text, "en") == standard


def test_a_record_of_the_same_id_takes_the_place_of_the_standard_one() -> None:
    standard = read_pack(WORDS.read_bytes()).content("en")
    known = standard.help_notes[3].id
    records = {"en": {"help": {known: RECORDS["en"]["help"]["meeting"]}}}
    content = with_local(standard, json.dumps({"only_own": False, "records": records}), "en")
    assert [note.id for note in content.help_notes].count(known) == 1
    assert content.help_notes[0].text == "Thursdays at the library."


@pytest.mark.parametrize("text", ["{", "[]", '{"records": 3}', '{"records": {"en": {"help": {"a": {}}}}}', "null"])
def test_what_cannot_be_read_keeps_nobody_from_the_notebook(text: str) -> None:
    standard = read_pack(WORDS.read_bytes()).content("en")
    assert with_local(standard, text, "en") == standard


def test_a_damaged_pack_makes_no_notebook(places: Places, catalogues: dict[str, Words], folder: Path) -> None:
    path = folder / "own" / "words.dat"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(WordsDamaged):
        made(places, catalogues, read_stick(folder))
    assert not places.folder.exists()


@pytest.mark.parametrize("text", ["", "{}", '{"languages": ["xx"], "countries": []}', '{"languages": 3}'])
def test_choices_that_cannot_be_read_leave_everything_to_choose(folder: Path, text: str) -> None:
    (folder / "choices.json").write_text(text)
    assert (read_stick(folder).languages, read_stick(folder).countries) == (LANGUAGES, (CANADA, OTHER))


def test_only_the_chosen_languages_and_countries_are_asked_about(
    qtbot: QtBot, places: Places, catalogues: dict[str, Words], folder: Path
) -> None:
    stick = read_stick(folder)
    acts = acts_on(places, catalogues, WORDS, CHEAP, stick)
    window = SetupWindow(catalogues, "en", Random(1), acts, stick=stick)
    qtbot.addWidget(window)
    draft: Draft = window.draft
    assert draft.language == "fr"
    assert [type(page).__name__ for page in window.wanted_pages()].count("CountryPage") == 0
