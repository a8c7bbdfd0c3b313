"""The figures that were painted last, for whoever shows the same one again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtGui import QPixmap

MOST_BYTES = 8 * 2**20
"""Two boards of four views on an ordinary screen. What is shown now is shared, not copied."""
LARGEST_BYTES = MOST_BYTES // 4
"""What is painted for paper, or as large as a screen, would push all others out."""
_BYTES_PER_PX = 4


class PaintedFigures:
    """Keeps pictures by all that they were painted from, the latest ones first.

    Back from one large view to all of them, with a layer switched off again or in the former
    theme, a figure is what it was before: to paint it takes as long as all else on the screen.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._bytes = 0

    def get(self, wanted: Hashable, paint: Callable[[], QPixmap]) -> QPixmap:
        """The picture of ``wanted``, painted where it is not kept any more."""
        kept = self._kept.get(wanted)
        if kept is not None:
            self._kept.move_to_end(wanted)
            return kept
        painted = paint()
        if _bytes(painted) <= LARGEST_BYTES:
            self._kept[wanted] = painted
            self._bytes += _bytes(painted)
            while self._bytes > MOST_BYTES:
                _, oldest = self._kept.popitem(last=False)
                self._bytes -= _bytes(oldest)
        return painted


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * _BYTES_PER_PX
