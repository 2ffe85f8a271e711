"""What is on the screen: regions of the root window, compared and written as PNG."""

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.desktop.xlib import X

_BYTES_PER_PIXEL = 4


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of the screen in pixels."""

    x: int
    y: int
    width: int
    height: int

    def part(self, left: float, top: float, right: float, bottom: float) -> "Region":
        """The rectangle between these fractions of this one."""
        x, y = self.x + int(self.width * left), self.y + int(self.height * top)
        return Region(x, y, self.x + int(self.width * right) - x, max(1, self.y + int(self.height * bottom) - y))

    def within(self, width: int, height: int) -> "Region":
        """The part of it that is on a screen of this size."""
        x, y = max(0, self.x), max(0, self.y)
        return Region(x, y, min(self.x + self.width, width) - x, min(self.y + self.height, height) - y)


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels as the server gives them: blue, green, red, unused; one byte each."""

    width: int
    height: int
    pixels: bytes

    @property
    def is_flat(self) -> bool:
        """Whether it is all of one colour, so that nothing was painted."""
        return self.pixels == self.pixels[:_BYTES_PER_PIXEL] * (len(self.pixels) // _BYTES_PER_PIXEL)

    def likeness(self, other: "Picture") -> float:
        """The share of equal pixels, 0 to 1; 0 for pictures of different size."""
        if (self.width, self.height) != (other.width, other.height):
            return 0.0
        if self.pixels == other.pixels:
            return 1.0
        mine, theirs = memoryview(self.pixels).cast("I"), memoryview(other.pixels).cast("I")
        return sum(a == b for a, b in zip(mine, theirs, strict=True)) / len(mine)

    def png(self) -> bytes:
        """The picture as a PNG file."""
        rows = bytearray()
        for y in range(self.height):
            row = self.pixels[y * self.width * _BYTES_PER_PIXEL : (y + 1) * self.width * _BYTES_PER_PIXEL]
            colours = bytearray(self.width * 3)
            colours[0::3], colours[1::3], colours[2::3] = row[2::4], row[1::4], row[0::4]
            rows += b"\0" + colours
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


class Screen:
    """The root window of a display, by which everything visible is seen."""

    def __init__(self, display: Any) -> None:
        self._root = display.screen().root
        size = self._root.get_geometry()
        self.whole = Region(0, 0, int(size.width), int(size.height))

    def read(self, region: Region | None = None) -> Picture:
        """What is shown in `region` now, or on the whole screen."""
        area = (region or self.whole).within(self.whole.width, self.whole.height)
        image = self._root.get_image(area.x, area.y, area.width, area.height, X.ZPixmap, 0xFFFFFFFF)
        data = image.data
        return Picture(area.width, area.height, data if isinstance(data, bytes) else data.encode("latin-1"))

    def save(self, path: Path, region: Region | None = None) -> None:
        """A screenshot as a PNG file."""
        path.write_bytes(self.read(region).png())


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
