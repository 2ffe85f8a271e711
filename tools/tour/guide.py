"""`python -m tools.tour.guide TOUR`: hangs pictures of a tour into docs/guide, each cut to its window."""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from tools.tour.looks import SCALES, SIZES, Language, Look, Theme, View

_OUT: Final = Path("docs/guide/pictures")
_PAGES: Final = (
    *("kit-task", "kit-key-made", "kit-identity", "kit-worker-made", "kit-check", "setup-device-no"),
    *("setup-elsewhere", "setup-place", "setup-typing-covered", "setup-home", "setup-recovery", "setup-again"),
)


def main() -> int:
    """Cut and copy; 1 where a picture is missing."""
    tour = Path(sys.argv[1])
    missing = [f"{page}, {language}" for language in Language for page in _PAGES if not _hang(tour, page, language)]
    for page in missing:
        print(f"{page} is not in {tour}")
    return 1 if missing else 0


def _hang(tour: Path, page: str, language: Language) -> bool:
    found = tour / f"{Look(Theme.LIGHT, language, SCALES[0], SIZES[0]).picture(page, View.ONLY)}.png"
    if not found.is_file():
        return False
    folder = _OUT / language
    folder.mkdir(parents=True, exist_ok=True)
    return _cut(QImage(str(found))).save(str(folder / f"{page}.png"))


def _cut(picture: QImage) -> QImage:
    """Without the empty desktop around the window."""
    desktop = picture.pixel(0, 0)
    columns = [x for x in range(picture.width()) if picture.pixel(x, picture.height() // 2) != desktop]
    rows = [y for y in range(picture.height()) if picture.pixel(picture.width() // 2, y) != desktop]
    return picture.copy(columns[0], rows[0], columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1)


if __name__ == "__main__":
    sys.exit(main())
