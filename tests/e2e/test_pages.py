"""What the pages are for, by keys alone: found again after a kill, in another language, after a bad paste."""

import os
import shutil
import signal
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Final

import pytest

from calculator.back.content.pack import Pack, read_pack
from calculator.back.notebook.answers import Answer
from calculator.back.notebook.packing import Whereabouts
from calculator.back.notebook.settings import Settings
from calculator.back.ui.book import Everything
from calculator.back.ui.sections.lists.ready import ready_lists
from calculator.paths import resources
from tests.e2e.ink import drawn
from tests.e2e.program import IN_USE, SOURCES, Notebook, Place, open_session, started, stored
from tools.desktop.display import Desktop
from tools.desktop.processes import runs

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

BAG: Final = "Ctrl+4"
LISTS: Final = "Ctrl+6"
MORE: Final = "F10"
# On the card of a thing of the bag.
FROM_TEXT_TO_WHERE: Final = ("Tab",)
FROM_WHERE_TO_HOLDER: Final = ("Tab",)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack((resources() / "words.dat").read_bytes())


def test_the_emergency_number_is_one_key_from_the_code(desktop: Desktop, place: Place, tmp_path: Path) -> None:
    number, another = (drawn(desktop, place, tmp_path, text) for text in ("911", "119"))
    for language in ("en", "fr"):
        _speak(place, language)
        with started(desktop, place) as calculator:
            notebook = calculator.open()
            before = calculator.rest(notebook.window.region)
            assert not number.is_in(before)

            calculator.press("F1")
            quiet = calculator.rest(notebook.window.region)
            assert number.is_in(quiet)
            assert not another.is_in(quiet)

            calculator.press("F8")
            plain = calculator.rest(notebook.window.region)
            assert plain != quiet
            assert number.is_in(plain)
            notebook.go_home()


def test_a_thing_with_someone_is_so_after_a_kill(desktop: Desktop, place: Place) -> None:
    session = open_session(place)
    session.add_packing_item(["teapot"], Random(1), "Medicine")
    session.close()
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.begin_first_person()
        calculator.type("Quillfeather")
        notebook.go(BAG, "Tab", "space")
        calculator.type("Passports")
        notebook.save()
        missing = notebook.look_in_list(BAG, "End")
        notebook.go_to_field("Passports")
        notebook.go(*FROM_TEXT_TO_WHERE, "Right", "Right", "Right", "space", *FROM_WHERE_TO_HOLDER, "Down")
        notebook.save()
        notebook.look_in_list(BAG)
        given = notebook.look_in_list(BAG, "End")
        assert given != missing
        os.killpg(calculator.program.pid, signal.SIGKILL)
        calculator.wait(lambda: not runs(notebook.pid), "both processes are gone")

    _expect_held(place)
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.go("F8")
        # Not pixel for pixel: a caret or a word about saving may differ. What counts is which of the two it is.
        shown = notebook.look_in_list(BAG, "End")
        assert shown.likeness(given) > max(0.99, shown.likeness(missing))
        notebook.go_home()
    _expect_held(place)


def test_an_item_answered_not_safe_stays_so(desktop: Desktop, place: Place, pack: Pack) -> None:
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        calculator.press("F8")
        _ask_for_lists(notebook)
        _open_first_list(notebook)
        unanswered = notebook.look()
        calculator.press("3")
        answered = notebook.look()
        assert answered != unanswered
        notebook.go_home()
        calculator.expect(IN_USE)
    kept = stored(place)
    (checklist,) = kept.lists
    ready = next(one for one in ready_lists(pack.content("en"), pack.screens("en")) if one.id == checklist.source_id)
    assert [item.source_id for item in kept.items] == [item.id for item in ready.items]
    answers = [item.answer for item in kept.items]
    assert answers == [Answer.NOT_YET, Answer.NOT_SAFE, *(Answer.NOT_YET for _ in answers[2:])]

    with started(desktop, place) as calculator:
        notebook = calculator.open()
        calculator.press("F8")
        _open_first_list(notebook)
        shown = notebook.look()
        assert shown.likeness(answered) > max(0.99, shown.likeness(unanswered))
        notebook.go_home()
    assert stored(place) == kept


def test_another_language_loses_nothing_and_speaks_in_the_ready_made(
    desktop: Desktop, place: Place, pack: Pack
) -> None:
    idea = pack.content("en").packing[0]
    in_french = next(one for one in pack.content("fr").packing if one.id == idea.id)
    assert idea.text != in_french.text
    session = open_session(place)
    session.take_packing([idea.id], ["teapot"], Random(1))
    session.close()

    with started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.begin_first_person()
        calculator.type("Quillfeather\tBrasswick")
        notebook.look_in_list(BAG)
        notebook.go_to_field(idea.text)
        notebook.go_home()
    before = stored(place)
    assert [person.real_name for person in before.contents.people] == ["Quillfeather"]

    with started(desktop, place) as calculator:
        notebook = calculator.open()
        english = notebook.look_in_list(MORE)
        # From the topics to the language that is chosen, and to the next one.
        notebook.go("Tab", "Right", "space")
        calculator.wait(lambda: notebook.look() != english, "it speaks French at once")
        notebook.go("Ctrl+3")
        notebook.choose_first_person()
        calculator.wait(lambda: notebook.copied_field() == "Quillfeather", "the real name is there")
        notebook.go_home()
    assert stored(place).contents.settings.language == "fr"

    with started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.choose_first_person()
        calculator.wait(lambda: notebook.copied_field() == "Quillfeather", "the real name is there")
        calculator.press("Tab")
        calculator.wait(lambda: notebook.copied_field() == "Brasswick", "the shown name is there")
        notebook.look_in_list(BAG)
        notebook.go_to_field(in_french.text)
        notebook.go_home()
    after = stored(place)
    # All is there; only what quiet view shows is named in the other language.
    assert _bare(after) == _bare(before)
    people, english_people = pack.content("fr").pool("people"), pack.content("en").pool("people")
    (person,), (person_before,) = after.contents.people, before.contents.people
    assert people.index(person.household_name) == english_people.index(person_before.household_name)
    assert after.contents.settings.people_label == "Numéros de la maison"
    assert [(thing.source_id, thing.text) for thing in after.packing] == [(idea.id, "")]


@pytest.mark.skipif("E2E_PROGRAM" in os.environ, reason="THE BUILT PROGRAM IS NOT COPIED HERE")
def test_damaged_words_leave_the_calculator_and_the_notebook(desktop: Desktop, place: Place, tmp_path: Path) -> None:
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.begin_first_person()
        calculator.type("Quillfeather")
        notebook.go_home()
    before = stored(place)
    sources = _copy_with_damaged_words(tmp_path)

    with started(desktop, place, sources=sources) as calculator:
        calculator.type("12.5*30\n")
        calculator.expect("375")
        notebook = calculator.open()
        notebook.choose_first_person()
        calculator.wait(lambda: notebook.copied_field() == "Quillfeather", "the person is there")
        notebook.go_home()
        calculator.expect(IN_USE)
    assert stored(place) == before


@pytest.mark.skipif("E2E_PROGRAM" in os.environ, reason="THE BUILT PROGRAM IS NOT COPIED HERE")
def test_words_damaged_from_the_first_day_leave_a_window_and_a_way_home(
    desktop: Desktop, place: Place, tmp_path: Path
) -> None:
    sources = _copy_with_damaged_words(tmp_path)
    with started(desktop, place, sources=sources) as calculator:
        calculator.type("12.5*30\n")
        calculator.expect("375")
        notebook = calculator.open()
        notebook.go_home()
        calculator.expect(IN_USE)
    stored(place)


def _open_first_list(notebook: Notebook) -> None:
    """The first of the ready-made lists, with its second item chosen."""
    before = notebook.look_in_list(LISTS)
    notebook.go("Return")
    notebook.calculator.wait(lambda: notebook.look() != before, "the list is open")
    notebook.go("Down")


def _speak(place: Place, language: str) -> None:
    """Choose the notebook's language."""
    session = open_session(place)
    session.save_settings(replace(session.settings(), language=language))
    session.close()


def _bare(everything: Everything) -> Everything:
    """Without the language, and without what quiet view shows in it."""
    contents = replace(
        everything.contents,
        people=tuple(replace(person, household_name="") for person in everything.contents.people),
        settings=Settings(),
    )
    packing = tuple(replace(thing, household_name="") for thing in everything.packing)
    return replace(everything, contents=contents, packing=packing)


def _ask_for_lists(notebook: Notebook) -> None:
    """By keys, on the page of what can be chosen: the third topic, its first switch."""
    before = notebook.look_in_list(MORE)
    notebook.go("Down", "Down", "Tab", "space")
    notebook.calculator.wait(lambda: notebook.look() != before, "the page is asked for")


def _expect_held(place: Place) -> None:
    kept = stored(place)
    (person,), (other, thing) = kept.contents.people, kept.packing
    assert (other.text, other.whereabouts) == ("Medicine", Whereabouts.MISSING)
    assert (person.real_name, thing.text) == ("Quillfeather", "Passports")
    assert (thing.whereabouts, thing.holder) == (Whereabouts.WITH_SOMEONE, person.id)


def _copy_with_damaged_words(folder: Path) -> Path:
    """The sources of a program whose words.dat is not what the build made."""
    shutil.copytree(SOURCES, folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(resources(), folder / "build" / "resources")
    words = folder / "build" / "resources" / "words.dat"
    data = bytearray(words.read_bytes())
    data[len(data) // 2] ^= 1
    words.write_bytes(data)
    return folder / "src"
