"""The desktop that the whole-program tests and the measurements stand on."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tools.desktop.display import Desktop, missing
from tools.desktop.processes import Program, TookTooLong, look, runs, wait_until
from tools.desktop.screen import Picture, Region
from tools.desktop.windows import Window

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(bool(missing()), reason=f"NO DESKTOP HERE: install {', '.join(missing())}"),
]

_EDITOR = """
from PySide6.QtWidgets import QApplication, QPlainTextEdit
app = QApplication(["editor"])
page = QPlainTextEdit()
page.setWindowTitle("Page")
page.resize(300, 200)
page.show()
app.exec()
"""
_PARENT = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"


@pytest.fixture(scope="module")
def desktop() -> Iterator[Desktop]:
    with Desktop() as started:
        yield started


@pytest.fixture
def editor(desktop: Desktop, tmp_path: Path) -> Iterator[tuple[Program, Window]]:
    with Program([sys.executable, "-c", _EDITOR], desktop.environment(tmp_path)) as program:
        window = desktop.windows.wait(lambda found: found.pid == program.pid, "the editor's window")
        wait_until(lambda: desktop.windows.active() == window.id, "the editor is active")
        yield program, window


def test_keys_typed_arrive_as_text(desktop: Desktop, editor: tuple[Program, Window]) -> None:
    desktop.keyboard.type("Ab 12.5*30-7/2+(x)=%@#'")
    desktop.keyboard.press("Ctrl+a")
    desktop.keyboard.press("Ctrl+c")

    wait_until(lambda: desktop.clipboard() == "Ab 12.5*30-7/2+(x)=%@#'", "the text arrives in the clipboard")


def test_a_window_is_told_by_what_a_taskbar_knows(desktop: Desktop, editor: tuple[Program, Window]) -> None:
    program, window = editor

    assert (window.title, window.instance, window.pid) == ("Page", "editor", program.pid)
    assert (window.region.width, window.region.height) == (300, 200)
    assert window.id == desktop.windows.stacked()[-1]


def test_pixels_are_those_at_the_place_of_the_window(desktop: Desktop, editor: tuple[Program, Window]) -> None:
    inside = editor[1].region.part(0.01, 0.15, 0.9, 0.9)
    wait_until(lambda: desktop.screen.read(inside).pixels[:3] == b"\xff\xff\xff", "the white page is painted")
    desktop.keyboard.type("\n\n\nW\n")

    wait_until(lambda: not desktop.screen.read(inside).is_flat, "the letter is painted")


def test_minimised_and_closed_windows_leave_the_list(desktop: Desktop, editor: tuple[Program, Window]) -> None:
    program, window = editor
    desktop.windows.minimise(window.id)
    wait_until(lambda: not desktop.windows.of(program.pid), "the window is minimised")
    desktop.windows.activate(window.id)
    wait_until(lambda: bool(desktop.windows.of(program.pid)), "the window is back")
    desktop.windows.close(window.id)

    wait_until(lambda: program.has_ended, "the program ended with its window")


def test_the_end_of_a_desktop_ends_everything_on_it(tmp_path: Path) -> None:
    with Desktop(640, 480) as short:
        program = short.start([sys.executable, "-c", _PARENT], short.environment(tmp_path))
        wait_until(lambda: bool(program.children()), "the child runs")
        child = program.children()[0]
        socket = Path("/tmp/.X11-unix") / f"X{short.name[1:]}"
        assert socket.exists()

    assert program.exit_code == -signal.SIGKILL
    wait_until(lambda: not runs(child), "the child is gone too")
    assert not socket.exists()


def test_a_process_looks_as_the_system_tells_it(tmp_path: Path) -> None:
    with Program(["sleep", "60"], {"PATH": "/usr/bin:/bin"}) as program:
        # The kernel gives a starting program its name a moment before its command line.
        wait_until(lambda: look(program.pid).command_line == b"sleep\x0060\x00", "the process has its command line")

        assert look(program.pid).name == b"sleep\n"
    assert not runs(program.pid)


def test_what_never_comes_is_named() -> None:
    with pytest.raises(TookTooLong, match=r"still not: the sea is sweet"):
        wait_until(lambda: False, "the sea is sweet", seconds=0.05)


def test_a_picture_keeps_its_colours_in_a_file() -> None:
    picture = Picture(2, 1, bytes((1, 2, 3, 0, 40, 50, 60, 0)))
    image = QImage.fromData(picture.png())

    assert (image.width(), image.height()) == (2, 1)
    assert [image.pixelColor(x, 0).getRgb() for x in (0, 1)] == [(3, 2, 1, 255), (60, 50, 40, 255)]


def test_likeness_is_the_share_of_equal_pixels() -> None:
    mine = Picture(2, 2, bytes(16))

    assert mine.is_flat
    assert mine.likeness(Picture(2, 2, bytes(12) + b"\1\0\0\0")) == 0.75
    assert mine.likeness(Picture(4, 1, bytes(16))) == 0.0


def test_a_part_of_a_region_stays_in_it() -> None:
    whole = Region(10, 20, 100, 50)

    assert whole.part(0.0, 0.0, 1.0, 1.0) == whole
    assert whole.part(0.5, 0.2, 1.0, 0.4) == Region(60, 30, 50, 10)
    assert Region(-5, 0, 20, 20).within(10, 10) == Region(0, 0, 10, 10)
