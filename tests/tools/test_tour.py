"""The tour: its table, its names, and one walk over real windows."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest

from calculator.back.notebook.answers import Answer
from calculator.back.notebook.lists import ChecklistItem
from calculator.back.notebook.packing import PackingId, PackingItem
from calculator.back.session.session import Session
from calculator.back.storage.keys import Cost
from calculator.back.storage.opening import open_store
from calculator.back.ui.sections.table import SECTIONS
from calculator.paths import places
from tools.desktop.display import Desktop, missing
from tools.desktop.processes import Program, TookTooLong, wait_until
from tools.example import PEOPLE
from tools.fiction import FICTIONS, Fiction
from tools.tour.camera import Camera, Shot
from tools.tour.index import index_page
from tools.tour.looks import ALL, QUICK, SETUP, Language, Look, Size, Theme, View
from tools.tour.pages import EMPTY_STOPS, STOPS, Stop
from tools.tour.paper import numbers_on_paper
from tools.tour.program import running
from tools.tour.stores import make_shelf
from tools.tour.walks import see_calculator

_LOOK = ALL[0]


def test_every_combination_that_was_asked_for_is_toured_once() -> None:
    seen = {(look.theme, look.language, look.scale, str(look.size)) for look in ALL}
    assert seen == {
        (theme, language, scale, size)
        for theme in ("light", "dark")
        for language in ("en", "fr")
        for scale in (100, 200)
        for size in ("1366x768", "1024x600")
    }
    assert len(seen) == len(ALL)
    assert {*QUICK, *SETUP} <= set(ALL)


def test_the_name_of_a_picture_says_page_theme_language_view_scale_and_size() -> None:
    look = Look(Theme.DARK, Language.FRENCH, 200, Size(1024, 600))
    assert look.picture("people", View.QUIET) == "people-dark-fr-quiet-200-1024x600"


@pytest.mark.parametrize("stops", [STOPS, EMPTY_STOPS])
def test_no_two_stops_write_the_same_picture(stops: tuple[Stop, ...]) -> None:
    names = [stop.name for stop in stops]
    assert len(set(names)) == len(names)
    assert all(stop.views for stop in stops)


def test_every_section_of_the_side_list_is_toured_full_and_empty_in_both_views() -> None:
    for section in SECTIONS:
        for stops, name in ((STOPS, str(section.id)), (EMPTY_STOPS, f"empty-{section.id}")):
            if section.is_optional and stops is EMPTY_STOPS:
                # Nobody asked for it yet.
                continue
            (stop,) = (stop for stop in stops if stop.name == name)
            assert stop.keys[0] == section.key
            assert set(stop.views) == {View.QUIET, View.PLAIN}


def test_the_index_shows_each_picture_under_its_page() -> None:
    shots = [
        Shot("people", View.QUIET, _LOOK, "people-1.png"),
        Shot("calculator", View.ONLY, _LOOK, "calculator-1.png"),
        Shot("people", View.PLAIN, _LOOK, "people-2.png"),
    ]
    page = index_page(shots)
    assert "3 pictures of 2 pages" in page
    order = [
        page.index(part) for part in ("<h2>people", "people-1.png", "people-2.png", "<h2>calc", "calculator-1.png")
    ]
    assert order == sorted(order)
    assert "light, en, quiet, 100 %, 1366x768" in page


@pytest.mark.parametrize("language", list(Language))
def test_the_invented_notebook_opens_with_all_that_was_invented(
    tmp_path: Path, quick_cost: Cost, language: Language
) -> None:
    filled = make_shelf(tmp_path, language, cost=quick_cost).filled
    fiction = FICTIONS[language]
    session = Session(open_store(places(str(filled.folder)), filled.code, quick_cost))
    try:
        assert [person.real_name for person in session.people()] == [person.real_name for person in fiction.people]
        assert [(task.text, task.is_done) for task in session.tasks()] == [
            (task.text, task.is_done) for task in fiction.tasks
        ]
        assert [(one.title, one.phase) for one in session.lists()] == [(one.title, one.phase) for one in fiction.lists]
        assert [_items(session.items(one.id)) for one in session.lists()] == [
            _items(one.items) for one in fiction.lists
        ]
        assert _things(session.packing()) == _things(fiction.packing)
        assert session.settings().language == language
    finally:
        session.close()


@pytest.mark.parametrize("language", list(Language))
def test_the_empty_notebook_opens_in_its_language(tmp_path: Path, quick_cost: Cost, language: Language) -> None:
    empty = make_shelf(tmp_path, language, cost=quick_cost).empty
    session = Session(open_store(places(str(empty.copy(tmp_path / "copy"))), empty.code, quick_cost))
    try:
        assert (session.people(), session.settings().language) == ((), language)
    finally:
        session.close()


def test_every_language_tells_of_as_much() -> None:
    for fiction in FICTIONS.values():
        assert [person.numbers for person in fiction.people] == [person.numbers for person in PEOPLE]
        assert {person.real_name.split()[-1] for person in fiction.people} == {"Example", "Fictional", "Invented"}
        assert _shape(fiction) == _shape(FICTIONS["en"])


def _items(items: Iterable[ChecklistItem]) -> list[tuple[str, Answer, str]]:
    return [(item.text, item.answer, item.note) for item in items]


def _things(packing: Iterable[PackingItem]) -> list[PackingItem]:
    """Without what only a written thing has."""
    return [replace(thing, id=PackingId(""), position=0, household_name="") for thing in packing]


def _shape(fiction: Fiction) -> tuple[int, list[int], list[str]]:
    answers = [item.answer for one in fiction.lists for item in one.items]
    return (
        len(fiction.tasks),
        [len(one.items) for one in fiction.lists],
        [*answers, *(t.whereabouts for t in fiction.packing)],
    )


@pytest.mark.parametrize(("shown", "is_found"), [("604918273355+918840275161", True), ("604918273355", False)])
def test_the_numbers_for_the_paper_are_found_where_they_are(tmp_path: Path, shown: str, *, is_found: bool) -> None:
    # Given as codes: the command line, which lies in the memory too, must not hold the numbers.
    script = (
        "import sys, time, pathlib; text = ''.join(chr(int(code)) for code in sys.argv[1].split(','));"
        "pathlib.Path(sys.argv[2]).touch(); time.sleep(60)"
    )
    codes = ",".join(str(ord(character)) for character in shown)
    ready = tmp_path / "ready"
    with Program([sys.executable, "-c", script, codes, str(ready)], {}) as program:
        wait_until(ready.exists, "the text is in the memory")
        if is_found:
            assert numbers_on_paper(program.pid) == shown
        else:
            with pytest.raises(LookupError):
                numbers_on_paper(program.pid)


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    if missing():
        pytest.skip(f"NO DESKTOP HERE: install {', '.join(missing())}")
    with Desktop(1024, 600) as started:
        yield started


@pytest.mark.e2e
def test_a_walk_through_the_calculator_writes_a_picture_at_each_stop(desktop: Desktop, tmp_path: Path) -> None:
    camera = Camera(desktop, _LOOK, tmp_path)
    see_calculator(camera, tmp_path / "data")

    assert len({shot.page for shot in camera.shots}) == len(camera.shots) >= 6
    pictures = [(tmp_path / shot.file).read_bytes() for shot in camera.shots]
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)
    assert len(set(pictures)) == len(pictures)
    assert not desktop.windows.all()


@pytest.mark.e2e
def test_light_and_dark_are_what_the_desktop_is_told(desktop: Desktop, tmp_path: Path) -> None:
    light, dark = (_brightness(desktop, theme, tmp_path) for theme in (Theme.LIGHT, Theme.DARK))
    assert dark < 80 < 220 < light


@pytest.mark.e2e
def test_keys_that_change_nothing_are_named(desktop: Desktop, tmp_path: Path) -> None:
    camera = Camera(desktop, _LOOK, tmp_path, patience_s=1.0)
    with pytest.raises(TookTooLong, match="Ctrl\\+9 F7 changes the screen"):
        camera.press(("Ctrl+9", "F7"))


def _brightness(desktop: Desktop, theme: Theme, folder: Path) -> float:
    """The median of the calculator's green."""
    camera = Camera(desktop, replace(_LOOK, theme=theme), folder)
    with running(camera, "calculator", folder / theme) as program:
        return median(camera.rest(program.window.region).pixels[1::4])


@pytest.mark.e2e
def test_a_page_that_was_not_left_is_not_taken_for_the_next(desktop: Desktop, tmp_path: Path) -> None:
    camera = Camera(desktop, _LOOK, tmp_path)
    camera.take("first")
    with pytest.raises(TookTooLong, match="second looks exactly as first"):
        camera.take("second")
