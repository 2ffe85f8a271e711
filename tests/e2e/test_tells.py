"""What people try on a calculator that they suspect, and what a machine shows of it."""

import shutil
from pathlib import Path
from typing import Final

import pytest

from calculator.front.files import read_own
from calculator.paths import resources
from tests.e2e.program import CODE, IN_USE, SOURCES, Calculator, Place, copied, started
from tools.desktop.clipboard import read_clipboard
from tools.desktop.display import Desktop
from tools.desktop.processes import children, look, runs
from tools.desktop.screen import Picture
from tools.word_list import found_in

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]

# Published for calculators that hide something (they open every installation of it), birthdays, and what people try.
_PUBLISHED: Final = ("11223344\n", "0101%", ".4357%", "53*\n", "0000\n", "1234\n", "1234%", "123456\n", "12345678\n")
_BIRTHDAYS: Final = ("19900412\n", "04121990\n", "12041990\n", "041290\n", "1990-04-12\n")
_SAMPLE: Final = tuple(f"{number:04d}{end}" for number in range(0, 10_000, 769) for end in "\n%")
_KEYS: Final = tuple(f"F{number}" for number in range(2, 13) if number != 10)
_STRANGE: Final = {
    "a megabyte": "12345678+" * 120_000,
    "binary": "".join(chr(code) for code in range(1, 256)) * 4,
    "zeros": "1\x002\x003",
    "emoji": "\U0001f469\u200d\U0001f467 \U0001f1e8\U0001f1e6 5",
    "right to left": "\u202e12345678\u202c \u05e9\u05dc\u05d5\u05dd\u200f",
    "other digits": "١٢٣٤٥٦٧٨",
    "markup": "<b>12345678</b>{number}%s%n",
}


def test_published_codes_birthdays_and_short_numbers_are_sums(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        for keys in (*_PUBLISHED, *_BIRTHDAYS, *_SAMPLE):
            calculator.type(keys)
            assert not calculator.others()
            calculator.press("Escape")
        for key in _KEYS:
            calculator.type("48159926")
            calculator.press(key)
            calculator.press("Escape")
        calculator.wait(lambda: not calculator.program.children(), "nothing else runs", 20.0)
        assert not calculator.others()
        calculator.type("12.5*30\n")
        calculator.expect("375")


def test_strange_text_is_pasted_into_an_ordinary_calculator(desktop: Desktop, fresh: Place, tmp_path: Path) -> None:
    with started(desktop, fresh) as calculator:
        calculator.type("1/0\n")
        for name, text in _STRANGE.items():
            with copied(desktop, fresh.home, tmp_path / name.replace(" ", "-"), text):
                calculator.press("Escape")
                zero = calculator.look()
                calculator.press("Ctrl+v")
                _expect_another(calculator, zero, f"{name} is answered")
                assert not calculator.others(), name
        calculator.press("Escape")
        calculator.type("12.5*30\n")
        calculator.expect("375")


def test_both_processes_look_the_same_from_outside(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        notebook = calculator.open()
        own, other = (desktop.windows.texts(window) for window in (calculator.window.id, notebook.window.id))
        assert own["WM_CLASS"] == other["WM_CLASS"] == "Calculator Calculator"
        assert own["_NET_WM_NAME"] == other["_NET_WM_NAME"] == "Calculator"
        assert own["_KDE_NET_WM_DESKTOP_FILE"] == "calculator"
        assert {name: own[name] for name in own if name in other} == {
            name: other[name] for name in other if name in own
        }
        assert found_in(" ".join((*own.values(), *other.values()))) == ()
        pids = (calculator.program.pid, notebook.pid)
        assert look(pids[0]) == look(pids[1])
        assert found_in(" ".join(_thread_names(pid) for pid in pids)) == ()
        calculator.press("Escape")
        notebook.expect_home(2.0)


def test_nothing_of_the_code_comes_back(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        calculator.type("2+3\n")
        calculator.open().go_home()
        calculator.expect(IN_USE)
        at_home = calculator.look()
        # What would take something back, repeat it or recall it.
        for keys in ("Ctrl+z", "Ctrl+Shift+z", "Ctrl+y", "space", "Ctrl+r"):
            calculator.press(keys)
            assert calculator.look() == at_home, keys
        for selection in ("CLIPBOARD", "PRIMARY"):
            assert read_clipboard(desktop._connection, selection) in ("", IN_USE)
        calculator.press("Alt+2")
        calculator.press("Ctrl+h")
        calculator.press("Alt+3")
        calculator.press("Ctrl+c")
        assert desktop.clipboard() in ("0", IN_USE)
    for path in place.data.iterdir():
        assert CODE.encode() not in path.read_bytes()


def test_place_size_and_mode_are_the_calculators_own(desktop: Desktop, place: Place) -> None:
    with started(desktop, place) as calculator:
        calculator.press("Alt+2")
        before = calculator.window.region
        notebook = calculator.open()
        assert notebook.window.region != before
        notebook.go_home()
        pid = calculator.program.pid
        desktop.windows.close(calculator.window.id)
        calculator.wait(lambda: calculator.program.has_ended, "the program ended with its window")
        calculator.wait(lambda: not runs(pid) and not children(pid), "no process is left", 2.0)
        assert _processes_over(place) == []
    assert read_own(place.files).mode == "scientific"

    with started(desktop, place) as calculator:
        assert (calculator.window.region.width, calculator.window.region.height) == (before.width, before.height)
        calculator.type("2+3*4\n")
        calculator.expect("14")


def test_with_another_identity_it_is_another_program(desktop: Desktop, place: Place, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(resources(), tree / "build" / "resources")
    shutil.rmtree(tree / "build" / "resources" / "identity")
    identities = SOURCES.parent / "resources" / "identities"
    shutil.copytree(identities / "unit-converter", tree / "build" / "resources" / "identity")
    (tree / "src").symlink_to(SOURCES)
    with started(desktop, place, sources=tree / "src", title="Unit Converter") as calculator:
        window = calculator.window
        assert (window.class_name, window.application_id) == ("UnitConverter", "unit-converter")
        assert look(calculator.program.pid).name == b"UnitConverter\n"
        notebook = calculator.open()
        assert (notebook.window.title, notebook.window.class_name) == ("Unit Converter", "UnitConverter")
        assert look(notebook.pid) == look(calculator.program.pid)
        notebook.go_home()
        calculator.expect(IN_USE)
        desktop.windows.close(window.id)
        calculator.wait(lambda: calculator.program.has_ended, "the program ended with its window")
    assert read_own(place.files).mode == "converter"


def _expect_another(calculator: Calculator, before: Picture, what: str) -> None:
    calculator.wait(lambda: calculator.look() != before, what)


def _thread_names(pid: int) -> str:
    return " ".join((task / "comm").read_text() for task in Path(f"/proc/{pid}/task").iterdir())


def _processes_over(place: Place) -> list[str]:
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            arguments = file.read_bytes()
        except OSError:
            continue
        if str(place.data).encode() in arguments:
            found.append(file.parent.name)
    return found
