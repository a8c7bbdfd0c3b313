"""What a display shows, as pixels."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the whole screen; places are px from the top left, colours (r, g, b) 0-255."""

    width: int
    height: int
    stride: int
    pixels: bytes = field(repr=False)

    def colour_at(self, x: int, y: int) -> Colour:
        """The colour of one pixel. Raises IndexError outside the screen."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            raise IndexError(f"({x}, {y}) is outside of {self.width} x {self.height}")
        blue, green, red, _ = self.pixels[y * self.stride + 4 * x :][:4]
        return red, green, blue

    def count(self, colour: Colour, left: int, top: int, width: int, height: int) -> int:
        """How many pixels of the rectangle have exactly ``colour``."""
        return sum(
            self.colour_at(x, y) == colour
            for y in range(top, top + height)
            for x in range(left, left + width)
        )

    def save(self, path: Path) -> None:
        """Write a PNG."""
        image = QImage(
            self.pixels, self.width, self.height, self.stride, QImage.Format.Format_RGB32
        )
        if not image.save(str(path)):
            raise OSError(f"{path} cannot be written")


def read_xwd(dump: bytes) -> Picture:
    """The picture in an X window dump of 32 bits a pixel, as Xvfb keeps its screen in a file."""
    header = struct.unpack_from(">25I", dump)
    size, version, _format, _depth, width, height = header[:6]
    bits, stride, colours = header[11], header[12], header[19]
    if version != 7 or bits != 32:
        raise ValueError(f"not a dump that can be read: version {version}, {bits} bits a pixel")
    start = size + 12 * colours
    return Picture(width, height, stride, dump[start : start + stride * height])
