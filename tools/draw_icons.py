"""`python -m tools.draw_icons`: draws the icons of every identity anew from its icon.svg."""

import os
import struct
import sys
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from calculator.identity import ICON_SIZES

IDENTITIES: Final = Path(__file__).parents[1] / "resources" / "identities"
_HEADER: Final = struct.Struct("<HHH")
_ENTRY: Final = struct.Struct("<BBBBHHII")
_IS_ICON: Final = 1


def draw(folder: Path) -> None:
    """Every size of the icon as PNG, and all of them in one icon.ico."""
    renderer = QSvgRenderer(str(folder / "icon.svg"))
    files = {size: folder / f"icon-{size}.png" for size in ICON_SIZES}
    for size, file in files.items():
        _picture(renderer, size).save(str(file))
    (folder / "icon.ico").write_bytes(ico({size: file.read_bytes() for size, file in files.items()}))


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon that holds PNG pictures by their size in pixels (256 is written as 0)."""
    offset = _HEADER.size + _ENTRY.size * len(pictures)
    entries, data = b"", b""
    for size, png in pictures.items():
        entries += _ENTRY.pack(size % 256, size % 256, 0, 0, 1, 32, len(png), offset + len(data))
        data += png
    return _HEADER.pack(0, _IS_ICON, len(pictures)) + entries + data


def _picture(renderer: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def main() -> int:
    """Draw them all."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    for folder in sorted(path.parent for path in IDENTITIES.glob("*/icon.svg")):
        draw(folder)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
