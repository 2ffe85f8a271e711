"""What another program copied, pasted into a field: kept, or refused in a sentence."""

from pathlib import Path
from typing import Final

import pytest

from calculator.back.notebook.text import FIELD_LIMIT, clean
from calculator.front.opening import LEAVING
from tests.e2e.program import IN_USE, Place, copied, started, stored
from tools.desktop.display import Desktop

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]

# Control characters, an override and a mark of right-to-left text, joined emoji, a tab, a line end of another system.
_STRANGE: Final = (
    "a\x00b\x07c\x1b[31m\x7f\x9d \u202eright\u202c \u05e9\u05dc\u05d5\u05dd\u200f "
    "\U0001f469\u200d\U0001f467 \U0001f1e8\U0001f1e6\tend\r\nline two "
)
_MEGABYTE: Final = _STRANGE * (2**20 // len(_STRANGE.encode()) + 1)
_INTO_NOTES: Final = ("Tab",) * 5


def test_a_megabyte_is_refused_in_a_sentence(desktop: Desktop, place: Place, tmp_path: Path) -> None:
    with copied(desktop, place.home, tmp_path / "copied", _MEGABYTE), started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.begin_first_person()
        calculator.type("Quillfeather")
        notebook.save()
        before = notebook.look()
        calculator.press("Ctrl+v")
        calculator.wait(lambda: notebook.look().likeness(before) < 0.995, "a sentence says so", 5.0)
        calculator.type("s")
        calculator.wait(lambda: notebook.copied_field() == "Quillfeathers", "what was there is there")
        notebook.go_home()
        calculator.expect(IN_USE)
    (person,) = stored(place).contents.people
    assert person.real_name == "Quillfeathers"


def test_home_answers_beside_a_megabyte(desktop: Desktop, place: Place, tmp_path: Path) -> None:
    with copied(desktop, place.home, tmp_path / "copied", _MEGABYTE), started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.begin_first_person()
        calculator.type("Quillfeather")
        calculator.press("Ctrl+v")
        calculator.press("Escape")
        # In truth a fraction of a second; on a busy machine what the calculator allows one that is at work.
        notebook.expect_home(LEAVING.busy_s)
        calculator.expect(IN_USE)
    (person,) = stored(place).contents.people
    assert person.real_name == "Quillfeather"


def test_strange_characters_are_kept_but_for_those_no_one_sees(desktop: Desktop, place: Place, tmp_path: Path) -> None:
    text = _STRANGE * (FIELD_LIMIT // len(_STRANGE) - 1)
    with copied(desktop, place.home, tmp_path / "copied", text), started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.begin_first_person()
        notebook.go(*_INTO_NOTES, "Ctrl+v")
        notebook.save()
        calculator.type("zz")
        notebook.go_home()
        calculator.expect(IN_USE)
    (person,) = stored(place).contents.people
    assert person.notes == clean(text) + "zz"
    assert {"\u202e", "\u200f", "\u200d", "\U0001f1e8"} <= set(person.notes)
    assert not {"\x00", "\x1b", "\x7f", "\x9d", "\t", "\r"} & set(person.notes)

    with started(desktop, place) as calculator:
        notebook = calculator.open()
        notebook.choose_first_person()
        notebook.go(*_INTO_NOTES)
        calculator.wait(lambda: notebook.copied_field() == person.notes, "the notes are there")
        notebook.go_home()
        calculator.expect(IN_USE)
