"""`python -m tools.tour.sheets`: contact sheets of the calculator, every mode in five sizes, scales, themes, languages.

One sheet a scale, theme and language, drawn by the real window without a desktop; a process for each scale, which Qt
takes at its start only. Hebrew stands for the languages that run from right to left; its words are the English ones.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from calculator.front.ui.modes import Mode
from calculator.front.ui.window import CalculatorWindow
from calculator.paths import own_identity, resources
from calculator.words import LANGUAGES, catalogue

_OUT: Final = Path("build/sheets")
_SCALES: Final = (100, 150, 200)
_SIZES: Final = ((320, 500), (360, 640), (560, 500), (800, 620), (1000, 700))
_LOCALES: Final = ("en_CA", "fr_CA", "he_IL")
_THEMES: Final = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
_GAP: Final = 12
# Room for the largest window at the largest scale: on a smaller screen it would be made to fit.
_SCREEN: Final = {"width": 2400, "height": 1800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
_BEHIND: Final = QColor(0x80, 0x60, 0x80)
_TYPED: Final = {
    Mode.STANDARD: "12.5*3=123456789.12*98765+",
    Mode.SCIENTIFIC: "2+3*(4^2)=30s+(2*1.5",
    Mode.CONVERTER: "1234.5",
}


def main() -> int:
    """Draw all of them."""
    parser = argparse.ArgumentParser(prog="python -m tools.tour.sheets", description=__doc__)
    parser.add_argument("--out", type=Path, default=_OUT, help=f"where to ({_OUT})")
    parser.add_argument("--scale", type=int, choices=_SCALES, help="only this one, in this process")
    asked = parser.parse_args()
    if asked.scale:
        _draw(asked.scale, asked.out)
        return 0
    with tempfile.TemporaryDirectory(prefix="sheets-") as folder:
        screen = Path(folder) / "screen.json"
        screen.write_text(json.dumps({"screens": [{"name": "large", "x": 0, "y": 0, **_SCREEN}]}))
        for scale in _SCALES:
            platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "QT_SCALE_FACTOR": str(scale / 100)}
            command = [sys.executable, "-m", "tools.tour.sheets", "--out", str(asked.out), "--scale", str(scale)]
            subprocess.run(command, env={**os.environ, **platform}, check=True)
    print(f"{len(list(asked.out.glob('*.png')))} sheets are in {asked.out}.")
    return 0


def _draw(scale: int, out: Path) -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    out.mkdir(parents=True, exist_ok=True)
    for locale in _LOCALES:
        for theme, scheme in _THEMES.items():
            rows = [_row(locale, scheme, mode) for mode in Mode]
            _joined(rows, is_column=True).save(str(out / f"{locale}-{theme}-{scale}.png"))


def _row(locale: str, scheme: Qt.ColorScheme, mode: Mode) -> QImage:
    pictures = []
    for width, height in _SIZES:
        window = _window(locale, scheme, mode)
        window.resize(width, height)
        window.show()
        QTest.keyClicks(window, _TYPED[mode])
        pictures.append(window.grab().toImage())
        pictures[-1].setDevicePixelRatio(1)
        window.close()
    return _joined(pictures, is_column=False)


def _window(locale: str, scheme: Qt.ColorScheme, mode: Mode) -> CalculatorWindow:
    language = locale.partition("_")[0]
    language = language if language in LANGUAGES else LANGUAGES[0]
    words = catalogue((resources() / "words.json").read_bytes(), language)
    identity = own_identity()
    return CalculatorWindow(words, QLocale(locale), mode, title=identity.title(language), version="0", scheme=scheme)


def _joined(pictures: list[QImage], *, is_column: bool) -> QImage:
    """Side by side, or one under the other."""
    sides = [(picture.width() + _GAP, picture.height() + _GAP) for picture in pictures]
    wide, high = zip(*sides, strict=True)
    size = (max(wide), sum(high)) if is_column else (sum(wide), max(high))
    sheet = QImage(*size, QImage.Format.Format_RGB32)
    sheet.fill(_BEHIND)
    painter = QPainter(sheet)
    at = 0
    for picture, (width, height) in zip(pictures, sides, strict=True):
        painter.drawImage(QPoint(0, at) if is_column else QPoint(at, 0), picture)
        at += height if is_column else width
    painter.end()
    return sheet


if __name__ == "__main__":
    sys.exit(main())
