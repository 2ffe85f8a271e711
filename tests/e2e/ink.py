"""Whether a text stands on the screen: the very pixels that Qt makes of it on the same desktop."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.e2e.program import SOURCES, Place
from tools.desktop.display import Desktop
from tools.desktop.processes import Program, wait_until
from tools.desktop.screen import Picture

# The strip's type, drawn by Qt on the same desktop: the measure for what the notebook shows.
_DRAW: Final = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from calculator.back.ui.theme import read_style
from calculator.back.ui.widgets.emergency import Emergency
from calculator.back.ui.widgets.fonts import readable
from calculator.paths import resources
from calculator.words import Words
app = QApplication(["digits"])
app.setStyle("Fusion")
window = QWidget()
QApplication.setFont(readable(QApplication.font()))
window.setStyleSheet(read_style(resources() / "themes", dark=False))
page = QWidget()
texts = {f"emergency.{name}": "" for name in ("spoken", "who", "poison", "power")}
strip = Emergency(Words({**texts, "emergency.number": sys.argv[2]}), page)
page.setParent(window)
page.resize(400, 200)
strip.resize(page.size())
window.show()
number = strip.findChild(QLabel, "emergency_number")
strip.grab(number.geometry()).save(sys.argv[1], "PPM")
"""


@dataclass(frozen=True, slots=True)
class Ink:
    """A text as pixels, cut to its edges: rows of red, green, blue."""

    rows: tuple[bytes, ...]

    def is_in(self, picture: Picture) -> bool:
        """Whether exactly these pixels stand somewhere in `picture`."""
        rows = _rgb_rows(picture)
        for top in range(len(rows) - len(self.rows) + 1):
            at = rows[top].find(self.rows[0])
            while at >= 0:
                if all(rows[top + y].startswith(row, at) for y, row in enumerate(self.rows)):
                    return True
                at = rows[top].find(self.rows[0], at + 1)
        return False


def drawn(desktop: Desktop, place: Place, folder: Path, text: str) -> Ink:
    """`text` in the type and colours of the strip."""
    file = folder / f"{text}.ppm"
    env = desktop.environment(place.home) | {"PYTHONPATH": str(SOURCES), "PYTHONDONTWRITEBYTECODE": "1"}
    with Program([sys.executable, "-c", _DRAW, str(file), text], env) as program:
        wait_until(lambda: program.has_ended, "the digits are drawn")
    _, size, _, pixels = file.read_bytes().split(b"\n", 3)
    width = int(size.split()[0])
    paper = pixels[:3]
    inked = [at for at in range(0, len(pixels), 3) if pixels[at : at + 3] != paper]
    left = min(at // 3 % width for at in inked) * 3
    right = max(at // 3 % width for at in inked) * 3 + 3
    rows = range(inked[0] // 3 // width, inked[-1] // 3 // width + 1)
    return Ink(tuple(pixels[y * width * 3 + left : y * width * 3 + right] for y in rows))


def _rgb_rows(picture: Picture) -> list[bytes]:
    colours = bytearray(picture.width * picture.height * 3)
    colours[0::3], colours[1::3], colours[2::3] = picture.pixels[2::4], picture.pixels[1::4], picture.pixels[0::4]
    line = picture.width * 3
    return [bytes(colours[y * line : (y + 1) * line]) for y in range(picture.height)]
